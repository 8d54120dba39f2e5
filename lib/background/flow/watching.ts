import type { Bench } from '../bench';
import type { Reading } from '../reading';
import type { Finishing } from './finishing';
import { flowState } from './flow-state';
import type { FlowRecord } from './record';

/** How often a flow that ends elsewhere is looked at, and for how long (rule ER-3). */
export const LOOK_EVERY = 5_000;
export const LOOK_FOR = 600_000;
/** Browsers ring an alarm no earlier than this; it wakes a worker that ended meanwhile. */
const WAKE_AFTER = 30_000;

export interface Watching {
  /** Watches while the flow ends elsewhere: in the app's own page, or behind a mailed link. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

export function createWatching(
  bench: Bench,
  { reading, finishing }: { reading: Reading; finishing: Finishing },
): Watching {
  const { ledger, ports } = bench;
  const { clock, tabs, alarms } = ports;
  let callOff: (() => void) | null = null;
  let stopWatching: (() => void) | null = null;

  async function resume(): Promise<void> {
    await ledger.ready();
    const { flow, app } = ledger.state();
    if (!flow || !endsElsewhere(flow) || callOff) return;
    if (flow.tab) stopWatching ??= tabs.watch(flow.tab.id, (closed) => void tabChanged(closed));
    callOff = clock.after(LOOK_EVERY, () => {
      callOff = null;
      void look();
    });
    await alarms.set(`flow:${app.origin}`, clock.now() + WAKE_AFTER);
  }

  function endsElsewhere(flow: FlowRecord): boolean {
    if (flow.outcome) return false;
    if (flow.tab) return true;
    const state = flowState(flow, { ...ledger.state(), now: clock.now() });
    return state.at === 'step' && (state.step.at === 'link' || state.step.at === 'done');
  }

  async function look(): Promise<void> {
    if (!ledger.state().flow) return;
    const barred = await bench.barrier();
    if (!barred) await reading.read();
    await bench.inTurn(finishing.finish);
    const { flow } = ledger.state();
    if (!flow || flow.outcome || isOver(flow)) return stop();
    await resume();
  }

  function isOver({ tab, startedAt }: FlowRecord): boolean {
    const closedAt = tab?.closedAt ?? null;
    const closedLongAgo = closedAt !== null && clock.now() >= closedAt + 2 * LOOK_EVERY;
    return closedLongAgo || clock.now() >= startedAt + LOOK_FOR;
  }

  /** Looks at once when the page moves on: a sign-in most likely ended just now. */
  async function tabChanged(closed: boolean): Promise<void> {
    const { flow } = ledger.state();
    if (!flow?.tab) return;
    if (closed) await ledger.change({ flow: { ...flow, tab: { ...flow.tab, closedAt: clock.now() } } });
    callOff?.();
    callOff = null;
    await look();
  }

  /** A flow that was only a tab is over with it; one that began in our forms can go on there. */
  async function stop(): Promise<void> {
    callOff?.();
    callOff = null;
    stopWatching?.();
    stopWatching = null;
    const { flow, app } = ledger.state();
    await alarms.clear(`flow:${app.origin}`);
    if (!flow?.tab || flow.outcome) return;
    await ledger.change({ flow: flow.attemptId === null ? null : { ...flow, tab: null } });
  }

  return { resume, stop };
}
