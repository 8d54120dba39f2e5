import type { HistoryLine } from '../../../lib/session/kept/history';
import type { HistoryState } from './history-state';

/** The lines in which every typed word stands, in any of the texts that a line is told by. */
export function linesFound(
  { lines, filter }: Pick<HistoryState, 'lines' | 'filter'>,
  textsOf: (line: HistoryLine) => (string | null)[],
): readonly HistoryLine[] {
  const looked = plain(filter).split(/\s+/);
  const isFound = (line: HistoryLine): boolean => {
    const told = plain(textsOf(line).join(' '));
    return looked.every((word) => told.includes(word));
  };
  return (lines ?? []).filter(isFound);
}

/** Without accents and case: who looks for "theo" means "Théo", too. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
