import { LOOK_EVERY } from '../../session/limits';
import type { Origin } from '../../session/types';
import type { Clock } from '../ports';
import { createFairLog } from './fair-log';

/** Of twenty requests a minute and path, the rest is left to the app's own tabs (section 3.6). */
const MOST_IN_A_MINUTE = 15;
const SHARE = 7;
const MINUTE = 60_000;

/** Keeps reads of the session within what a minute may hold, however many pages a tab passes through. */
export interface Pace {
  /** Whether something that happened may be looked at right away. */
  hasRoom(): boolean;
  /** How long to wait for the next look that comes by itself, in milliseconds. */
  wait(): number;
  count(): void;
}

/** Gives each app its own, by what all of them do. */
export function createPace(clock: Pick<Clock, 'ticks'>): (origin: Origin) => Pace {
  const looks = createFairLog(clock, { span: MINUTE, share: SHARE });

  return (origin) => {
    const recent = () => looks.seenBy(origin);
    return {
      // The looks that come by themselves need room, too.
      hasRoom: () => recent().length < MOST_IN_A_MINUTE - 3,
      wait() {
        const [oldest = 0] = recent().slice(1 - MOST_IN_A_MINUTE);
        const isFull = recent().length >= MOST_IN_A_MINUTE - 1;
        return isFull ? Math.max(LOOK_EVERY, oldest + MINUTE - clock.ticks()) : LOOK_EVERY;
      },
      count: () => looks.add(origin),
    };
  };
}
