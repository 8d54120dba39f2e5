import { ageOf } from '../../session/age';
import type { Ledger } from '../known/ledger';
import type { PauseRecord } from '../known/records';
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

export function createPause({ ledger, clock }: Around): Pause {
  /** Its end by the ticks of this worker. */
  let known: { pause: PauseRecord; until: number } | null = null;

  function left(): number {
    const { pause } = ledger.state();
    if (!pause) return 0;
    if (known?.pause !== pause) known = { pause, until: clock.ticks() + leftOf(pause) };
    return Math.max(0, known.until - clock.ticks());
  }

  async function begin(ms: number): Promise<void> {
    const pause = { since: clock.now(), ms };
    known = { pause, until: clock.ticks() + ms };
    await ledger.change({ pause }, { quiet: true });
  }

  const leftOf = ({ since, ms }: PauseRecord): number => Math.max(0, ms - ageOf(since, clock.now()));

  return { left, begin };
}
