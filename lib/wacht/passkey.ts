import type { PasskeyAnswer, PasskeyRequest } from '../session/passkey';
import type { Session } from '../session/types';
import { ask, askSession, needed } from './ask';
import { flowPost } from './auth-call';
import type { Exchange } from './exchange';
import type { Answer } from './ports';
import { readPasskeyRequest } from './read/passkey-request';
import type { Fields } from './request';

/** Signing in with a passkey (section 4.8). */
export interface PasskeyClient {
  /** The server forgets it after five minutes. */
  passkeyBegin(wish: { challenge: string | null }): Answer<PasskeyRequest>;
  passkeyFinish(answer: PasskeyAnswer): Answer<Session | null>;
}

export const createPasskey = (exchange: Exchange): PasskeyClient => ({
  passkeyBegin: async ({ challenge }) => {
    const form = challenge === null ? {} : { form: { challenge_token: challenge } };
    const call = flowPost('/auth/passkey/login/begin', form);
    return needed(await ask(exchange, { call, read: readPasskeyRequest }));
  },
  passkeyFinish: (answer) =>
    askSession(exchange, { call: flowPost('/auth/passkey/login/finish', { form: signed(answer) }) }),
});

/** The fields that the server binds, an empty one among them, and whatever else an answer carries left out. */
const signed = (answer: PasskeyAnswer): Fields => ({
  id: answer.id,
  rawId: answer.rawId,
  type: answer.type,
  clientDataJSON: answer.clientDataJSON,
  authenticatorData: answer.authenticatorData,
  signature: answer.signature,
  userHandle: answer.userHandle,
});
