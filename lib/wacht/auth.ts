import { done } from '../result';
import type { SecondFactor } from '../session/attempt';
import type { Identified, Invitation, ProfileFields } from '../session/flow';
import type { Session } from '../session/types';
import { ask, askSession, needed } from './ask';
import { acknowledged, flowGet, flowPost, named, type OfAttempt, type Sent } from './auth-call';
import { codeForm, filled, profileForm, type SignInWish, signInForm, signUpForm } from './auth-form';
import { type ChallengeClient, createChallenge } from './challenge';
import { createElsewhere, type ElsewhereClient } from './elsewhere';
import type { Exchange } from './exchange';
import { isAbsent } from './failure';
import { createPasskey, type PasskeyClient } from './passkey';
import type { Answer } from './ports';
import { readIdentified, readInvitation, readPrepared, readTaken, readToken } from './read/auth-replies';
import { usable } from './read/field';
import type { Call } from './request';
import { createTicket, type TicketClient } from './ticket';

/**
 * Signing in and up (sections 4.3 to 4.8). Every change is sent once, as a form with only the fields of its
 * strategy. A session that comes back may be the one before the change, and null is a success without a usable
 * one: the caller reads it again. `challenge` is a redeemed proof of work, or null where none is wanted.
 */
export interface AuthClient extends ChallengeClient, ElsewhereClient, PasskeyClient, TicketClient {
  /** A build without this question is told, and a refusal as one: the caller goes on with the password unless it is a 429 (section 4.4.1). */
  identify(wish: { identifier: string; challenge: string | null }): Answer<Identified>;
  signIn(wish: SignInWish): Answer<Session | null>;
  signUp(wish: {
    fields: ProfileFields;
    inviteToken: string | null;
    challenge: string | null;
  }): Answer<Session | null>;
  /** Sends a code or link, or sends it again; second factors are chosen by it, too (section 4.4.5). */
  prepare(wish: {
    attempt: OfAttempt;
    strategy: 'email_otp' | 'phone_otp' | 'magic_link' | 'authenticator' | 'backup_code';
    lastDigits: string | null;
    challenge: string | null;
  }): Answer<{ masked: string | null }>;
  answerCode(wish: {
    attempt: OfAttempt;
    code: string;
    factor: SecondFactor | null;
    inviteToken: string | null;
  }): Answer<Session | null>;
  completeProfile(wish: { attemptId: string; fields: ProfileFields }): Answer<Session | null>;
  forgotPassword(email: string): Answer<null>;
  /** The token is a secret: it lets one set a password. */
  forgotCode(wish: { email: string; code: string }): Answer<{ token: string }>;
  resetPassword(wish: { token: string; password: string }): Answer<Session | null>;
  taken(about: { type: 'email' | 'username'; identifier: string }): Answer<boolean>;
  invitation(token: string): Answer<Invitation>;
  joinWaitlist(wish: { firstName: string; lastName: string; email: string }): Answer<null>;
}

export function createAuth(exchange: Exchange): AuthClient {
  const change = (path: Call['path'], sent: Sent) => askSession(exchange, { call: flowPost(path, sent) });

  return {
    ...createChallenge(exchange),
    ...createElsewhere(exchange),
    ...createPasskey(exchange),
    ...createTicket(exchange),
    identify: (wish) => identify(exchange, wish),
    signIn: (wish) => change('/auth/signin', { form: signInForm(wish) }),
    signUp: (wish) => change('/auth/signup', { form: signUpForm(wish) }),
    prepare: (wish) => prepare(exchange, wish),
    answerCode: async ({ attempt, code, factor, inviteToken }) =>
      change('/auth/attempt-verification', {
        query: { ...named(attempt), ...filled({ method: factor, invite_token: inviteToken }) },
        form: codeForm(code, factor),
      }),
    completeProfile: async ({ attemptId, fields }) =>
      change('/auth/complete-profile', {
        query: { attempt_id: usable(attemptId) },
        form: profileForm(fields),
      }),
    forgotPassword: (email) => acknowledged(exchange, flowPost(FORGOT, { form: { email: email.trim() } })),
    forgotCode: (wish) => forgotCode(exchange, wish),
    resetPassword: (form) => change('/auth/reset-password', { form }),
    taken: async ({ type, identifier }) =>
      needed(
        await ask(exchange, {
          call: flowGet('/auth/identifier-availability', { identifier: identifier.trim(), type }),
          read: readTaken,
        }),
      ),
    invitation: async (token) =>
      needed(
        await ask(exchange, {
          call: flowGet('/deployment/invitations/validate', { token }),
          read: readInvitation,
        }),
      ),
    joinWaitlist: ({ firstName, lastName, email }) =>
      acknowledged(
        exchange,
        flowPost('/waitlist/join', {
          form: filled({
            first_name: firstName.trim(),
            last_name: lastName.trim(),
            email: email.trim(),
          }),
        }),
      ),
  };
}

const FORGOT = '/auth/forgot-password';

async function identify(
  exchange: Exchange,
  { identifier, challenge }: { identifier: string; challenge: string | null },
): Answer<Identified> {
  const form = filled({ identifier: identifier.trim(), challenge_token: challenge });
  const answer = await ask(exchange, { call: flowPost('/auth/identify', { form }), read: readIdentified });
  if (!answer.ok) return isAbsent(answer.problem) ? UNKNOWN : answer;
  return done({ ...answer.value, value: answer.value.value ?? { at: 'password' } });
}

const UNKNOWN = done({ value: { at: 'unknown' as const }, sessionId: null, serverTime: null });

async function prepare(
  exchange: Exchange,
  wish: Parameters<AuthClient['prepare']>[0],
): Answer<{ masked: string | null }> {
  const query = {
    ...named(wish.attempt),
    strategy: wish.strategy,
    ...filled({ last_digits: wish.lastDigits }),
  };
  const form = wish.challenge === null ? {} : { form: { challenge_token: wish.challenge } };
  const call = flowPost('/auth/prepare-verification', { query, ...form });
  const answer = await ask(exchange, { call, read: readPrepared });
  return answer.ok ? done({ ...answer.value, value: answer.value.value ?? { masked: null } }) : answer;
}

async function forgotCode(
  exchange: Exchange,
  { email, code }: { email: string; code: string },
): Answer<{ token: string }> {
  const { verification_code: otp = '' } = codeForm(code, null);
  const call = flowPost(FORGOT, { form: { email: email.trim(), otp } });
  const answer = await needed(await ask(exchange, { call, read: readToken }));
  return answer.ok ? done({ ...answer.value, value: { token: answer.value.value } }) : answer;
}
