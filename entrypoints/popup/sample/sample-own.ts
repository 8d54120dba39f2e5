import type { Side, Touch } from '../../../lib/session/mine/touch';
import { initials } from '../../../lib/session/names';
import type { Row } from '../../../lib/session/view';

/** A made-up account with what the person has just made their own of it. */
export function touchedRow(row: Row, { label, hue, ...flags }: Touch): Row {
  const own = row.realName ?? row.title;
  const title = label === undefined ? row.title : label.trim() || own;
  const { realName: _, ...others } = row;
  return {
    ...others,
    ...flags,
    ...(hue != null && { hue }),
    title,
    initials: initials(title),
    ...(title !== own && { realName: own }),
  };
}

/** With one right beside another. */
export function placedRows(rows: Row[], wish: { key: string; beside: string; side: Side }): Row[] {
  const who = rows.filter(({ key }) => key === wish.key);
  const others = rows.filter(({ key }) => key !== wish.key);
  const at = others.findIndex(({ key }) => key === wish.beside) + (wish.side === 'after' ? 1 : 0);
  return others.toSpliced(at, 0, ...who);
}

/** Pinned ones first, hidden ones last. */
export const sortedRows = (rows: Row[]): Row[] =>
  rows.toSorted((one, other) => depthOf(one) - depthOf(other));

const depthOf = ({ pinned, hidden }: Row): number => (hidden ? 2 : pinned ? 0 : 1);
