import * as z from 'zod/mini';
import { fromBase64url } from '../session/base64url';
import type { Claim, FetchedToken, SaidByToken } from '../session/developer/fetched-token';
import { lazy } from '../session/once';
import type { Slices } from '../session/slices';
import { parseJson } from './json';
import { countOf } from './read/field';

/** Far longer than any header that a server takes. */
const LONGEST = 256 * 1024;

const COMPACT = /^[\w-]+\.[\w-]*\.[\w-]*$/;

const fields = lazy(() =>
  z.object({
    token: z.string().check(z.maxLength(LONGEST), z.regex(COMPACT)),
    expires: z.optional(z.unknown()),
  }),
);

/** The token of a reply with what it says, or null when it holds none (section 4.1.6). */
export function* readSessionToken(payload: unknown): Slices<Omit<FetchedToken, 'serverTime'> | null> {
  const read = z.safeParse(fields(), payload);
  if (!read.success) return null;
  const { token, expires } = read.data;
  return { token, said: yield* saidBy(token), expires: countOf(expires) };
}

function* saidBy(token: string): Slices<SaidByToken | null> {
  const [header = '', payload = ''] = token.split('.');
  const head = yield* membersOf(header);
  const claims = yield* membersOf(payload);
  return (
    head && claims && { alg: wordIn(head, 'alg'), kid: wordIn(head, 'kid'), claims: claims.map(claimOf) }
  );
}

type Member = [name: string, value: unknown];

/** Of a part that is an object. As pairs: a name such as `__proto__` is a name like any other there. */
function* membersOf(part: string): Slices<Member[] | null> {
  const text = textOf(part);
  const parsed = text === null ? null : yield* parseJson(text);
  const value = parsed?.ok ? parsed.value : null;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
}

function textOf(part: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fromBase64url(part));
  } catch {
    return null;
  }
}

const wordIn = (members: Member[], name: string): string | null => {
  const [, value] = members.find(([each]) => each === name) ?? [];
  return typeof value === 'string' ? value : null;
};

const claimOf = ([name, value]: Member): Claim =>
  typeof value === 'string'
    ? { name, text: value, isText: true }
    : { name, text: JSON.stringify(value), isText: false };
