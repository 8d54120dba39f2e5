import { fail } from '../../result';
import type { AttemptKind } from '../../session/attempt';
import type { Way } from '../../session/auth-settings';
import { ownFailure } from '../../session/failure';
import type { FlowView, Phone, ProfileFields } from '../../session/flow';
import type { PasskeyAnswer } from '../../session/passkey';
import type { Session } from '../../session/types';
import type { Answer } from '../../wacht/client';
import type { Bench } from '../asking/bench';
import type { FlowRecord, FlowStart } from '../known/flow-record';
import type { Outcome } from '../ports';
import type { Baseline } from './baseline';
import type { Running } from './running';
import type { Stepping } from './stepping';

interface Challenged {
  challenge: string | null;
}

/** What a person begins with: each opens an attempt of its own, or adds the account at once. */
export interface FirstQuestions {
  signIn(
    wish: Challenged & { way: Way; identifier: string; phone: Phone | null; password: string | null },
  ): Outcome<FlowView>;
  signUp(wish: Challenged & { fields: ProfileFields; inviteToken: string | null }): Outcome<FlowView>;
  resetPassword(wish: { token: string; password: string }): Outcome<FlowView>;
  passkeyFinish(answer: PasskeyAnswer): Outcome<FlowView>;
  /** A ticket for somebody to act as; it counts once (section 4.1.7). */
  useTicket(ticket: string): Outcome<FlowView>;
}

interface Hands {
  running: Running;
  stepping: Stepping;
  baseline: Baseline;
}

interface First extends Challenged {
  opens: AttemptKind;
  told: Partial<Pick<FlowRecord, 'kind' | 'way' | 'identifier' | 'byTicket'>>;
}

export function createFirstQuestions(
  { client, policy }: Bench,
  { running, stepping, baseline }: Hands,
): FirstQuestions {
  async function ask(send: () => Answer<Session | null>, first: First): Outcome<FlowView> {
    const start = await baseline.read();
    return start.ok ? askFrom(start.value, send, first) : start;
  }

  async function askFrom(
    start: FlowStart,
    send: () => Answer<Session | null>,
    { told, ...wish }: First,
  ): Outcome<FlowView> {
    await running.report({ kind: 'asking', start, told });
    return stepping.step(send, { ...wish, of: start.question });
  }

  const signIn: FirstQuestions['signIn'] = (wish) => {
    const { way, identifier, challenge } = wish;
    const told = { kind: 'signin', way, identifier } as const;
    return ask(() => client.signIn(wish), { opens: 'signin', told, challenge });
  };

  const signUp: FirstQuestions['signUp'] = async (wish) => {
    if (policy().noSignUp) return fail(ownFailure('not-allowed'));
    const identifier = wish.fields.email ?? wish.fields.username ?? '';
    const told = { kind: 'signup', identifier } as const;
    return ask(() => client.signUp(wish), { opens: 'signup', told, challenge: wish.challenge });
  };

  const unnamed = { opens: 'signin', challenge: null } as const;

  async function useTicket(ticket: string): Outcome<FlowView> {
    const told = { identifier: '', byTicket: true };
    const start = await baseline.read();
    if (!start.ok) return start;
    const used = await askFrom(start.value, () => client.exchangeTicket(ticket), { ...unnamed, told });
    // Tickets for consoles sign nobody in.
    return used.ok && used.value.state.at !== 'done' ? notForHere(start.value) : used;
  }

  async function notForHere({ question }: FlowStart): Outcome<FlowView> {
    await running.report({ kind: 'given-up', of: question });
    return fail(ownFailure('ticket-elsewhere'));
  }

  return {
    signIn,
    signUp,
    resetPassword: (wish) => ask(() => client.resetPassword(wish), { ...unnamed, told: {} }),
    passkeyFinish: (answer) =>
      ask(() => client.passkeyFinish(answer), { ...unnamed, told: { identifier: '' } }),
    useTicket,
  };
}
