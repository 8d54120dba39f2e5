import { isLatin } from '../../lib/session/letters/graphemes';
import { lazy } from '../../lib/session/once';

/**
 * A letter as a reader sees it: an emoji of whatever length, else a character with its marks. The browser works out all
 * emoji for it, which would be a fifth of the popup's first frame: most names do without.
 */
const letter = lazy(() => /\p{RGI_Emoji}|.\p{M}*/v);

/** First letter of a name, in upper case of its own script; "#" for an empty name. */
export function firstLetter(name: string): string {
  const words = name.trim();
  const first = isLatin(words) ? words.charAt(0) : letter().exec(words)?.[0];
  return first?.toLocaleUpperCase() || '#';
}
