import { fail } from '../../result';
import type { Attempt, SecondFactor } from '../../session/attempt';
import { failure } from '../../session/failure';
import type { FlowView, ProfileFields } from '../../session/flow';
import { stepFor } from '../../session/step';
import type { Bench } from '../asking/bench';
import { strategyFor } from '../known/flow-record';
import type { Outcome } from '../ports';
import type { Explained } from './explaining';
import type { CodeWish } from './sending';
import type { Stepping } from './stepping';

/** What a person answers while an attempt is open. */
export interface Answering {
  sendCode(wish: CodeWish & { factor: SecondFactor | null }): Outcome<FlowView>;
  answerCode(code: string): Outcome<FlowView>;
  completeProfile(fields: ProfileFields): Outcome<FlowView>;
}

interface Hands {
  stepping: Stepping;
  explained: Explained;
  /** The flow's attempt; a worker that was killed meanwhile has to look for it. */
  found(): Promise<Attempt | null>;
  invitation(): string | null;
}

export function createAnswering(
  { ledger, client }: Bench,
  { stepping, explained, found, invitation }: Hands,
): Answering {
  const { step, patch, shown } = stepping;

  async function sendCode({ factor, ...how }: Parameters<Answering['sendCode']>[0]): Outcome<FlowView> {
    await ledger.ready();
    if (factor) await patch({ factor });
    const ours = await found();
    const strategy = factor ?? (ours ? strategyFor(stepFor(ours)) : null);
    return strategy ? stepping.sendBy(strategy, how) : shown();
  }

  async function answerCode(code: string): Outcome<FlowView> {
    await ledger.ready();
    const ours = await found();
    if (!ours) return attemptIsOver();
    const factor = ledger.state().flow?.factor ?? null;
    const answer = { attempt: ours, code, factor, inviteToken: invitation() };
    return explained(await step(() => client.answerCode(answer)));
  }

  async function completeProfile(fields: ProfileFields): Outcome<FlowView> {
    await ledger.ready();
    const ours = await found();
    return ours ? step(() => client.completeProfile({ attemptId: ours.id, fields })) : attemptIsOver();
  }

  return { sendCode, answerCode, completeProfile };
}

const attemptIsOver = () => fail(failure('http', { status: 400, code: 'BAD_SIGN_IN_ATTEMPT' }));
