import type { Origin } from '../../session/types';
import type { Clock } from '../ports';
import { createFairLog } from './fair-log';

const REQUESTS = 5;
const SHARE = 3;
const WINDOW = 10_000;

/**
 * One bucket for all apps: the server's limit is shared by everything behind one address (section 3.6). Automatic
 * reads wait for room; what a person asks for counts, and never waits.
 */
export interface RequestBudget {
  count(): void;
  room(): Promise<void>;
}

/** Gives each app its hand in the bucket. */
export function createRequestBudget(clock: Clock): (origin: Origin) => RequestBudget {
  const sent = createFairLog(clock, { span: WINDOW, share: SHARE });

  return (origin) => {
    const count = () => sent.add(origin);

    async function room(): Promise<void> {
      const oldest = sent.seenBy(origin).at(-REQUESTS);
      if (oldest === undefined) return count();
      await pause(clock, oldest + WINDOW - clock.ticks());
      return room();
    }

    return { count, room };
  };
}

export const pause = (clock: Clock, ms: number): Promise<void> =>
  new Promise((wake) => clock.after(Math.max(0, ms), wake));
