import { done } from '../../result';
import { ageOf } from '../../session/age';
import type { Bench } from '../asking/bench';
import type { Reading } from '../asking/reading';
import type { FlowStart } from '../known/flow-record';
import { liveIds } from '../known/roster';
import type { Outcome } from '../ports';

/** Somebody who came since an older read would be taken for the flow's own account. */
const OLD = 30_000;

/** Who is there now. */
export interface Baseline {
  /** Read from the server where the last read was long ago. */
  read(): Outcome<FlowStart>;
  /** By what is known. */
  known(): FlowStart;
}

export function createBaseline(bench: Bench, reading: Reading): Baseline {
  const { ledger, effects } = bench;
  let last = 0;

  function known(): FlowStart {
    const { roster } = ledger.state();
    const { sessionId, activeId } = roster;
    const startedAt = effects.clock.ticks();
    last = Math.max(startedAt, last + 1);
    return { startedAt, question: last, sessionId, activeId, signInIds: liveIds(roster) };
  }

  async function read(): Outcome<FlowStart> {
    await ledger.ready();
    const { readAt } = ledger.state().roster;
    const isOld = ageOf(readAt, effects.clock.now()) > OLD;
    const answer = isOld ? await bench.inTurn(() => reading.readInTurn()) : null;
    return answer && !answer.ok ? answer : done(known());
  }

  return { read, known };
}
