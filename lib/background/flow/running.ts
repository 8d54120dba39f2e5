import { done, fail } from '../../result';
import type { Attempt } from '../../session/attempt';
import { failure, ownFailure } from '../../session/failure';
import type { FlowView } from '../../session/flow';
import { FLOW_LIMIT } from '../../session/limits';
import { attemptOf } from '../../session/step';
import type { Answer, Reply } from '../../wacht/client';
import type { Bench } from '../asking/bench';
import type { Mutating } from '../asking/mutation';
import type { AppState } from '../known/app-state';
import type { FlowEvent } from '../known/flow-event';
import { askedOf, type FlowRecord } from '../known/flow-record';
import { flowView } from '../known/flow-state';
import { flowStep } from '../known/flow-step';
import type { Outcome } from '../ports';

/** The app's flow as it runs. Nothing else writes its record. */
export interface Running {
  record(): FlowRecord | null;
  /** Another flow from now on, or none. */
  replace(flow: FlowRecord | null): Promise<void>;
  /** Takes the flow on by what happened. `also` changes in the same write; `quiet` tells no page. */
  report(event: FlowEvent, how?: { quiet?: boolean; also?: Pick<AppState, 'roster'> }): Promise<void>;
  /** The flow's own attempt, as far as it is known (rule FR-9). */
  attempt(): Attempt | null;
  shown(): Awaited<Outcome<FlowView>>;
  /** Sends one question of the flow; in the app's turn. A refusal changes nothing at the server and says all. */
  post<Value>(send: () => Answer<Value>): Outcome<Value>;
  /** Calls back after each change of the record. */
  onChange(listener: () => void): void;
}

export function createRunning({ ledger, effects }: Bench, mutating: Mutating): Running {
  let changed = (): void => {};
  const record = () => ledger.state().flow;

  async function write(flow: FlowRecord | null, { quiet = false, also = {} } = {}): Promise<void> {
    await ledger.change({ ...also, flow }, { quiet });
    changed();
  }

  function attempt(): Attempt | null {
    const flow = record();
    const id = flow && askedOf(flow)?.attemptId;
    return id ? attemptOf(ledger.state().attempts, id) : null;
  }

  function shown(): Awaited<Outcome<FlowView>> {
    const view = flowView(ledger.state(), effects.clock.ticks());
    return view ? done(view) : fail(ownFailure('not-begun'));
  }

  return {
    record,
    replace: write,
    report: async (event, how) => {
      const flow = record();
      const next = flow && flowStep(flow, event);
      if (next !== flow || how?.also) await write(next, how);
    },
    attempt,
    shown,
    post: (send) => post(mutating, send),
    onChange: (listener) => {
      changed = listener;
    },
  };
}

async function post<Value>(mutating: Mutating, send: () => Answer<Value>): Outcome<Value> {
  const carried: Reply<Value>[] = [];
  const answer = await mutating.mutate({
    kind: 'flow',
    target: null,
    refusalIsFinal: true,
    limit: FLOW_LIMIT,
    shownBy: () => false,
    send: async () => {
      const reply = await send();
      if (!reply.ok) return reply;
      carried.push(reply.value);
      return done({ ...reply.value, value: null });
    },
  });
  if (!answer.ok) return answer;
  const [reply] = carried;
  return reply ? done(reply.value) : fail(failure('interrupted'));
}
