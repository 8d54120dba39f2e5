import type { Side } from '../../../../lib/session/mine/touch';
import type { Row } from '../../../../lib/session/view';
import type { Lifted } from './accounts-state';

/** Those that an account can change places with: pinned ones stay above the others, hidden ones under them. */
export const matesOf = (rows: readonly Row[], key: string): Row[] => {
  const row = rows.find((each) => each.key === key);
  return row && row.state !== 'ended' ? rows.filter((each) => isMate(each, row)) : [];
};

const isMate = (one: Row, other: Row): boolean =>
  one.state !== 'ended' && !one.pinned === !other.pinned && !one.hidden === !other.hidden;

/** The rows as they stand with one of them lifted. */
export function withLifted(rows: readonly Row[], { key, at }: Lifted): readonly Row[] {
  const mates = matesOf(rows, key);
  const row = mates.find((each) => each.key === key);
  if (!row) return rows;
  const moved = mates
    .filter((each) => each !== row)
    .toSpliced(at, 0, row)
    .values();
  const isMate = new Set(mates);
  return rows.map((each) => (isMate.has(each) ? (moved.next().value ?? each) : each));
}

/** How the worker is told where it was dropped; null where that is where it was. */
export function droppedAt(
  rows: readonly Row[],
  { key, at, from }: Lifted,
): { beside: string; side: Side } | null {
  const beside = matesOf(rows, key)[at]?.key;
  if (beside === undefined || at === from) return null;
  return { beside, side: at > from ? 'after' : 'before' };
}
