const LONGEST = 256;

/** Whitespace of every kind, line and paragraph separators among it, becomes one space. */
const SPACES = /\s+/gu;

/**
 * What could reorder or hide the words of a neighbour: C0 and C1 controls, bidi marks, embeddings, overrides and
 * isolates, and characters without width. The joiners U+200C and U+200D stay: scripts and emoji need them.
 */
const HARMFUL = /[\p{Cc}\p{Surrogate}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A stranger's words made fit to show: one line, in reading order, at most `longest` code points. */
export function plainText(words: string, longest = LONGEST): string {
  const near = words.slice(0, longest * 8); // nobody reads megabytes; the exact cut comes after cleaning
  const clean = near.replace(SPACES, ' ').replace(HARMFUL, '').trim();
  return clean.length <= longest ? clean : Array.from(clean).slice(0, longest).join('').trimEnd();
}
