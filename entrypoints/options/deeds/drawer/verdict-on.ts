import { type CryptoKey, compactVerify, errors, importJWK } from 'jose';
import type { FetchedToken } from '../../../../lib/session/developer/fetched-token';
import type { PublicKey } from '../../../../lib/session/developer/public-key';
import type { Verdict } from '../../state/drawer/verdict';

/** Signatures that one key makes and another one checks, with the kind of key of each (RFC 7518, section 3.1). */
const KEY_OF: Record<string, string> = {
  ES256: 'EC',
  ES384: 'EC',
  ES512: 'EC',
  RS256: 'RSA',
  RS384: 'RSA',
  RS512: 'RSA',
  PS256: 'RSA',
  PS384: 'RSA',
  PS512: 'RSA',
  EdDSA: 'OKP',
  Ed25519: 'OKP',
};

/**
 * Whether one of the app's published keys has signed the token. What the token says of its own signature chooses
 * among those keys and is believed in nothing else.
 */
export async function verdictOn({ token, said }: FetchedToken, keys: PublicKey[]): Promise<Verdict> {
  if (said === null) return { kind: 'unreadable' };
  const { alg, kid } = said;
  if (alg === null || !Object.hasOwn(KEY_OF, alg)) return withoutKey(alg);
  const fit = keys.filter((key) => isFor(key, alg));
  if (fit.length === 0) return { kind: 'no-keys' };
  const named = kid === null ? fit : fit.filter((key) => key.kid === kid);
  const [key, ...others] = named;
  if (!key) return { kind: 'foreign-key', kid: kid ?? '' };
  if (kid === null && others.length > 0) return { kind: 'no-kid' };
  return check(token, { key, alg, kid });
}

function withoutKey(alg: string | null): Verdict {
  if (alg !== null && alg.toLowerCase() === 'none') return { kind: 'unsigned' };
  if (alg !== null && /^HS\d+$/i.test(alg)) return { kind: 'shared-secret', alg };
  return { kind: 'unknown-alg', alg };
}

const isFor = (key: PublicKey, alg: string): boolean =>
  key.kty === KEY_OF[alg] && (key.alg ?? alg) === alg && (key.use ?? 'sig') === 'sig';

interface Named {
  key: PublicKey;
  alg: string;
  kid: string | null;
}

async function check(token: string, { key, alg, kid }: Named): Promise<Verdict> {
  const known = await usableKey(key, alg);
  if (known === null) return { kind: 'bad-key', kid };
  try {
    await compactVerify(token, known, { algorithms: [alg] });
    return { kind: 'good', alg, kid };
  } catch (reason) {
    if (reason instanceof errors.JOSENotSupported) return { kind: 'unknown-alg', alg };
    if (reason instanceof errors.JOSEError) return { kind: 'forged', kid };
    // The browser does not take the key for this, for instance one that is too short.
    return { kind: 'bad-key', kid };
  }
}

async function usableKey(key: PublicKey, alg: string): Promise<CryptoKey | null> {
  try {
    const known = await importJWK({ ...key }, alg);
    return known instanceof Uint8Array ? null : known;
  } catch {
    return null;
  }
}
