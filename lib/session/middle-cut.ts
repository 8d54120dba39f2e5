import { startsOf } from './letters/graphemes';

/** What is shown of a text, in UTF-16 units: up to one place, and from another one on. What lies between is left out. */
export interface Cut {
  head: number;
  tail: number;
}

/** So many characters at the end always stay: enough for most of what stands behind an "@". */
const TAIL = 13;

/** For the sign of what is left out, and so that more than one character is. */
const SIGNS = 2;

/** Cuts a text of more characters than there is room for in its middle: its beginning and its end tell most. */
export function middleCut(text: string, most: number): Cut {
  const starts = startsOf(text);
  const tail = starts[Math.max(0, starts.length - TAIL)] ?? 0;
  return { head: starts.length > most ? (starts[most - TAIL - SIGNS] ?? 0) : tail, tail };
}
