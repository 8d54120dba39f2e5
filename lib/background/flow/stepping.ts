import { done, fail } from '../../result';
import type { Attempt, AttemptKind } from '../../session/attempt';
import { type Failure, ownFailure } from '../../session/failure';
import type { FlowView } from '../../session/flow';
import { CLOCK_SLACK, LOCKED_FOR } from '../../session/limits';
import { refusedProof } from '../../session/refusal/refused-proof';
import { newestAttempt, stepFor } from '../../session/step';
import type { Session } from '../../session/types';
import type { Answer, Outgoing } from '../../wacht/client';
import type { Bench } from '../asking/bench';
import type { Reading } from '../asking/reading';
import type { AppState } from '../known/app-state';
import { askedOf, type FlowRecord } from '../known/flow-record';
import type { Outcome } from '../ports';
import type { Codes } from './codes';
import type { Finishing } from './finishing';
import type { Running } from './running';

/** What goes with a question beside what it asks. */
export interface StepWish {
  /** Names the flow's first question: an answer to an earlier one is of no use to a later. */
  of: number;
  /** The proof of work of the page: it serves the whole flow, and the code that the next step may need (section 4.3). */
  challenge: string | null;
  /** Set for a first question: the kind of attempt that it opens. */
  opens?: AttemptKind;
}

/** How a flow goes from question to question. */
export interface Stepping {
  /** Sends one question, follows the attempt it led to, and has sent what the next step needs. */
  step(send: () => Answer<Session | null>, wish: StepWish): Outcome<FlowView>;
  /** Sends the first question of a sign-in elsewhere; gives the address to go to, as the server wrote it. */
  sendOut(send: () => Answer<Outgoing>, of: number): Outcome<string>;
  /** Two refusals are states of the flow rather than errors: signed in already, and locked out. */
  explained(answer: Awaited<Outcome<FlowView>>, wish: Pick<StepWish, 'of' | 'opens'>): Outcome<FlowView>;
  /** Finds its way back after a killed worker or a long pause; needs the app's turn. */
  recover(): Promise<void>;
}

interface Hands {
  reading: Reading;
  running: Running;
  codes: Codes;
  finishing: Finishing;
}

export function createStepping(bench: Bench, { reading, running, codes, finishing }: Hands): Stepping {
  const { ledger, effects } = bench;
  const { record, report, attempt, shown, post } = running;

  async function step(send: () => Answer<Session | null>, wish: StepWish): Outcome<FlowView> {
    const barred = await reading.barrier();
    if (barred) return fail(barred);
    return explained(await bench.inTurn(() => stepInTurn(send, wish)), wish);
  }

  async function stepInTurn(send: () => Answer<Session | null>, wish: StepWish): Outcome<FlowView> {
    const answer = await post(send);
    if (!answer.ok) return answer;
    await follow(answer.value, wish);
    if (isNotKept()) return notKept(wish);
    await finishing.finish();
    const sent = await codes.sendWhatIsNeeded(wish);
    return sent.ok ? shown() : sent;
  }

  /** The browser did not keep the session in which this was answered: an attempt that was opened there is out of reach. */
  async function notKept({ opens, of }: StepWish): Outcome<FlowView> {
    if (opens) await report({ kind: 'given-up', of });
    return fail(ownFailure('no-cookies'));
  }

  async function sendOut(send: () => Answer<Outgoing>, of: number): Outcome<string> {
    const barred = await reading.barrier();
    if (barred) return fail(barred);
    return bench.inTurn(async () => {
      const answer = await post(send);
      if (!answer.ok) return answer;
      const { url, session } = answer.value;
      await takeIn(session);
      await nameAttempt('signin', of);
      return done(url);
    });
  }

  /** The body of an immediate completion can lack the new sign-in, so the session is read then (section 4.4.2). */
  async function follow(carried: Session | null, { opens, of }: StepWish): Promise<void> {
    await takeIn(carried);
    const ours = opens ? newestAttempt(ledger.state().attempts, opens) : attempt();
    // An attempt that is over, or says nothing of what comes next, is looked at once more (rules FR-8, FR-11).
    const unclear = ours === null || ours.completed || stepFor(ours).at === 'hosted';
    if (carried && unclear) await reading.readInTurn();
    // Not before: where the browser kept nothing of it, no page is to hear of a card that is taken back at once.
    if (opens && !isNotKept()) await nameAttempt(opens, of);
  }

  const isNotKept = (): boolean => ledger.state().obstacle?.kind === 'no-cookies';

  async function takeIn(carried: Session | null): Promise<void> {
    if (carried) await ledger.change({ attempts: carried.attempts }, { quiet: true });
    else await reading.readInTurn();
  }

  const nameAttempt = (kind: AttemptKind, of: number): Promise<void> =>
    report({ kind: 'attempt-known', of, id: newestAttempt(ledger.state().attempts, kind)?.id ?? null });

  async function explained(
    answer: Awaited<Outcome<FlowView>>,
    { of, opens }: Pick<StepWish, 'of' | 'opens'>,
  ): Outcome<FlowView> {
    if (answer.ok) return answer;
    const { problem } = answer;
    const flow = record();
    if (problem.kind === 'http' && flow && askedOf(flow)?.attemptId === null)
      await report({ kind: 'given-up', of });
    if (problem.code === 'USER_ALREADY_SIGNED_IN') {
      await reading.read();
      return (await finishing.already()) ? shown() : answer;
    }
    // Only passwords bring it about, and they come first.
    if (opens !== 'signin' || !isLockOut(problem)) return answer;
    await report({ kind: 'locked-out', of, until: effects.clock.ticks() + LOCKED_FOR });
    return shown();
  }

  async function recover(): Promise<void> {
    const read = await reading.readInTurn();
    const flow = record();
    if (!read.ok || !flow) return;
    if (askedOf(flow)?.attemptId === null) await nameLost(flow);
    await finishing.finish();
    // The page makes the proof of work, if the app wants one: without it nothing is sent, and the page sees to it.
    await codes.sendWhatIsNeeded({ challenge: null });
  }

  function nameLost(flow: FlowRecord): Promise<void> {
    const id = lostAttempt(flow, ledger.state())?.id ?? null;
    return report({ kind: 'attempt-known', of: flow.question, id });
  }

  return { step, sendOut, explained, recover };
}

/** The attempt that a killed worker opened and could not note: the newest open one since the flow began. */
function lostAttempt(
  { kind, startedAt }: FlowRecord,
  { attempts, serverAhead }: Pick<AppState, 'attempts' | 'serverAhead'>,
): Attempt | null {
  const newest = newestAttempt(attempts, kind);
  const young = newest !== null && (newest.createdAt ?? 0) >= startedAt + (serverAhead ?? 0) - CLOCK_SLACK;
  return newest && young && !newest.completed ? newest : null;
}

/** Ten wrong passwords block an identifier for half an hour, with a code that elsewhere means a pause (section 3.6). */
const isLockOut = (problem: Failure): boolean =>
  problem.status === 403 && problem.code === 'TOO_MANY_REQUESTS' && !refusedProof(problem);
