import { done, fail } from '../../result';
import type { Attempt, AttemptKind } from '../../session/attempt';
import type { FlowView } from '../../session/flow';
import { newestAttempt, stepFor } from '../../session/step';
import type { Session } from '../../session/types';
import type { Answer, Outgoing } from '../../wacht/client';
import type { Bench } from '../asking/bench';
import type { Mutating } from '../asking/mutation';
import type { Reading } from '../asking/reading';
import type { FlowRecord } from '../known/flow-record';
import type { Outcome } from '../ports';
import type { Finishing } from './finishing';
import { post } from './posting';
import { createRunning, type Running } from './running';
import { createSending, type Sending } from './sending';
import type { Watching } from './watching';

/** How far the server's clock may be from ours (rule FR-10). */
const CLOCKS_APART = 120_000;

/** The first question of a flow: what it opens, and the proof of work that went with it. */
export interface Opening {
  opens: AttemptKind;
  challenge: string | null;
}

/** What every question of a flow has in common. */
export interface Stepping extends Running {
  /** Sends one question, follows the attempt it led to, and has sent what the next step needs. */
  step(send: () => Answer<Session | null>, how?: Opening): Outcome<FlowView>;
  /** Sends the first question of a sign-in elsewhere; gives the address to go to, as the server wrote it. */
  sendOut(send: () => Answer<Outgoing>, how: Pick<Opening, 'challenge'>): Outcome<string>;
  /** Has a code or link sent, or chooses a second factor. */
  sendBy: Sending['sendBy'];
  /** Finds its way back after a killed worker or a long pause; needs the app's turn. */
  recover(): Promise<void>;
}

interface Hands {
  reading: Reading;
  mutating: Mutating;
  finishing: Finishing;
  watching: Watching;
}

export function createStepping(bench: Bench, { reading, mutating, finishing, watching }: Hands): Stepping {
  const { ledger } = bench;
  const running = createRunning(bench);
  const { patch, attempt, shown } = running;
  const sending = createSending(bench, { mutating, running });

  async function step(send: () => Answer<Session | null>, how?: Opening): Outcome<FlowView> {
    if (how) sending.keep(how.challenge);
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    return bench.inTurn(async () => {
      const answer = await post(mutating, send);
      if (!answer.ok) return answer;
      await follow(answer.value, how?.opens ?? null);
      await finishing.finish();
      const sent = await sending.sendWhatIsNeeded();
      void watching.resume();
      return sent.ok ? shown() : sent;
    });
  }

  async function sendOut(send: () => Answer<Outgoing>, how: Pick<Opening, 'challenge'>): Outcome<string> {
    sending.keep(how.challenge);
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    return bench.inTurn(async () => {
      const answer = await post(mutating, send);
      if (!answer.ok) return answer;
      const { url, session } = answer.value;
      if (session) await ledger.change({ attempts: session.attempts }, { quiet: true });
      if (!session) await reading.readInTurn();
      await patch({ attemptId: newestAttempt(ledger.state().attempts, 'signin')?.id ?? null });
      return done(url);
    });
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
    await sending.sendWhatIsNeeded();
  }

  return { ...running, step, sendOut, sendBy: sending.sendBy, recover };
}

/** The attempt that a killed worker opened and could not note: the newest open one since the flow began. */
function lostAttempt({ kind, startedAt }: FlowRecord, attempts: Attempt[]): Attempt | null {
  const newest = newestAttempt(attempts, kind);
  const young = newest !== null && (newest.createdAt ?? 0) >= startedAt - CLOCKS_APART;
  return newest && young && !newest.completed ? newest : null;
}
