import { once } from '../once';
import type { Row } from '../view';

/** Start and end of a piece of a text, in UTF-16 units, end exclusive. */
export type TextRange = [start: number, end: number];

/** Case and accents do not count: "theo" finds "Théo". */
export const soughtWords = (typed: string): string[] => typed.split(/\s+/u).map(folded).filter(Boolean);

/**
 * The rows in which every sought word occurs somewhere, in their order. `common` are words that all of them share:
 * the app's name and, for staging, its mode.
 */
export function findRows(rows: Row[], sought: string[], common: string[]): Row[] {
  if (sought.length === 0) return rows;
  const shared = soughtWords(common.join(' '));
  return rows.filter((row) => sought.every((word) => begins(shared, word) || occursIn(row, word)));
}

/** What every row shares counts only from its beginning: one letter of the app's name must not match them all. */
const begins = (shared: string[], word: string): boolean =>
  word.length > 1 && shared.some((common) => common.startsWith(word));

const occursIn = (row: Row, word: string): boolean => foldedText(row).includes(word);

/** All that a row is found by; no sought word reaches over the end of a line. */
const foldedText = once(({ title, realName, detail, organization, workspace }: Row): string =>
  folded([title, realName, detail, organization, workspace].join('\n')),
);

/** Where sought words first occur in a text, sorted and apart from each other. */
export function rangesIn(text: string, sought: string[]): TextRange[] {
  const letters = folded(text);
  const apart: TextRange[] = [];
  for (const [start, end] of sought.map((word) => rangeOf(letters, word)).sort(([a], [b]) => a - b)) {
    const last = apart.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (start >= 0) apart.push([start, end]);
  }
  return apart;
}

const rangeOf = (letters: string, word: string): TextRange => {
  const start = letters.indexOf(word);
  return [start, start + word.length];
};

/**
 * Without case and accents, letter for letter, so that places in it are places in the text: of each letter the
 * first character of its canonical decomposition (NFD of Unicode, UAX 15) stands for it. The syllables of Korean are
 * left whole: their first parts alone would find everybody.
 */
export const folded = (text: string): string =>
  text
    .replace(/[\u0080-\uabff\ud7b0-\uffff]/g, baseOf)
    .toLowerCase()
    .replace(/ς/g, 'σ');

const baseOf = (letter: string): string => letter.normalize('NFD').charAt(0);
