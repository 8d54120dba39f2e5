import { done, fail } from '../../result';
import { ageOf } from '../../session/age';
import type { Attempt, AttemptKind } from '../../session/attempt';
import type { Aside, FlowView } from '../../session/flow';
import { LOOK_FOR } from '../../session/limits';
import type { Bench } from '../asking/bench';
import type { Reading } from '../asking/reading';
import { askedOf, begun, type FlowRecord, type Standing } from '../known/flow-record';
import { flowState, isLocked } from '../known/flow-state';
import type { Outcome } from '../ports';
import type { Baseline } from './baseline';
import type { Running } from './running';
import type { Stepping } from './stepping';
import type { Watching } from './watching';

/** One app's sign-in or sign-up, as it begins and ends by the person's wish (sections 5.1 and 5.9). */
export interface Flow {
  /** Goes on with an unfinished flow, or begins one; an identifier begins one where the unfinished is another's. */
  begin(wish: { identifier: string | null; kind: AttemptKind }): Outcome;
  /** As it is now, read again from the server where an attempt is open. */
  current(): Outcome<FlowView | null>;
  cancel(): Outcome;
  restart(kind: AttemptKind): Outcome<FlowView>;
  stayAs(stay: boolean): Outcome<FlowView>;
  /** Keeps where the person stands beside the server's way, and who they say they are there. */
  goAside(wish: { at: Aside['at'] | null; identifier: string }): Outcome<FlowView>;
  /** Whether it is somewhere that another one in its place would lose. */
  isUnderWay(): boolean;
  /** Its attempt; a worker that was killed meanwhile has to look for it. */
  found(): Promise<Attempt | null>;
}

interface Hands {
  reading: Reading;
  running: Running;
  watching: Watching;
  stepping: Stepping;
  baseline: Baseline;
}

export function createFlow(bench: Bench, { reading, running, watching, stepping, baseline }: Hands): Flow {
  const { ledger, effects } = bench;
  const { record, report, attempt, shown } = running;

  async function begin({ identifier, kind }: { identifier: string | null; kind: AttemptKind }): Outcome {
    const barred = await reading.barrier();
    if (barred) return fail(barred);
    // What may be offered, and whether anybody may be added, can have changed since the last look.
    await reading.readSettings({ force: true });
    if ((isHalfWay() || isAside()) && isSame(identifier)) return done(null);
    await running.replace(begun({ kind, identifier: identifier ?? '', ...baseline.known() }));
    return done(null);
  }

  const isSame = (identifier: string | null): boolean =>
    identifier === null || (identifier !== '' && identifier === record()?.identifier);

  async function current(): Outcome<FlowView | null> {
    await ledger.ready();
    if (!record()) return done(null);
    if (!ledger.state().deployment) await reading.readSettings({ force: true });
    if (isHalfWay()) await recover();
    void watching.follow();
    return shown();
  }

  function isHalfWay(): boolean {
    const flow = record();
    return flow !== null && flow.standing.at !== 'left' && askedOf(flow) !== null;
  }

  /** Lately: after that the next sign-in may well be somebody else's. */
  function isAside(): boolean {
    const since = record()?.aside?.since ?? null;
    return ageOf(since, effects.clock.ticks()) < LOOK_FOR;
  }

  function isUnderWay(): boolean {
    const flow = record();
    if (flow === null || !IN_USE.includes(flow.standing.at)) return isAside();
    const { at } = flowState(flow, { ...ledger.state(), now: effects.clock.ticks() });
    return at !== 'gone' && at !== 'session-changed';
  }

  async function recover(): Promise<void> {
    if (!(await bench.barrier())) await bench.inTurn(stepping.recover);
  }

  async function found(): Promise<Attempt | null> {
    if (attempt() === null && isHalfWay()) await recover();
    return attempt();
  }

  async function cancel(): Outcome {
    await ledger.ready();
    await running.replace(null);
    const { origin } = ledger.state().app;
    if (bench.isShown(origin)) effects.announce({ kind: 'flow', flow: null });
    return done(null);
  }

  async function restart(kind: AttemptKind): Outcome<FlowView> {
    await ledger.ready();
    const flow = record();
    const forgetsWho = flow !== null && isSomebodyElseNext(flow);
    await report({ kind: 'restarted', attempt: kind, start: baseline.known(), forgetsWho });
    return shown();
  }

  /** Whoever is in already, or locked out, is not who signs in next. */
  const isSomebodyElseNext = ({ standing }: FlowRecord): boolean =>
    standing.at === 'over' || (standing.at === 'locked' && isLocked(standing, effects.clock.ticks()));

  async function stayAs(stay: boolean): Outcome<FlowView> {
    await ledger.ready();
    await report({ kind: 'stay-chosen', stay });
    return shown();
  }

  async function goAside({ at, identifier }: Parameters<Flow['goAside']>[0]): Outcome<FlowView> {
    await ledger.ready();
    const aside = at && { at, since: effects.clock.ticks() };
    await report({ kind: 'went-aside', aside, identifier });
    return shown();
  }

  return { begin, current, cancel, restart, stayAs, goAside, isUnderWay, found };
}

/** Where a code is on its way, or a page waits that is not ours. */
const IN_USE: Standing['at'][] = ['asked', 'leaving', 'tab'];
