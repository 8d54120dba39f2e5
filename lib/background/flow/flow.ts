import { done, fail } from '../../result';
import type { Attempt, AttemptKind } from '../../session/attempt';
import type { FlowView } from '../../session/flow';
import type { Bench } from '../asking/bench';
import type { Reading } from '../asking/reading';
import { begun, type FlowRecord, restarted } from '../known/flow-record';
import type { Outcome } from '../ports';
import { type Answering, createAnswering } from './answering';
import { type Baseline, baseline } from './baseline';
import type { Explained } from './explaining';
import { createFirstQuestions, type FirstQuestions } from './first-questions';
import type { Stepping } from './stepping';
import type { Watching } from './watching';

/** One app's sign-in or sign-up, run by the worker (sections 5.1 to 5.5 and 5.9). */
export interface Flow extends Omit<FirstQuestions, 'invitation'>, Answering {
  /** Goes on with an unfinished flow, or begins one; an identifier always begins one. */
  begin(wish: { identifier: string | null; kind: AttemptKind }): Outcome;
  /** As it is now, read again from the server where an attempt is open. */
  current(): Outcome<FlowView | null>;
  cancel(): Outcome;
  restart(kind: AttemptKind): Outcome<FlowView>;
  stayAs(stay: boolean): Outcome<FlowView>;
}

interface Hands {
  reading: Reading;
  watching: Watching;
  stepping: Stepping;
  explained: Explained;
  start(): Outcome<Baseline>;
}

export function createFlow(bench: Bench, { reading, watching, stepping, explained, start }: Hands): Flow {
  const { ledger, effects } = bench;
  const { patch, shown, attempt } = stepping;
  const { invitation, ...first } = createFirstQuestions(bench, { stepping, explained, start });

  async function begin({ identifier, kind }: { identifier: string | null; kind: AttemptKind }): Outcome {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    // What may be offered, and whether anybody may be added, can have changed since the last look.
    await reading.readSettings({ force: true });
    if (isOpen() && identifier === null) return done(null);
    await watching.forget();
    await ledger.change({ flow: begun({ kind, identifier: identifier ?? '', ...baseline(bench) }) });
    return done(null);
  }

  async function current(): Outcome<FlowView | null> {
    await ledger.ready();
    const { flow, deployment } = ledger.state();
    if (!flow) return done(null);
    if (!deployment) await reading.readSettings({ force: true });
    if (isOpen() && !(await bench.barrier())) await bench.inTurn(stepping.recover);
    void watching.resume();
    return shown();
  }

  function isOpen(): boolean {
    const { flow } = ledger.state();
    if (!flow || flow.outcome || flow.left) return false;
    return flow.asked || flow.attemptId !== null;
  }

  async function found(): Promise<Attempt | null> {
    if (attempt() === null && isOpen() && !(await bench.barrier())) await bench.inTurn(stepping.recover);
    return attempt();
  }

  async function cancel(): Outcome {
    await ledger.ready();
    await watching.forget();
    await ledger.change({ flow: null });
    if (bench.isShown(ledger.state().app.origin)) effects.announce({ kind: 'flow', flow: null });
    return done(null);
  }

  async function restart(kind: AttemptKind): Outcome<FlowView> {
    await ledger.ready();
    await watching.forget();
    const { flow } = ledger.state();
    if (flow) await ledger.change({ flow: { ...restarted(flow, kind), ...start(), ...whoIsNext(flow) } });
    return shown();
  }

  /** Whoever is in already, or locked out, is not who signs in next. */
  function whoIsNext({ outcome, lockedUntil }: FlowRecord): { identifier?: '' } {
    const isLocked = lockedUntil !== null && effects.clock.now() < lockedUntil;
    return outcome !== null || isLocked ? { identifier: '' } : {};
  }

  async function stayAs(stay: boolean): Outcome<FlowView> {
    await ledger.ready();
    await patch({ stay });
    return shown();
  }

  return {
    begin,
    current,
    cancel,
    restart,
    stayAs,
    ...first,
    ...createAnswering(bench, { stepping, explained, found, invitation }),
  };
}
