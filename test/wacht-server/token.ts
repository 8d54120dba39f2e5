import { type KeyObject, sign, verify } from 'node:crypto';
import { bareNumber, type Json, writeJson } from './raw-json';
import type { Deployment } from './store';

/** What a session token says (section 2.4). Times are milliseconds; on the wire they are seconds. */
export interface TokenClaims {
  sessionId: string;
  rotationId: string;
  expiresAt: number;
}

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const decode = (part: string): string => Buffer.from(part, 'base64url').toString();

export const issuerOf = (deployment: Deployment): string => `https://${deployment.spec.apiHost}`;

/** Compact ES256 JWS of the claims. Written here because jose signs only asynchronously. */
export function signClaims(deployment: Deployment, claims: Record<string, Json>): string {
  const { privateKey, id } = deployment.keys;
  const signed = `${encode(writeJson({ alg: 'ES256', typ: 'JWT', kid: id }))}.${encode(writeJson(claims))}`;
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

export function issueToken(deployment: Deployment, sessionId: string): string {
  const rotationId = deployment.newId();
  deployment.rotations.set(rotationId, { sessionId, goneAt: null });
  const issued = Math.floor(deployment.now() / 1000);
  return signClaims(deployment, {
    iss: issuerOf(deployment),
    iat: issued,
    nbf: issued,
    exp: issued + deployment.traits.tokenLife / 1000,
    sess: deployment.traits.sessClaim === 'number' ? bareNumber(sessionId) : sessionId,
    rotating_token: rotationId,
  });
}

/** `forged`: bad signature, other issuer or no token at all; `unreadable`: ours, but without the claims. */
export function readToken(deployment: Deployment, token: string): TokenClaims | 'forged' | 'unreadable' {
  const [header, payload, signature, ...rest] = token.split('.');
  if (!header || !payload || !signature || rest.length > 0) return 'forged';
  if (!isSigned(deployment, { signed: `${header}.${payload}`, signature })) return 'forged';
  const text = decode(payload);
  if (/"iss":"([^"]*)"/.exec(text)?.[1] !== issuerOf(deployment)) return 'forged';
  return readClaims(text);
}

/** What a key has signed stays signed by it, and each token comes with many requests, three times looked at. */
const signedBy = new WeakMap<KeyObject, Set<string>>();

function isSigned(
  { keys: { publicKey } }: Deployment,
  { signed, signature }: { signed: string; signature: string },
): boolean {
  const known = signedBy.get(publicKey) ?? new Set();
  const whole = `${signed}.${signature}`;
  if (known.has(whole)) return true;
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' as const };
  const isGood = verify('sha256', Buffer.from(signed), key, Buffer.from(signature, 'base64url'));
  if (isGood) signedBy.set(publicKey, known.add(whole));
  return isGood;
}

// The text is our own, its signature was checked; JSON.parse would damage Go-25's numeric session id.
function readClaims(text: string): TokenClaims | 'unreadable' {
  const sessionId = /"sess":"?(\d+)/.exec(text)?.[1];
  const rotationId = /"rotating_token":"(\d+)"/.exec(text)?.[1];
  const expires = /"exp":(\d+)/.exec(text)?.[1];
  if (!sessionId || !rotationId || !expires) return 'unreadable';
  return { sessionId, rotationId, expiresAt: Number(expires) * 1000 };
}

export const isExpired = (deployment: Deployment, claims: TokenClaims): boolean =>
  claims.expiresAt <= deployment.now() || deployment.expiredRotations.has(claims.rotationId);
