/** A letter as a reader sees it: an emoji of whatever length, else a character with its marks. */
const LETTER = /\p{RGI_Emoji}|.\p{M}*/v;

/** First letter of a name, in upper case of its own script; "#" for an empty name. */
export const firstLetter = (name: string): string => LETTER.exec(name.trim())?.[0].toLocaleUpperCase() ?? '#';
