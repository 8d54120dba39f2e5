import * as z from 'zod/mini';
import type { Puzzle } from '../../session/flow';
import { lazy } from '../../session/once';
import { count, word } from './field';

/** A salt and its number have to fit into one block of SHA-256: 55 bytes, 16 of them for the number. */
const LONGEST_SALT = 39;

/** More than a page solves within the limit of rule FR-5; the size that is in use is 50. */
const MOST_PUZZLES = 1000;

const amounts = lazy(() => z.object({ c: count(), s: count(), d: count() }));

const SALT = /^[ -~]{0,39}$/;
const TARGET = /^[0-9a-fA-F]{1,64}$/;

/** One puzzle of a list: a text of printable ASCII and the hex digits its hash has to start with. */
const isPair = ([salt = '', target = '', ...more]: string[]): boolean =>
  SALT.test(salt) && TARGET.test(target) && more.length === 0;

const pair = lazy(() => z.array(z.string()).check(z.refine(isPair)));

const pairs = lazy(() => z.array(pair()).check(z.minLength(1), z.maxLength(MOST_PUZZLES)));

const fields = lazy(() =>
  z.object({
    challenge: z.union([pairs(), amounts()]),
    token: z.pipe(word(), z.string().check(z.minLength(1))),
    format: z.optional(z.unknown()),
    challenges: z.optional(z.unknown()),
    instrumentation: z.optional(z.unknown()),
  }),
);

/**
 * A puzzle of the first format, which is the only one that needs nothing but hashing (section 4.3); null for any
 * other: a list of typed puzzles, or one that wants a script to be run.
 */
export function readPuzzle(payload: unknown): Puzzle | null {
  const read = z.safeParse(fields(), payload);
  if (!read.success || wantsMore(read.data)) return null;
  const { challenge, token } = read.data;
  return Array.isArray(challenge) ? listed(token, challenge) : derived(token, challenge);
}

const wantsMore = ({ format, challenges, instrumentation }: z.output<ReturnType<typeof fields>>): boolean =>
  (format ?? 1) !== 1 || (challenges ?? null) !== null || (instrumentation ?? null) !== null;

const listed = (token: string, list: z.output<ReturnType<typeof pairs>>): Puzzle => ({
  token,
  count: list.length,
  saltLength: 0,
  difficulty: 0,
  pairs: list.map(([salt = '', target = '']) => [salt, target.toLowerCase()]),
});

function derived(token: string, { c, s, d }: z.output<ReturnType<typeof amounts>>): Puzzle | null {
  if (c === null || s === null || d === null) return null;
  if (c > MOST_PUZZLES || s > LONGEST_SALT || d > 64) return null;
  return { token, count: c, saltLength: s, difficulty: d, pairs: null };
}
