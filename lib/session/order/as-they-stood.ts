import type { Row } from '../view';

/**
 * An app's accounts as an open page has shown them `before`: a switch may call for another order, and nothing moves under
 * the pointer for it. Who is new comes after them, and who has ended sinks as ever.
 */
export function asTheyStood(rows: Row[], before: Row[]): Row[] {
  if (rows === before) return rows;
  const places = new Map(before.map(({ key }, at) => [key, at]));
  const placeOf = ({ key, state }: Row) =>
    state === 'ended' ? Infinity : (places.get(key) ?? before.length);
  const placed = rows.map((row) => ({ row, at: placeOf(row) }));
  return placed
    .toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
    .map(({ row }) => row);
}
