const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a reader takes for single characters. */
export const graphemesOf = (words: string): string[] =>
  Array.from(segmenter.segment(words), ({ segment }) => segment);
