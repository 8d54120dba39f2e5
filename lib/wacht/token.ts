import { fromBase64url } from '../session/base64url';
import { isLoopbackName } from '../session/loopback';
import type { Origin } from '../session/types';

/** The token's alphabet and length: anything else in the header is no token and is ignored. */
const TOKEN = /^[A-Za-z0-9._-]{1,8192}$/;

/** What a staging deployment's reply hands over, or null. */
export const tokenIn = (header: string | null): string | null =>
  header !== null && TOKEN.test(header) ? header : null;

/**
 * The token to keep after a reply (rule CR-5). A reply to the request that carried the stored token replaces it;
 * any other must have been issued later. A request on purpose without a token counts as the latest one sent: its
 * token wins unless it was issued before the stored one.
 */
export function newerToken(known: {
  stored: string | null;
  received: string;
  sentWith: string | null;
}): string {
  const { stored, received, sentWith } = known;
  if (stored === null || stored === sentWith) return received;
  const issued = claim(received, 'iat');
  const before = claim(stored, 'iat');
  if (issued === null || before === null) return sentWith === null ? received : stored;
  if (issued === before) return sentWith === null ? received : stored;
  return issued > before ? received : stored;
}

/**
 * Of the copies that several pages keep the one to send: of the first one's session, which the pages rotate each for
 * itself, the latest (section 2.6). Null when there is none.
 */
export function latestOf([first, ...others]: string[]): string | null {
  if (first === undefined) return null;
  const copies = others.filter((each) => !areOfTwoSessions(each, first));
  return copies.reduce((last, each) => (issuedAt(each) > issuedAt(last) ? each : last), first);
}

/** Whether two tokens name different sessions; one that names none may be of any. */
export function areOfTwoSessions(one: string, other: string): boolean {
  const [session, another] = [claimed(one, 'sess'), claimed(other, 'sess')];
  return session !== undefined && another !== undefined && session !== another;
}

const issuedAt = (token: string): number => claim(token, 'iat') ?? 0;

/** When the token runs out, in milliseconds since 1970; null when it is no JWT or does not say. Never a proof. */
export function expiresAt(token: string): number | null {
  const seconds = claim(token, 'exp');
  return seconds === null ? null : seconds * 1000;
}

/**
 * Whether a token was issued by this very API host, as it says itself; null when it names no issuer. One that names
 * another is not for this app, under whatever name it was found: names fold, hosts do not.
 */
export function isIssuedBy(token: string, origin: Origin): boolean | null {
  const issuer = claimed(token, 'iss');
  const named = typeof issuer === 'string' && URL.canParse(issuer) ? new URL(issuer) : null;
  if (!named?.host) return null;
  const { host, port, hostname } = named;
  const api = new URL(origin);
  // A server on a developer's computer may not know on which port it is reached.
  return host === api.host || (port === '' && hostname === api.hostname && isLoopbackName(hostname));
}

/** Whether a token says that it is this app's, and for this session; one that says neither is not taken (rule FR-19). */
export function issuedFor(
  token: string,
  { origin, sessionId }: { origin: Origin; sessionId: string | null },
): boolean {
  const session = claimed(token, 'sess');
  if (sessionId === null || !isIssuedBy(token, origin)) return false;
  // Older builds write the id as a number, which is damaged in the same way on both sides (section 2.4).
  return typeof session === 'number' ? session === Number(sessionId) : session === sessionId;
}

/** One number of the token's unverified payload: good for ordering, never for trust (section 2.4). */
function claim(token: string, name: 'iat' | 'exp'): number | null {
  const value = claimed(token, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function claimed(token: string, name: string): unknown {
  const claims = payloadOf(token);
  return typeof claims === 'object' && claims !== null ? Reflect.get(claims, name) : undefined;
}

function payloadOf(token: string): unknown {
  const [, payload = ''] = token.split('.');
  try {
    return JSON.parse(new TextDecoder().decode(fromBase64url(payload)));
  } catch {
    return null;
  }
}
