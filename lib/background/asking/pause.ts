import { ageOf } from '../../session/age';
import { LONGEST_PAUSE } from '../../session/limits';
import type { Ledger } from '../known/ledger';
import type { Clock } from '../ports';

/** How long an app wants to be left alone (rule ER-2). It lasts until its time, whatever is heard or ends meanwhile. */
export interface Pause {
  /** How much of it is left, in milliseconds; the ledger must be ready. */
  left(): number;
  begin(ms: number): Promise<void>;
}

interface Around {
  ledger: Ledger;
  clock: Clock;
}

export const createPause = ({ ledger, clock }: Around): Pause => ({
  left() {
    const { pause } = ledger.state();
    return pause ? Math.max(0, Math.min(pause.ms, LONGEST_PAUSE) - ageOf(pause.since, clock.ticks())) : 0;
  },
  begin: (ms) => ledger.change({ pause: { since: clock.ticks(), ms } }, { quiet: true }),
});
