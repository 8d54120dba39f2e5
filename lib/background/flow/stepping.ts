import { done, fail } from '../../result';
import type { Attempt, AttemptKind } from '../../session/attempt';
import { type Failure, failure } from '../../session/failure';
import type { FlowView } from '../../session/flow';
import { attemptOf, newestAttempt, stepFor } from '../../session/step';
import type { Session } from '../../session/types';
import type { Answer, Outgoing, Reply } from '../../wacht/client';
import type { Bench } from '../bench';
import type { Mutating } from '../mutation';
import type { Outcome } from '../ports';
import type { Reading } from '../reading';
import type { Finishing } from './finishing';
import { flowView } from './flow-state';
import { type FlowRecord, type Sent, type Strategy, strategyFor } from './record';
import type { Watching } from './watching';

/** Signing in may have a mail or an SMS sent before it answers (rule CR-10). */
const LIMIT = 20_000;
/** How far the server's clock may be from ours (rule FR-10). */
const CLOCKS_APART = 120_000;

export interface Sending {
  challenge: string | null;
  lastDigits: string | null;
}

/** The first question of a flow: what it opens, and the proof of work that went with it. */
export interface Opening {
  opens: AttemptKind;
  challenge: string | null;
}

/** What every question of a flow has in common. */
export interface Stepping {
  /** Sends one question, follows the attempt it led to, and has sent what the next step needs. */
  step(send: () => Answer<Session | null>, how?: Opening): Outcome<FlowView>;
  /** Sends the first question of a sign-in elsewhere; gives the address to go to, as the server wrote it. */
  sendOut(send: () => Answer<Outgoing>, how: Pick<Opening, 'challenge'>): Outcome<string>;
  /** Has a code or link sent, or chooses a second factor. */
  sendBy(strategy: Strategy, how: Sending): Outcome<FlowView>;
  /** Finds its way back after a killed worker or a long pause; needs the app's turn. */
  recover(): Promise<void>;
  patch(changes: Partial<FlowRecord>, how?: { quiet: boolean }): Promise<void>;
  /** The flow's own attempt, as far as it is known (rule FR-9). */
  attempt(): Attempt | null;
  shown(): Awaited<Outcome<FlowView>>;
}

interface Hands {
  reading: Reading;
  mutating: Mutating;
  finishing: Finishing;
  watching: Watching;
}

