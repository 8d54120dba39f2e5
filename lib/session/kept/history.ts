import type { HistoryDays } from '../settings/settings';
import type { Origin } from '../types';

/** From where somebody was made active. The last is our own doing: who was active before is so again. */
export type MadeActiveBy =
  | 'popup'
  | 'settings'
  | 'command'
  | 'omnibox'
  | 'menu'
  | 'sign-in'
  | 'site'
  | 'put-back';

/** One line of the history. Of whom the list does not know any more the name is null: names are kept in one place. */
export interface HistoryLine {
  origin: Origin;
  at: number;
  title: string | null;
  /** Who was active before; null where that is not known (any more). */
  from: string | null;
  by: MadeActiveBy;
}

const DAY = 24 * 3_600_000;

/** For how long it is kept, in milliseconds; nothing is where it is off. */
export const keptFor = (days: HistoryDays): number => (days === 'off' ? 0 : Number(days) * DAY);
