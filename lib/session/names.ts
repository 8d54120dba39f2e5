import { firstGrapheme } from './letters/first-grapheme';

const LETTER = /[\p{L}\p{N}]/u;

const START = 'Account …';

/** What to call an account of which a reply tells no name, e-mail, username or phone: the end of an id (section 6.2). */
export const namelessTitle = (idEnd: string): string => `${START}${idEnd}`;

export const isNameless = (title: string): boolean => title.startsWith(START);

/**
 * First grapheme of the first and the last word, one for a single word, in the upper case of their own script.
 * A title without letters, such as "Account …4821", gives "#".
 */
export function initials(title: string): string {
  if (isNameless(title)) return '#';
  const words =
    title
      .split('@')[0]
      ?.split(/[\s._-]+/u)
      .filter((word) => LETTER.test(word)) ?? [];
  const chosen = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  const letters = chosen.map((word) => firstGrapheme(word ?? '', LETTER)).join('');
  return letters === '' ? '#' : letters.toLocaleUpperCase();
}
