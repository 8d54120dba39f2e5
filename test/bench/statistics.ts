/** A value below which lies the given share of all values, between two of them by their distance. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: number[]): number => quantile(values, 0.5);

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The standard deviation, as a share of the mean. */
export function variation(values: number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) / middle;
}

export type Random = () => number;

/** Numbers from 0 to below 1 that are the same again for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same in a random order (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}

export interface Ratio {
  /** Of the two medians. */
  value: number;
  /** Where it lies with 95 % confidence. */
  low: number;
  high: number;
  /** How much it varies, as a share of itself. */
  variation: number;
}

const DRAWS = 4_000;

/**
 * How many times the median of the second is the median of the first, by bootstrap: rounds are drawn again with
 * replacement, whole, because what disturbed a round disturbed both.
 */
export function ratioOf(ours: number[], theirs: number[], random: Random): Ratio {
  const rounds = ours.flatMap((our, at) => {
    const their = theirs[at];
    return their === undefined ? [] : [{ our, their }];
  });
  const ratio = (drawn: typeof rounds) =>
    median(drawn.map(({ our }) => our)) / median(drawn.map(({ their }) => their));
  const drawOne = () => rounds.slice(Math.floor(random() * rounds.length)).slice(0, 1);
  const draws = Array.from({ length: DRAWS }, () => ratio(rounds.flatMap(drawOne)));
  return {
    value: ratio(rounds),
    low: quantile(draws, 0.025),
    high: quantile(draws, 0.975),
    variation: variation(draws),
  };
}
