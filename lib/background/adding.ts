import { done, fail } from '../result';
import { failure } from '../session/failure';
import type { Bench } from './bench';
import type { Outcome } from './ports';
import type { Reading } from './reading';
import { liveIds } from './roster';

/** How often a running sign-in is looked at, and for how long (rule ER-3). */
export const LOOK_EVERY = 5_000;
export const LOOK_FOR = 600_000;
/** Browsers ring an alarm no earlier than this; it wakes a worker that ended meanwhile. */
const WAKE_AFTER = 30_000;

export interface Adding {
  /** Opens the app's own sign-in page in a tab and watches until a new sign-in id appears (rule FR-8). */
  start(): Outcome;
  show(): Outcome;
  cancel(): Outcome;
  /** Goes on with a flow that an earlier worker left, or that an alarm reminds of. */
  resume(): Promise<void>;
}

export function createAdding(bench: Bench, reading: Reading): Adding {
  const { ledger, ports } = bench;
  const { clock, tabs, alarms } = ports;
  let callOff: (() => void) | null = null;
  let stopWatching: (() => void) | null = null;

  async function start(): Outcome {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    // Limits and the page's address may have changed since the last look.
    await reading.readSettings({ force: true });
    const { deployment, roster, flow } = ledger.state();
    if (flow && (await tabs.show(flow.tabId))) return done(null);
    if (!deployment?.signInUrl) return fail(failure('http', { code: 'NO_SIGN_IN_PAGE' }));
    const tabId = await tabs.open(deployment.signInUrl);
    const { sessionId } = roster;
    await ledger.change({
      flow: { tabId, startedAt: clock.now(), sessionId, signInIds: liveIds(roster), closedAt: null },
    });
    await resume();
    return done(null);
  }

  async function resume(): Promise<void> {
    await ledger.ready();
    const { flow, app } = ledger.state();
    if (!flow || callOff) return;
    stopWatching ??= tabs.watch(flow.tabId, (closed) => void tabChanged(closed));
    await alarms.set(`flow:${app.origin}`, clock.now() + WAKE_AFTER);
    callOff = clock.after(LOOK_EVERY, () => {
      callOff = null;
      void look();
    });
  }

  async function look(): Promise<void> {
    const before = ledger.state().flow;
    if (!before) return;
    const barred = await bench.barrier();
    if (!barred) await reading.read();
    if (isOver()) return end();
    await resume();
  }

  function isOver(): boolean {
    const { flow, roster } = ledger.state();
    if (!flow) return true;
    const added = liveIds(roster).some((id) => !flow.signInIds.includes(id));
    const closedLongAgo = flow.closedAt !== null && clock.now() >= flow.closedAt + 2 * LOOK_EVERY;
    return added || closedLongAgo || clock.now() >= flow.startedAt + LOOK_FOR;
  }

  async function end(): Promise<void> {
    stop();
    stopWatching?.();
    stopWatching = null;
    await alarms.clear(`flow:${ledger.state().app.origin}`);
    await ledger.change({ flow: null });
  }

  /** Looks at once when the page moves on: a sign-in most likely ended just now. */
  async function tabChanged(closed: boolean): Promise<void> {
    const { flow } = ledger.state();
    if (!flow) return;
    if (closed) await ledger.change({ flow: { ...flow, closedAt: clock.now() } });
    stop();
    await look();
  }

  function stop(): void {
    callOff?.();
    callOff = null;
  }

  async function show(): Outcome {
    await ledger.ready();
    const { flow } = ledger.state();
    if (flow && !(await tabs.show(flow.tabId))) await end();
    return done(null);
  }

  async function cancel(): Outcome {
    await ledger.ready();
    await end();
    return done(null);
  }

  return { start, show, cancel, resume };
}
