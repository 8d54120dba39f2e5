import { fail } from '../../result';
import type { AttemptKind } from '../../session/attempt';
import type { Way } from '../../session/auth-settings';
import { failure } from '../../session/failure';
import type { FlowView, Phone, ProfileFields } from '../../session/flow';
import type { PasskeyAnswer } from '../../session/passkey';
import type { Session } from '../../session/types';
import type { Answer } from '../../wacht/client';
import type { Bench } from '../asking/bench';
import { type FlowRecord, UNASKED } from '../known/flow-record';
import type { Outcome } from '../ports';
import type { Baseline } from './baseline';
import type { Explained } from './explaining';
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
  /** The invitation that the sign-up goes with; kept nowhere but in memory. */
  invitation(): string | null;
}

interface Hands {
  stepping: Stepping;
  explained: Explained;
  start(): Outcome<Baseline>;
}

interface First extends Challenged {
  opens: AttemptKind;
  known: Partial<FlowRecord>;
}

export function createFirstQuestions(
  { client }: Bench,
  { stepping, explained, start }: Hands,
): FirstQuestions {
  let inviteToken: string | null = null;

  async function ask(send: () => Answer<Session | null>, { opens, known, challenge }: First) {
    const started = await start();
    if (!started.ok) return started;
    await stepping.patch({ ...UNASKED, ...started.value, asked: true, ...known });
    return explained(await stepping.step(send, { opens, challenge }));
  }

  const signIn: FirstQuestions['signIn'] = (wish) => {
    const { way, identifier, challenge } = wish;
    const known = { kind: 'signin', way, identifier } as const;
    return ask(() => client.signIn(wish), { opens: 'signin', known, challenge });
  };

  const signUp: FirstQuestions['signUp'] = (wish) => {
    inviteToken = wish.inviteToken;
    const identifier = wish.fields.email ?? wish.fields.username ?? '';
    const known = { kind: 'signup', identifier } as const;
    return ask(() => client.signUp(wish), { opens: 'signup', known, challenge: wish.challenge });
  };

  const unnamed = { opens: 'signin', challenge: null } as const;

  async function useTicket(ticket: string): Outcome<FlowView> {
    const known = { identifier: '', byTicket: true };
    const used = await ask(() => client.exchangeTicket(ticket), { ...unnamed, known });
    // Tickets for consoles sign nobody in.
    return used.ok && used.value.state.at !== 'done' ? notForHere() : used;
  }

  async function notForHere(): Outcome<FlowView> {
    await stepping.patch({ asked: false, attemptId: null });
    return fail(failure('http', { code: 'TICKET_NOT_FOR_HERE' }));
  }

  return {
    signIn,
    signUp,
    resetPassword: (wish) => ask(() => client.resetPassword(wish), { ...unnamed, known: {} }),
    passkeyFinish: (answer) =>
      ask(() => client.passkeyFinish(answer), { ...unnamed, known: { identifier: '' } }),
    useTicket,
    invitation: () => inviteToken,
  };
}
