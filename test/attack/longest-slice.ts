import type { Slices } from '../../lib/session/slices';

/** How many of these items are looked at between two pauses, at most. */
export function longestSlice<Item extends object>(
  items: Item[],
  work: (items: Item[]) => Slices<unknown>,
): number {
  const looked = new Set<object>();
  const watched = items.map(
    (item) =>
      new Proxy(item, {
        get: (target, name, receiver) => {
          looked.add(item);
          return Reflect.get(target, name, receiver);
        },
      }),
  );
  const running = work(watched);
  let longest = 0;
  for (let step = running.next(); ; step = running.next()) {
    longest = Math.max(longest, looked.size);
    looked.clear();
    if (step.done) return longest;
  }
}
