import { liveCount, otherApps } from './selectors';
import type { PopupState } from './state';

/** So many rows in all are listed one by one; where there are more, each other app is folded to one row. */
const MOST_UNFOLDED = 12;

export interface OtherRoom {
  folded?: true;
  rows: number;
  heads: number;
}

/** What the other apps take under the list, told by their numbers: it is kept free before anybody in them is known. */
export function otherRoom(state: PopupState): OtherRoom {
  const counts = otherApps(state).map(({ count }) => count || 0);
  const rows = counts.reduce((sum, count) => sum + (count || 1), 0);
  return liveCount(state) + rows > MOST_UNFOLDED
    ? { folded: true, rows: counts.length, heads: 1 }
    : { rows, heads: counts.filter(Boolean).length };
}
