import { fail } from '../../result';
import type { Attempt, SecondFactor } from '../../session/attempt';
import { ownFailure } from '../../session/failure';
import type { FlowView, ProfileFields } from '../../session/flow';
import { stepFor } from '../../session/step';
import type { Bench } from '../asking/bench';
import { askedOf } from '../known/flow-record';
import type { Outcome } from '../ports';
import { type Codes, type CodeWish, strategyFor } from './codes';
import type { Running } from './running';
import type { Stepping } from './stepping';

interface Challenged {
  challenge: string | null;
}

/** What a person answers while an attempt is open. */
export interface Answering {
  sendCode(wish: CodeWish & { factor: SecondFactor | null }): Outcome<FlowView>;
  /** A sign-up that an invitation allowed is confirmed with the same invitation (section 4.5). */
  answerCode(wish: Challenged & { code: string; inviteToken: string | null }): Outcome<FlowView>;
  completeProfile(wish: Challenged & { fields: ProfileFields }): Outcome<FlowView>;
}

interface Hands {
  running: Running;
  stepping: Stepping;
  codes: Codes;
  /** The flow's attempt; a worker that was killed meanwhile has to look for it. */
  found(): Promise<Attempt | null>;
}

export function createAnswering(
  { ledger, client }: Bench,
  { running, stepping, codes, found }: Hands,
): Answering {
  async function sendCode({ factor, ...wish }: Parameters<Answering['sendCode']>[0]): Outcome<FlowView> {
    await ledger.ready();
    if (factor) await running.report({ kind: 'factor-chosen', factor });
    const ours = await found();
    const strategy = factor ?? (ours ? strategyFor(stepFor(ours)) : null);
    return strategy ? codes.sendBy(strategy, wish) : running.shown();
  }

  async function answerCode(wish: Parameters<Answering['answerCode']>[0]): Outcome<FlowView> {
    await ledger.ready();
    const { code, inviteToken, challenge } = wish;
    const attempt = await found();
    if (!attempt) return attemptIsOver();
    const flow = running.record();
    if (!flow) return attemptIsOver();
    const factor = askedOf(flow)?.factor ?? null;
    const of = flow.question;
    return stepping.step(() => client.answerCode({ attempt, code, factor, inviteToken }), { of, challenge });
  }

  async function completeProfile(wish: Parameters<Answering['completeProfile']>[0]): Outcome<FlowView> {
    await ledger.ready();
    const { fields, challenge } = wish;
    const attempt = await found();
    const of = running.record()?.question;
    if (!attempt || of === undefined) return attemptIsOver();
    return stepping.step(() => client.completeProfile({ attemptId: attempt.id, fields }), { of, challenge });
  }

  return { sendCode, answerCode, completeProfile };
}

const attemptIsOver = () => fail(ownFailure('attempt-over'));
