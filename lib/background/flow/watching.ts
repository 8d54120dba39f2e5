import { ageOf } from '../../session/age';
import type { Step } from '../../session/attempt';
import { LOOK_FOR } from '../../session/limits';
import type { Bench } from '../asking/bench';
import type { Reading } from '../asking/reading';
import { type FlowRecord, tabOf } from '../known/flow-record';
import { flowState } from '../known/flow-state';
import type { Finishing } from './finishing';
import type { Returning } from './returning';
import type { Running } from './running';

/** Browsers ring an alarm no earlier than this; it wakes a worker that ended meanwhile. */
const WAKE_AFTER = 30_000;

/** Looks at a flow that ends elsewhere, in a tab or behind a mailed link, for as long as its record says so. */
export interface Watching {
  /** Watches what the record says, or nothing; called after each change of it, and by a worker that has just begun. */
  follow(): Promise<void>;
  /** Something happened in the tab: most likely a sign-in ended just now. */
  lookSoon(): Promise<void>;
}

interface Hands {
  reading: Reading;
  running: Running;
  finishing: Finishing;
  returning: Returning;
}

export function createWatching(bench: Bench, { reading, running, finishing, returning }: Hands): Watching {
  const { ledger, effects, pace } = bench;
  const { clock, tabs, alarms } = effects;
  const { record, report } = running;
  let planned: (() => void) | null = null;
  let heard: { id: number; stop(): void } | null = null;
  /** One that a worker before this one has set may be about to ring. */
  let mayRing = true;
  let looking: Promise<void> | null = null;
  let movedMeanwhile = false;

  async function follow(): Promise<void> {
    await ledger.ready();
    const flow = record();
    if (!flow || effects.closed() || !endsElsewhere(flow)) return stop();
    listenTo(tabOf(flow)?.id ?? null);
    if (planned) return;
    planned = clock.after(Math.max(pace.wait(), reading.rest()), () => {
      planned = null;
      void look();
    });
    mayRing = true;
    await alarms.set(alarmOf(), clock.now() + WAKE_AFTER);
  }

  async function stop(): Promise<void> {
    listenTo(null);
    planned?.();
    planned = null;
    if (mayRing) await alarms.clear(alarmOf());
    mayRing = false;
  }

  function listenTo(id: number | null): void {
    if (heard?.id === id) return;
    heard?.stop();
    heard = id === null ? null : { id, stop: tabs.watch(id, () => void lookSoon()) };
  }

  const alarmOf = (): string => `flow:${ledger.state().app.origin}`;

  function endsElsewhere(flow: FlowRecord): boolean {
    if (tabOf(flow)) return true;
    const state = flowState(flow, { ...ledger.state(), now: clock.ticks() });
    const awaitsLink = state.at === 'step' && AWAITED.has(state.step.at);
    return awaitsLink && ageOf(flow.startedAt, clock.ticks()) < LOOK_FOR;
  }

  async function lookSoon(): Promise<void> {
    // Without room for it, or while the server fails, the look that comes by itself is soon enough (rule ER-4).
    if (!record() || !pace.hasRoom() || reading.isPausing()) return;
    movedMeanwhile = looking !== null;
    planned?.();
    planned = null;
    await look();
  }

  /** One at a time. What moves in the tab meanwhile may have been missed by it, and is looked at right after. */
  function look(): Promise<void> {
    looking ??= lookOnce().finally(() => {
      looking = null;
      if (movedMeanwhile && heard) void lookSoon();
      movedMeanwhile = false;
    });
    return looking;
  }

  async function lookOnce(): Promise<void> {
    const before = record();
    if (!before) return;
    const tab = tabOf(before);
    const seen = tab && (await returning.look(tab));
    // Looks have a pace of their own: who comes back need not wait behind what was asked on the way there.
    if (!(await bench.barrier())) await bench.inTurn(() => reading.readInTurn());
    await bench.inTurn(finishing.finish);
    const flow = record();
    const now = flow && tabOf(flow);
    // When another sign-in was begun meanwhile, what was seen is not about that one.
    const isOver = tab && seen && now?.id === tab.id && (await returning.judge(now, seen));
    if (isOver) await report({ kind: 'tab-let-go', id: tab.id });
    await follow();
  }

  return { follow, lookSoon };
}

/** With these somebody may come by a link, at any moment. */
const AWAITED: ReadonlySet<Step['at']> = new Set<Step['at']>(['link', 'opened', 'done']);
