const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a reader takes for single characters. */
export const graphemesOf = (words: string): string[] =>
  Array.from(segmenter.segment(words), ({ segment }) => segment);

/** The first that has such a sign, or nothing. Thousands are asked for: no text is taken apart further than needed. */
export function firstGrapheme(words: string, sign: RegExp): string {
  if (/^[ -~]*$/.test(words)) return sign.exec(words)?.[0] ?? '';
  for (const { segment } of segmenter.segment(words)) if (sign.test(segment)) return segment;
  return '';
}
