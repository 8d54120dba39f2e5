import { done, fail } from '../../result';
import type { Attempt } from '../../session/attempt';
import { failure } from '../../session/failure';
import type { FlowView } from '../../session/flow';
import { attemptOf } from '../../session/step';
import type { Bench } from '../asking/bench';
import type { FlowRecord } from '../known/flow-record';
import { flowView } from '../known/flow-state';
import type { Outcome } from '../ports';

/** The app's flow as it runs: its record, its attempt, and how it looks. */
export interface Running {
  patch(changes: Partial<FlowRecord>, how?: { quiet: boolean }): Promise<void>;
  /** The flow's own attempt, as far as it is known (rule FR-9). */
  attempt(): Attempt | null;
  shown(): Awaited<Outcome<FlowView>>;
}

export const createRunning = ({ ledger, effects }: Bench): Running => ({
  async patch(changes, how = { quiet: false }) {
    const { flow } = ledger.state();
    if (flow) await ledger.change({ flow: { ...flow, ...changes } }, how);
  },
  attempt() {
    const { flow, attempts } = ledger.state();
    return flow?.attemptId ? attemptOf(attempts, flow.attemptId) : null;
  },
  shown() {
    const view = flowView(ledger.state(), effects.clock.now());
    return view ? done(view) : fail(failure('aborted', { code: 'NO_FLOW' }));
  },
});
