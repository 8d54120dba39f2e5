import type { HistoryLine } from '../../../lib/session/kept/history';

/** What the page shows of the history. */
export interface HistoryState {
  /** Newest first; null until it was read. */
  lines: readonly HistoryLine[] | null;
  /** When it was read, in milliseconds: "today" is the day of that moment. */
  readAt: number;
  /** What the person looks for. */
  filter: string;
  /** How many lines are shown at most. */
  most: number;
}

/** And so many more each time. */
export const MOST_AT_FIRST = 50;

export const UNREAD_HISTORY: HistoryState = { lines: null, readAt: 0, filter: '', most: MOST_AT_FIRST };
