import type { LeftBecause } from '../../session/elsewhere';
import { stepFor } from '../../session/step';
import type { Bench } from '../bench';
import type { Reading } from '../reading';
import { createAdoption } from './adoption';
import { createClosing } from './closing';
import { type End, endOf } from './end-address';
import type { Finishing } from './finishing';
import { flowState } from './flow-state';
import { createPace, LOOK_EVERY, LOOK_FOR } from './pace';
import type { FlowRecord, FlowTab } from './record';
import { remainsHere } from './remains-here';

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

/** The app's sign-in page is where its own flows go on; from elsewhere it is the last page when it names an error. */
const isLast = ({ isSignInPage, error }: End, { elsewhere }: FlowTab): boolean =>
  !isSignInPage || (elsewhere.by !== 'app' && error !== null);

export function createWatching(
  bench: Bench,
  { reading, finishing }: { reading: Reading; finishing: Finishing },
): Watching {
  const { ledger, ports } = bench;
  const { clock, tabs, alarms } = ports;
  const adoption = createAdoption(bench);
  const closeAtEnd = createClosing(bench);
  const pace = createPace(clock);
  let callOff: (() => void) | null = null;
  let stopListening: (() => void) | null = null;

  async function resume(): Promise<void> {
    await ledger.ready();
    const { flow, app } = ledger.state();
    if (!flow || !endsElsewhere(flow) || callOff) return;
    if (flow.tab) stopListening ??= tabs.watch(flow.tab.id, () => void lookSoon());
    callOff = clock.after(pace.wait(), () => {
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

  async function lookSoon(): Promise<void> {
    // Without room for it, the look that comes by itself is soon enough.
    if (!ledger.state().flow || !pace.hasRoom()) return;
    callOff?.();
    callOff = null;
    await look();
  }

  async function look(): Promise<void> {
    pace.count();
    const end = await noticeTab();
    if (!ledger.state().flow) return;
    // Looks have a pace of their own: who comes back need not wait behind what was asked on the way there.
    if (!(await bench.barrier())) await bench.inTurn(() => reading.readInTurn());
    await bench.inTurn(finishing.finish);
    const { flow } = ledger.state();
    if (!flow || flow.outcome) return forget();
    if (flow.tab ? await isSettled(flow, flow.tab, end) : isTooOld(flow.startedAt)) return forget();
    await resume();
  }

  /** What became of the tab; a token in the address where it ends is taken over before it is lost (rule FR-19). */
  async function noticeTab(): Promise<End | null> {
    const { flow, deployment } = ledger.state();
    if (!flow?.tab) return null;
    const there = await tabs.at(flow.tab.id);
    if (there?.url) await adoption.consider(there.url, flow.tab);
    const end = there?.url ? endOf(there.url, deployment) : null;
    if (there && !(end && isLast(end, flow.tab))) return null;
    await noteEnd(there ? 'unchanged' : 'closed');
    return end;
  }

  /** From here on it is over soon: a refusal is known before the tab has the page that tells why. */
  async function noteEnd(why: LeftBecause): Promise<void> {
    const { flow } = ledger.state();
    if (!flow?.tab || flow.tab.ended) return;
    await ledger.change({ flow: { ...flow, tab: { ...flow.tab, ended: { at: clock.now(), why } } } });
  }

  /** Whether the tab is over without a new account, and said so. */
  async function isSettled(flow: FlowRecord, tab: FlowTab, end: End | null): Promise<boolean> {
    const { roster, attempts } = ledger.state();
    const attempt = attempts.find(({ id }) => id === flow.attemptId) ?? null;
    if (flow.sessionId !== null && roster.sessionId !== flow.sessionId) return leftBecause('unchanged', null);
    if (attempt && tab.elsewhere.by !== 'app' && remainsHere(stepFor(attempt))) return goOnHere(tab);
    if (end?.error) return leftBecause('refused', end);
    if (attempt?.errored && !ledger.state().seesTabs) return leftBecause('refused', null);
    if (attempt?.errored) await noteEnd('refused');
    if (isTooOld(tab.since)) return leftBecause('expired', null);
    const isOver = tab.ended !== null && clock.now() >= tab.ended.at + LOOK_EVERY;
    return tab.ended !== null && isOver && leftBecause(tab.ended.why, null);
  }

  const isTooOld = (since: number): boolean => clock.now() >= since + LOOK_FOR;

  /** Steps that remain are asked for on our own page; the tab would ask the same. */
  async function goOnHere(tab: FlowTab): Promise<true> {
    const { flow, app } = ledger.state();
    if (flow) await ledger.change({ flow: { ...flow, tab: null } });
    await bench.comeBack(app.origin);
    await closeAtEnd(tab.id);
    return true;
  }

  async function leftBecause(why: LeftBecause, end: End | null): Promise<true> {
    await finishing.unfinished({ why, code: end?.error ?? null, words: end?.words ?? null });
    return true;
  }

  async function forget(): Promise<void> {
    callOff?.();
    callOff = null;
    stopListening?.();
    stopListening = null;
    const { flow, app } = ledger.state();
    await alarms.clear(`flow:${app.origin}`);
    if (flow?.tab && !flow.outcome) await ledger.change({ flow: { ...flow, tab: null } });
  }

  return { resume, lookSoon, forget };
}
