import { lazy } from './once';

/** Takes some 10 ms to make in a new process, and no plain name needs it. */
const segmenter = lazy(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));

/** What a reader takes for single characters. */
export const graphemesOf = (words: string): string[] =>
  Array.from(segmenter().segment(words), ({ segment }) => segment);

/** Letters, digits and points of plain English alone: each is a character by itself. */
export const isPlain = (words: string): boolean => /^[ -~]*$/.test(words);

/** The first that has such a sign, or nothing. Thousands are asked for: no text is taken apart further than needed. */
export function firstGrapheme(words: string, sign: RegExp): string {
  if (isPlain(words)) return sign.exec(words)?.[0] ?? '';
  for (const { segment } of segmenter().segment(words)) if (sign.test(segment)) return segment;
  return '';
}
