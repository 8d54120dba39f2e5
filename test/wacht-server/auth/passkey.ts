import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { done, fail, type Result } from '../../../lib/result';
import type { Person } from '../person';
import type { JsonObject } from '../raw-json';
import type { Deployment, Session } from '../store';
import { relyingParty, userHandleOf } from './passkey-keys';
import type { Passkey } from './passkey-record';
import { coded, INVALID_CREDENTIALS, type Refusal, said } from './refusal';

const LOGIN_LIFE = 5 * 60_000;

export const PASSKEY_NOT_ENABLED = coded({
  status: 403,
  code: 'PASSKEY_NOT_ENABLED',
  message: 'Passkey authentication is not enabled',
});
const LOGIN_EXPIRED = said('Login session expired');

/** The options for any passkey of this deployment; what is to be signed is noted for the session, once. */
export async function beginPasskey(deployment: Deployment, session: Session): Promise<JsonObject> {
  const rpId = relyingParty(deployment);
  const { challenge, timeout, userVerification } = await generateAuthenticationOptions({ rpID: rpId });
  deployment.passkeyLogins.set(session.id, { challenge, expiresAt: deployment.now() + LOGIN_LIFE });
  return { publicKey: { challenge, rpId, timeout, userVerification } };
}

/** What a passkey signed, base64url as the form brings it. */
export interface Signed {
  id: string;
  rawId: string;
  clientDataJSON: string;
  authenticatorData: string;
  signature: string;
  userHandle: string;
}

/** Whose passkey signed this session's challenge (section 4.8); a challenge can be answered once, well or not. */
export async function finishPasskey(
  deployment: Deployment,
  session: Session,
  { signed, origins }: { signed: Signed; origins: string[] },
): Promise<Result<Person, Refusal>> {
  const { passkeys, passkeyLogins, people, now } = deployment;
  const login = passkeyLogins.get(session.id);
  passkeyLogins.delete(session.id);
  if (!login || login.expiresAt <= now()) return fail(LOGIN_EXPIRED);
  const passkey = passkeys.get(signed.id);
  const person = passkey && people.get(passkey.userId);
  if (!person || signed.userHandle !== userHandleOf(person.id)) return fail(INVALID_CREDENTIALS);
  const expected = { challenge: login.challenge, origins, rpId: relyingParty(deployment) };
  return (await isSignedBy(passkey, signed, expected)) ? done(person) : fail(INVALID_CREDENTIALS);
}

interface Expected {
  challenge: string;
  origins: string[];
  rpId: string;
}

async function isSignedBy(passkey: Passkey, signed: Signed, expected: Expected): Promise<boolean> {
  const { id, rawId, ...response } = signed;
  const { publicKey, counter } = passkey;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id, rawId, type: 'public-key', response, clientExtensionResults: {} },
      expectedChallenge: expected.challenge,
      expectedOrigin: expected.origins,
      expectedRPID: expected.rpId,
      credential: { id, publicKey, counter },
      requireUserVerification: false,
    });
    if (verified) passkey.counter = authenticationInfo.newCounter;
    return verified;
  } catch {
    return false; // the library throws for whatever does not fit
  }
}
