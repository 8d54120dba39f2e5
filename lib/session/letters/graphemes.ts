import { lazy } from '../once';

/** Takes some 10 ms to make in a new process, and no plain name needs it. */
export const segmenter = lazy(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));

/** What a reader takes for single characters. */
export const graphemesOf = (words: string): string[] =>
  Array.from(segmenter().segment(words), ({ segment }) => segment);

/** Where each of them begins, in UTF-16 units. */
export const startsOf = (words: string): number[] =>
  isLatin(words)
    ? Array.from(words, (_, at) => at)
    : Array.from(segmenter().segment(words), ({ index }) => index);

/** Letters, digits and points of plain English alone. */
export const isPlain = (words: string): boolean => /^[ -~]*$/.test(words);

/**
 * Latin letters, digits and points alone, with accents or without: each is seen, and a character by itself. Left out
 * are the controls, the space that does not break and the hyphen that does not show.
 */
export const isLatin = (words: string): boolean => /^[ -~\u00a1-\u00ac\u00ae-\u02ff]*$/.test(words);
