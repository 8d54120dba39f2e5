import type { Side } from '../../../../lib/session/mine/touch';
import { once } from '../../../../lib/session/once';
import type { Row } from '../../../../lib/session/view';
import { foundRows } from '../found-rows';
import { rowsOf } from '../selectors';
import type { PopupState } from '../state';

/** How many of those who can be listed are hidden. */
export const hiddenCount = (state: PopupState): number => hiddenIn(rowsOf(state));

const hiddenIn = once((rows: Row[]) => rows.filter(({ hidden }) => hidden).length);

/** Whom an account can change places with on screen, one up (-1) or down (1), and how that is told to the worker. */
export function neighborOf(
  state: PopupState,
  key: string,
  by: 1 | -1,
): { beside: string; side: Side; at: number; count: number } | null {
  const { found } = foundRows(state);
  const row = found.find((each) => each.key === key);
  // Nobody moves where they stand as they were used.
  if (!row || row.state === 'ended' || state.settings.order === 'used') return null;
  const group = found.filter((each) => isBeside(each, row));
  const at = group.indexOf(row) + by;
  const other = group[at];
  if (!other) return null;
  return { beside: other.key, side: by > 0 ? 'after' : 'before', at: at + 1, count: group.length };
}

/** Pinned ones stay above the others, and hidden ones under them. */
const isBeside = (one: Row, other: Row): boolean =>
  one.state !== 'ended' && !one.pinned === !other.pinned && !one.hidden === !other.hidden;
