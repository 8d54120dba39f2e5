import type { Clock } from '../ports';

/** How often a flow that ends elsewhere is looked at (rule ER-3). */
export const LOOK_EVERY = 5_000;
/** And for how long. */
export const LOOK_FOR = 600_000;

/** Of twenty requests a minute and path, the rest is left to the app's own tabs (section 3.6). */
const MOST_IN_A_MINUTE = 15;
const MINUTE = 60_000;

/** Keeps looks within what a minute may hold, however many pages a tab passes through. */
export interface Pace {
  /** How long to wait until the next look that something gives reason for, in milliseconds. */
  wait(): number;
  count(): void;
}

export function createPace(clock: Clock): Pace {
  let looks: number[] = [];

  return {
    wait() {
      const now = clock.now();
      looks = looks.filter((at) => at > now - MINUTE);
      // The looks that come by themselves need room, too.
      return looks.length < MOST_IN_A_MINUTE - 2 ? 0 : LOOK_EVERY;
    },
    count() {
      looks.push(clock.now());
    },
  };
}
