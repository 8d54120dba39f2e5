import { graphemesOf, isLatin } from './letters/graphemes';
import { lazy } from './once';

const LONGEST = 256;
const LONGEST_NAME = 80;
const LONGEST_LABEL = 60;
/** Code points of what a reader takes for one character: a family of four has seven. */
const MOST_JOINED = 10;

/** What only takes room: spaces of every kind, separators of lines and paragraphs, signs that are drawn as nothing. */
const BLANKS = /[\s\p{Z}\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/gu;

/** A letter of a script that the joiners U+200C and U+200D shape. */
const LETTER =
  '(?=\\p{L})[\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Mong}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}' +
  '\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}\\p{sc=Khmr}\\p{sc=Mymr}]';

const PICTURE = '\\p{Extended_Pictographic}';

/** Where one that cannot be seen changes what is: a joiner within a word or a picture, the sign that colours a picture. */
const NEEDED = [
  `(?<=${LETTER}\\p{M}*)[\\u200c\\u200d](?=\\p{M}?${LETTER})`,
  `(?<=[${PICTURE}\\p{Emoji_Modifier}]\\ufe0f?)\\u200d(?=${PICTURE})`,
  `(?<=${PICTURE})\\ufe0f`,
  '(?<=[\\d#*])\\ufe0f(?=\\u20e3)',
].join('|');

/**
 * Whatever else cannot be seen, could reorder the words of a neighbour, or is no character: all that Unicode calls
 * ignorable (fillers, tags, marks of direction, characters without width), controls, and notes between lines.
 */
const UNSEEN = '[\\p{Default_Ignorable_Code_Point}\\p{Cc}\\p{Surrogate}\\ufff9-\\ufffb\\u{13430}-\\u{13440}]';

const sifted = lazy(() => new RegExp(`(${NEEDED})|${UNSEEN}`, 'gu'));

/** Marks without a letter to stand on, and more of them than any script piles up: they paint over their neighbours. */
const LOOSE_MARKS = /(?<=^| )\p{M}+|(?<=\p{M}{5})\p{M}+/gu;

/** A stranger's words made fit to show: one line of what can be seen, in reading order, at most `longest` code points. */
export function plainText(words: string, longest = LONGEST): string {
  const near = words.slice(0, longest * 8); // nobody reads megabytes; the exact cut comes after cleaning
  const clean = visible(near);
  if (clean.length <= longest) return clean;
  return visible(Array.from(clean).slice(0, longest).join('')); // a cut leaves joiners without a neighbour
}

/** The name that a stranger goes by; empty, as a missing one is, where nothing of it can be seen. */
export const plainName = (words: string): string => cutTo(LONGEST_NAME, plainText(words));

/** The name that the person gives to somebody: it may have been pasted from anywhere. */
export const plainLabel = (words: string): string =>
  cutTo(LONGEST_LABEL, plainText(words, LONGEST_LABEL * MOST_JOINED));

const cutTo = (longest: number, words: string): string =>
  words.length <= longest ? words : graphemesOf(words).slice(0, longest).join('').trimEnd();

const visible = (words: string): string => sieved(words).replace(/ {2,}/g, ' ').trim();

/** Most words are Latin, and nothing in them can be unseen. */
const sieved = (words: string): string =>
  isLatin(words) ? words : words.replace(BLANKS, ' ').replace(sifted(), '$1').replace(LOOSE_MARKS, '');
