import { isLatin, segmenter } from './graphemes';

/** The first that has such a sign, or nothing. Thousands are asked for: no text is taken apart further than needed. */
export function firstGrapheme(words: string, sign: RegExp): string {
  if (isLatin(words)) return sign.exec(words)?.[0] ?? '';
  for (const { segment } of segmenter().segment(words)) if (sign.test(segment)) return segment;
  return '';
}
