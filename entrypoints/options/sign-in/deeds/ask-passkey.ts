import { done, fail, type Result } from '../../../../lib/result';
import { fromBase64url, toBase64url } from '../../../../lib/session/base64url';
import type { PasskeyAnswer, PasskeyRequest } from '../../../../lib/session/passkey';
import type { PasskeyTrouble } from './desk';

/**
 * Firefox has a passkey sign for an origin made of the extension's id, while a server takes only the one that the
 * request comes from (section 4.8): whatever the person does, it would be refused.
 */
export const mayAskPasskey = (): boolean => !import.meta.env.FIREFOX;

/**
 * Has the browser ask for a passkey on this very page (Web Authentication). Whether it can is found out by trying: it
 * wants the host of the passkey's domain granted, and not every browser lets an extension's page do it at all.
 */
export async function askPasskey(
  request: PasskeyRequest,
  signal: AbortSignal,
): Promise<Result<PasskeyAnswer, PasskeyTrouble>> {
  if (!('credentials' in navigator)) return fail('unable');
  try {
    const credential = await navigator.credentials.get({ publicKey: optionsOf(request), signal });
    return answerOf(credential);
  } catch (error) {
    return fail(isDeclined(error) ? 'unused' : 'unable');
  }
}

const optionsOf = (request: PasskeyRequest): PublicKeyCredentialRequestOptions => ({
  challenge: fromBase64url(request.challenge),
  rpId: request.rpId,
  userVerification: request.userVerification,
  allowCredentials: request.allowed.map((id) => ({ type: 'public-key', id: fromBase64url(id) })),
  ...(request.timeout === null ? {} : { timeout: request.timeout }),
});

function answerOf(credential: Credential | null): Result<PasskeyAnswer, PasskeyTrouble> {
  if (!(credential instanceof PublicKeyCredential)) return fail('unused');
  const { id, rawId, type, response } = credential;
  if (!(response instanceof AuthenticatorAssertionResponse)) return fail('unused');
  return done({
    id,
    rawId: toBase64url(rawId),
    type,
    clientDataJSON: toBase64url(response.clientDataJSON),
    authenticatorData: toBase64url(response.authenticatorData),
    signature: toBase64url(response.signature),
    userHandle: response.userHandle ? toBase64url(response.userHandle) : '',
  });
}

/** The person, or time, or our own page stopped it; with any other error it was never possible. */
const isDeclined = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError');
