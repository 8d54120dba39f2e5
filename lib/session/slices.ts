/**
 * Long work that can pause. Wherever it yields, something else may be done first: what one app's server sends must not
 * keep another app's click waiting (law L14).
 */
export type Slices<Value> = Generator<undefined, Value, undefined>;

/** Lets whatever waits have its turn. */
export type Breathe = () => Promise<void>;

/** So many items are handled in one go: people with all that may be said of each take a few milliseconds then. */
export const SLICE = 10;

/** And so many where little is done with each. */
export const LIGHT_SLICE = 500;

export async function inSlices<Value>(work: Slices<Value>, breathe: Breathe): Promise<Value> {
  let step = work.next();
  while (!step.done) {
    await breathe();
    step = work.next();
  }
  return step.value;
}

export function* eachInSlices<Item, Value>(
  items: readonly Item[],
  each: (item: Item) => Value,
  size = SLICE,
): Slices<Value[]> {
  const all: Value[] = [];
  for (const item of items) {
    if (all.length > 0 && all.length % size === 0) yield;
    all.push(each(item));
  }
  return all;
}

/** The same where little is done with each. */
export const lightly = <Item, Value>(items: readonly Item[], each: (item: Item) => Value): Slices<Value[]> =>
  eachInSlices(items, each, LIGHT_SLICE);
