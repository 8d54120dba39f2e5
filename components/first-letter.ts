const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** First letter as a reader sees it, in upper case of its own script; "#" for an empty name. */
export const firstLetter = (name: string): string => {
  for (const { segment } of graphemes.segment(name.trim())) return segment.toLocaleUpperCase();
  return '#';
};