export function createStepping(bench: Bench, { reading, mutating, finishing, watching }: Hands): Stepping {
  const { ledger, client, ports } = bench;
  const { clock } = ports;
  /** One proof serves a whole flow (section 4.3); it is kept nowhere but here. */
  let proof: string | null = null;

  async function patch(changes: Partial<FlowRecord>, how = { quiet: false }): Promise<void> {
    const { flow } = ledger.state();
    if (flow) await ledger.change({ flow: { ...flow, ...changes } }, how);
  }

  function attempt(): Attempt | null {
    const { flow, attempts } = ledger.state();
    return flow?.attemptId ? attemptOf(attempts, flow.attemptId) : null;
  }

  function shown(): Awaited<Outcome<FlowView>> {
    const view = flowView(ledger.state(), clock.now());
    return view ? done(view) : fail(failure('aborted', { code: 'NO_FLOW' }));
  }

  async function step(send: () => Answer<Session | null>, how?: Opening): Outcome<FlowView> {
    if (how) proof = how.challenge;
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    return bench.inTurn(async () => {
      const answer = await post(send);
      if (!answer.ok) return answer;
      await follow(answer.value, how?.opens ?? null);
      await finishing.finish();
      const sent = await sendWhatIsNeeded();
      void watching.resume();
      return sent.ok ? shown() : sent;
    });
  }

  async function sendOut(send: () => Answer<Outgoing>, how: Pick<Opening, 'challenge'>): Outcome<string> {
    proof = how.challenge;
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    return bench.inTurn(async () => {
      const answer = await post(send);
      if (!answer.ok) return answer;
      const { url, session } = answer.value;
      if (session) await ledger.change({ attempts: session.attempts }, { quiet: true });
      if (!session) await reading.readInTurn();
      await patch({ attemptId: newestAttempt(ledger.state().attempts, 'signin')?.id ?? null });
      return done(url);
    });
  }

  /** One POST of the flow, with the value its reply carried. A refusal changes nothing and says all. */
  async function post<Value>(send: () => Answer<Value>): Outcome<Value> {
    const carried: Reply<Value>[] = [];
    const answer = await mutating.mutate({
      kind: 'flow',
      target: null,
      refusalIsFinal: true,
      limit: LIMIT,
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

  /** The body of an immediate completion can lack the new sign-in, so the session is read then (section 4.4.2). */
  async function follow(carried: Session | null, opens: AttemptKind | null): Promise<void> {
    if (carried) await ledger.change({ attempts: carried.attempts }, { quiet: true });
    if (!carried) await reading.readInTurn();
    if (opens) await patch({ attemptId: newestAttempt(ledger.state().attempts, opens)?.id ?? null });
    const ours = attempt();
    // An attempt that is over, or says nothing of what comes next, is looked at once more (rules FR-8, FR-11).
    const unclear = ours === null || ours.completed || stepFor(ours).at === 'hosted';
    if (carried && unclear) await reading.readInTurn();
  }

  async function recover(): Promise<void> {
    const read = await reading.readInTurn();
    const { flow, attempts } = ledger.state();
    if (!read.ok || !flow) return;
    if (flow.attemptId === null) await patch({ attemptId: lostAttempt(flow, attempts)?.id ?? null });
    await finishing.finish();
    await sendWhatIsNeeded();
  }

  /** Sent once when the step is entered. The time is written down before, so a killed worker sends nothing twice. */
  async function sendWhatIsNeeded(): Outcome {
    const { flow } = ledger.state();
    const ours = attempt();
    const strategy = ours && flow?.outcome === null ? strategyFor(stepFor(ours)) : null;
    const already = flow?.sent?.attemptId === ours?.id && flow?.sent?.strategy === strategy;
    if (!strategy || already) return done(null);
    return prepare(strategy, { challenge: proof, lastDigits: null });
  }

  async function prepare(strategy: Strategy, how: Sending): Outcome {
    const ours = attempt();
    if (!ours) return fail(failure('http', { status: 400, code: 'BAD_SIGN_IN_ATTEMPT' }));
    const sent: Sent = { attemptId: ours.id, strategy, at: clock.now(), masked: null, outcome: 'sent' };
    await patch({ sent });
    const answer = await post(() => client.prepare({ attempt: ours, strategy, ...how }));
    if (answer.ok) {
      await patch({ sent: { ...sent, masked: answer.value.masked } });
      return done(null);
    }
    const outcome = whyUnsent(answer.problem);
    await patch({ sent: { ...sent, outcome } });
    return outcome === 'impossible' ? done(null) : answer;
  }

  async function sendBy(strategy: Strategy, how: Sending): Outcome<FlowView> {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    return bench.inTurn(async () => {
      const answer = await prepare(strategy, how);
      return answer.ok ? shown() : answer;
    });
  }

  return { step, sendOut, sendBy, recover, patch, attempt, shown };
}

/** The attempt that a killed worker opened and could not note: the newest open one since the flow began. */
function lostAttempt({ kind, startedAt }: FlowRecord, attempts: Attempt[]): Attempt | null {
  const newest = newestAttempt(attempts, kind);
  const young = newest !== null && (newest.createdAt ?? 0) >= startedAt - CLOCKS_APART;
  return newest && young && !newest.completed ? newest : null;
}

/** A pause that the app asks for counts as sent: the next try has to wait just the same. */
function whyUnsent({ kind, status, message }: Failure): Sent['outcome'] {
  if (/invalid step/i.test(message ?? '')) return 'impossible';
  return kind === 'http' && status !== 429 ? 'refused' : 'sent';
}
