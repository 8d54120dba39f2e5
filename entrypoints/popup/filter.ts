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
  if (!text || sought.length === 0) return [];
  const letters = Array.from(text, (letter) => ({ letter, folded: folded(letter) }));
  return merged(sought.flatMap((word) => rangeOf(letters, word)));
}

interface Letter {
  letter: string;
  folded: string;
}

/** Where the word first occurs, counted in the letters as written: folding may change a text's length. */
function rangeOf(letters: Letter[], word: string): TextRange[] {
  const start = letters
    .map(({ folded }) => folded)
    .join('')
    .indexOf(word);
  if (start < 0) return [];
  const end = start + word.length;
  let at = 0;
  let written = 0;
  const range: TextRange = [-1, -1];
  for (const { letter, folded } of letters) {
    if (range[0] < 0 && at + folded.length > start) range[0] = written;
    at += folded.length;
    written += letter.length;
    if (range[1] < 0 && at >= end) range[1] = written;
  }
  return [range];
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

/** Without case and accents (Unicode's canonical decomposition, its marks dropped). */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
