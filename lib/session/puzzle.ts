import type { Puzzle } from './flow';
import { fnv1a } from './fnv-1a';

/** One puzzle: a number is wanted whose hash, together with the salt, starts with the target (section 4.3). */
export interface Riddle {
  salt: string;
  /** Hex digits in lower case. */
  target: string;
}

/** All riddles of a puzzle, those that come from its token derived on the way. */
export function* riddlesOf({ token, count, saltLength, difficulty, pairs }: Puzzle): Generator<Riddle> {
  if (pairs !== null) {
    for (const [salt, target] of pairs) yield { salt, target };
    return;
  }
  for (let index = 1; index <= count; index += 1) {
    const seed = `${token}${index}`;
    yield { salt: hexDigits(seed, saltLength), target: hexDigits(`${seed}d`, difficulty) };
  }
}

/** So many hex digits of the generator that a seed starts: FNV-1a, then xorshift32 (section 4.3). */
export function hexDigits(seed: string, length: number): string {
  let state = fnv1a(seed);
  let digits = '';
  while (digits.length < length) {
    state = xorshift(state);
    digits += (state >>> 0).toString(16).padStart(8, '0');
  }
  return digits.slice(0, length);
}

function xorshift(state: number): number {
  const first = state ^ (state << 13);
  const second = first ^ (first >>> 17);
  return second ^ (second << 5);
}
