import type { HistoryLine } from '../../../lib/session/kept/history';
import type { HistoryState } from './history-state';
import { hasWords } from './typed-words';

/** The lines in which every typed word stands, in any of the texts that a line is told by. */
export function linesFound(
  { lines, filter }: Pick<HistoryState, 'lines' | 'filter'>,
  textsOf: (line: HistoryLine) => (string | null)[],
): readonly HistoryLine[] {
  const isFound = hasWords(filter);
  return (lines ?? []).filter((line) => isFound(textsOf(line)));
}
