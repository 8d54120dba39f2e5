import * as z from 'zod/mini';
import { lazy } from '../../session/once';
import type { PasskeyRequest } from '../../session/passkey';
import { count, list, part, word } from './field';

const request = lazy(() =>
  z.object({
    challenge: word(),
    rpId: word(),
    timeout: count(),
    userVerification: word(),
    allowCredentials: list(z.object({ id: word() }), 100),
  }),
);

const fields = lazy(() =>
  z.object({ options: part(z.object({ publicKey: part(request()) })), publicKey: part(request()) }),
);

/** What a passkey has to sign (section 4.8); null without a challenge or a domain. */
export function readPasskeyRequest(payload: unknown): PasskeyRequest | null {
  const read = z.safeParse(fields(), payload);
  const wire = read.success ? (read.data.options?.publicKey ?? read.data.publicKey) : null;
  const challenge = base64url(wire?.challenge ?? '');
  if (wire === null || challenge === null || wire.rpId === '') return null;
  return {
    challenge,
    rpId: wire.rpId.toLowerCase(),
    timeout: wire.timeout,
    userVerification: verificationOf(wire.userVerification),
    allowed: wire.allowCredentials.flatMap(({ id }) => base64url(id) ?? []),
  };
}

/** What leaves the choice to the passkey is the standard's own default (Web Authentication, section 5.4). */
const verificationOf = (asked: string): PasskeyRequest['userVerification'] =>
  asked === 'required' || asked === 'discouraged' ? asked : 'preferred';

/** Bytes in the one spelling that pages decode, whichever of the two alphabets came; null when they are none. */
function base64url(text: string): string | null {
  const bare = text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return /^[A-Za-z0-9_-]+$/.test(bare) && bare.length % 4 !== 1 ? bare : null;
}
