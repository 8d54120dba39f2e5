import { done, fail } from '../../result';
import { type Failure, ownFailure } from '../../session/failure';
import type { FlowView } from '../../session/flow';
import { refusedProof } from '../../session/refusal/refused-proof';
import { stepFor } from '../../session/step';
import type { Bench } from '../asking/bench';
import { wasSent } from '../asking/reading';
import { askedOf, type Sent, type Strategy } from '../known/flow-record';
import type { Outcome } from '../ports';
import type { Running } from './running';

export interface CodeWish {
  challenge: string | null;
  lastDigits: string | null;
}

/** Codes and links that steps need sent. */
export interface Codes {
  /** Has sent what the step that was just entered needs; in the app's turn. */
  sendWhatIsNeeded(wish: Pick<CodeWish, 'challenge'>): Outcome;
  /** Has a code or link sent, or chooses a second factor. */
  sendBy(strategy: Strategy, wish: CodeWish): Outcome<FlowView>;
}

export function createCodes(bench: Bench, { record, report, attempt, shown, post }: Running): Codes {
  const { client, effects } = bench;

  /** Once for each step. The time is written down before, so that a killed worker sends nothing twice. */
  async function sendWhatIsNeeded({ challenge }: Pick<CodeWish, 'challenge'>): Outcome {
    const flow = record();
    const ours = attempt();
    const strategy = ours && strategyFor(stepFor(ours));
    const already = flow !== null && askedOf(flow)?.sent?.strategy === strategy;
    if (!strategy || already) return done(null);
    const answer = await prepare(strategy, { challenge, lastDigits: null });
    // The question before it went well, and is not to be asked again: a page proves what this one alone wants.
    return !answer.ok && refusedProof(answer.problem) ? done(null) : answer;
  }

  async function prepare(strategy: Strategy, wish: CodeWish): Outcome {
    const ours = attempt();
    if (!ours) return fail(ownFailure('attempt-over'));
    const sent: Sent = { strategy, at: effects.clock.ticks(), masked: null, outcome: 'sent' };
    await report({ kind: 'sending', sent });
    const answer = await post(() => client.prepare({ attempt: ours, strategy, ...wish }));
    const outcome = answer.ok ? 'sent' : whyUnsent(answer.problem);
    const masked = answer.ok ? answer.value.masked : null;
    await report({ kind: 'sending', sent: { ...sent, masked, outcome } });
    return answer.ok || outcome === 'impossible' ? done(null) : answer;
  }

  async function sendBy(strategy: Strategy, wish: CodeWish): Outcome<FlowView> {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    return bench.inTurn(async () => {
      const answer = await prepare(strategy, wish);
      return answer.ok ? shown() : answer;
    });
  }

  return { sendWhatIsNeeded, sendBy };
}

/** What a code or link step needs sent, or null where nothing is to be sent by itself. */
export function strategyFor(step: { at: string; by?: 'email' | 'phone' }): Strategy | null {
  if (step.at === 'link') return 'magic_link';
  if (step.at !== 'code') return null;
  return step.by === 'phone' ? 'phone_otp' : 'email_otp';
}

/** A pause that the app asks for counts as sent: the next try has to wait just the same. */
function whyUnsent(problem: Failure): Sent['outcome'] {
  const { kind, status, message } = problem;
  if (refusedProof(problem)) return 'unproven';
  if (!wasSent(problem)) return 'refused';
  if (/invalid step/i.test(message ?? '')) return 'impossible';
  return kind === 'http' && status !== 429 ? 'refused' : 'sent';
}
