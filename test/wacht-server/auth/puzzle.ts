import { createHash } from 'node:crypto';

// The format-1 puzzle of section 4.3.

/** 32-bit FNV-1a, the multiplication by the prime as shift sums. */
export function fnv1a(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash += (hash << 1) + (hash << 4) + (hash << 7) + (hash << 8) + (hash << 24);
  }
  return hash >>> 0;
}

/** So many hex digits of the xorshift32 sequence that follows a state. */
export function hexAfter(seed: number, length: number): string {
  let state = seed;
  let hex = '';
  while (hex.length < length) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    hex += (state >>> 0).toString(16).padStart(8, '0');
  }
  return hex.slice(0, length);
}

export interface PuzzleSize {
  count: number;
  saltLength: number;
  difficulty: number;
}

/** Salt and target of each puzzle that belongs to a challenge's token. */
export const puzzlesOf = (token: string, { count, saltLength, difficulty }: PuzzleSize): [string, string][] =>
  Array.from({ length: count }, (_, index) => {
    const seed = `${token}${index + 1}`;
    return [hexAfter(fnv1a(seed), saltLength), hexAfter(fnv1a(`${seed}d`), difficulty)];
  });

export const isSolution = ([salt, target]: [string, string], solution: number): boolean =>
  createHash('sha256').update(`${salt}${solution}`).digest('hex').startsWith(target);
