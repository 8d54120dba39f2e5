import { done } from '../../result';
import type { Bench } from '../asking/bench';
import type { Reading } from '../asking/reading';
import type { FlowRecord } from '../known/flow-record';
import { liveIds } from '../known/roster';
import type { Outcome } from '../ports';

export type Baseline = Pick<FlowRecord, 'startedAt' | 'sessionId' | 'signInIds' | 'activeId'>;

/** Somebody who came since an older read would be taken for the flow's own account. */
const OLD = 30_000;

/** Who is there now: whoever comes later is the flow's new account (rules FR-7, FR-8). Reads where that is long ago. */
export function createBaseline(bench: Bench, reading: Reading): () => Outcome<Baseline> {
  const { ledger, effects } = bench;

  return async () => {
    await ledger.ready();
    const { readAt } = ledger.state().roster;
    const isOld = readAt === null || effects.clock.now() - readAt > OLD;
    const read = isOld ? await bench.inTurn(() => reading.readInTurn()) : null;
    return read && !read.ok ? read : done(baseline(bench));
  };
}

/** The same by what is known. */
export function baseline({ ledger, effects }: Bench): Baseline {
  const { roster } = ledger.state();
  const { sessionId, activeId } = roster;
  return { startedAt: effects.clock.now(), sessionId, activeId, signInIds: liveIds(roster) };
}
