import type { Bench } from '../asking/bench';
import { LOOK_FOR } from '../asking/pace';
import type { Reading } from '../asking/reading';
import type { FlowRecord } from '../known/flow-record';
import { flowState } from '../known/flow-state';
import type { Finishing } from './finishing';
import type { Returning } from './returning';

/** Browsers ring an alarm no earlier than this; it wakes a worker that ended meanwhile. */
const WAKE_AFTER = 30_000;

export interface Watching {
  /** Watches while the flow ends elsewhere: in a tab, or behind a mailed link. */
  resume(): Promise<void>;
  /** Something happened in the tab: most likely a sign-in ended just now. */
  lookSoon(): Promise<void>;
  /** Stops watching; whatever tab there was is the person's own from now on. */
  forget(): Promise<void>;
}

interface Hands {
  reading: Reading;
  finishing: Finishing;
  returning: Returning;
}

export function createWatching(bench: Bench, { reading, finishing, returning }: Hands): Watching {
  const { ledger, effects, pace } = bench;
  const { clock, tabs, alarms } = effects;
  let callOff: (() => void) | null = null;
  let stopListening: (() => void) | null = null;
  let looking: Promise<void> | null = null;

  async function resume(): Promise<void> {
    await ledger.ready();
    const { flow, app } = ledger.state();
    if (!flow || !endsElsewhere(flow) || callOff || effects.closed()) return;
    if (flow.tab) stopListening ??= tabs.watch(flow.tab.id, () => void lookSoon());
    callOff = clock.after(pace.wait(), () => {
      callOff = null;
      void look();
    });
    await alarms.set(`flow:${app.origin}`, clock.now() + WAKE_AFTER);
  }

  function endsElsewhere(flow: FlowRecord): boolean {
    if (flow.tab) return true;
    if (flow.outcome) return false;
    const state = flowState(flow, { ...ledger.state(), now: clock.now() });
    return state.at === 'step' && (state.step.at === 'link' || state.step.at === 'done');
  }

  async function lookSoon(): Promise<void> {
    // Without room for it, the look that comes by itself is soon enough.
    if (!ledger.state().flow || !pace.hasRoom()) return;
    callOff?.();
    callOff = null;
    await look();
  }

  /** One at a time: whoever asks meanwhile is answered by the one that runs. */
  function look(): Promise<void> {
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    return looking;
  }

  async function lookOnce(): Promise<void> {
    const before = ledger.state().flow;
    if (!before) return;
    pace.count();
    const seen = before.tab && (await returning.seen(before.tab));
    // Looks have a pace of their own: who comes back need not wait behind what was asked on the way there.
    if (!(await bench.barrier())) await bench.inTurn(() => reading.readInTurn());
    await bench.inTurn(finishing.finish);
    const { flow } = ledger.state();
    // Another sign-in was begun meanwhile: what was seen is not about that one.
    if (flow?.tab?.id !== before.tab?.id) return resume();
    const isOver = flow?.tab ? await returning.settle(flow.tab, seen) : isDone(flow);
    return isOver ? forget() : resume();
  }

  const isDone = (flow: FlowRecord | null): boolean =>
    !flow || flow.outcome !== null || clock.now() >= flow.startedAt + LOOK_FOR;

  async function forget(): Promise<void> {
    callOff?.();
    callOff = null;
    stopListening?.();
    stopListening = null;
    const { flow, app } = ledger.state();
    if (flow?.tab) await ledger.change({ flow: { ...flow, tab: null } });
    await alarms.clear(`flow:${app.origin}`);
  }

  return { resume, lookSoon, forget };
}
