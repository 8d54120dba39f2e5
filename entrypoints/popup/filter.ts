import type { TextRange } from '../../components/text-range';
import type { Row } from '../../lib/session/view';

/** The parts of a row in which typed words are looked for and marked. */
export const SEARCHED = ['title', 'detail', 'organization', 'workspace'] as const;
export type Searched = (typeof SEARCHED)[number];

export type Hits = Record<Searched, TextRange[]>;

export interface Found {
  row: Row;
  hits: Hits;
}

/** Words that match every row of the list: the app's name and, for staging, its mode. */
export type CommonWords = string[];

/**
 * The rows in which every typed word occurs somewhere, in their order, with the letters to mark. Case and accents
 * do not count: "theo" finds "Théo".
 */
export function findRows(rows: Row[], typed: string, common: CommonWords): Found[] {
  const sought = typed.split(/\s+/u).map(folded).filter(Boolean);
  const commonWords = folded(common.join(' ')).split(/\s+/u);
  return rows.flatMap((row) => {
    const hits = hitsOf(row, sought);
    const everyWord = sought.every((word) => begins(commonWords, word) || occursIn(row, word));
    return everyWord ? [{ row, hits }] : [];
  });
}

/** What every row shares counts only from its beginning: one letter of the app's name must not match them all. */
const begins = (commonWords: string[], word: string): boolean =>
  word.length > 1 && commonWords.some((common) => common.startsWith(word));

const occursIn = (row: Row, word: string): boolean =>
  SEARCHED.some((part) => folded(row[part] ?? '').includes(word));

const hitsOf = (row: Row, sought: string[]): Hits => ({
  title: rangesIn(row.title, sought),
  detail: rangesIn(row.detail, sought),
  organization: rangesIn(row.organization, sought),
  workspace: rangesIn(row.workspace, sought),
});

function rangesIn(text: string | null, sought: string[]): TextRange[] {
  const letters = folded(text ?? '');
  const starts = sought.map((word) => ({ word, start: letters.indexOf(word) }));
  const found = starts.filter(({ start }) => start >= 0);
  return merged(found.map(({ word, start }) => [start, start + word.length]));
}

function merged(ranges: TextRange[]): TextRange[] {
  const sorted = ranges.toSorted(([a], [b]) => a - b);
  const apart: TextRange[] = [];
  for (const [start, end] of sorted) {
    const last = apart.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

/**
 * Without case and accents, letter for letter, so that places in it are places in the text: of each letter the
 * first character of its canonical decomposition (NFD of Unicode, UAX 15) stands for it.
 */
const folded = (text: string): string => text.replace(/[\u0080-\uffff]/g, baseOf).toLowerCase();

const baseOf = (letter: string): string => letter.normalize('NFD').charAt(0);
