import type { Collector } from './collector';
import type { Line } from './line';
import { median, quantile, type Random, variation } from './statistics';

/** What every part is given. */
export interface Bench {
  rounds: number;
  random: Random;
  /** How long the idle part looks on. */
  minutes: number;
  collector: Collector;
  /** Folders of other extensions that take part, as they were built. */
  peers: string[];
  /** A folder of the part's own for copies; it goes with the process. */
  folder: string;
}

/** How long each contestant took, for the chart and whoever wants to know more. */
export interface Series {
  name: string;
  rounds: number;
  median: number;
  p95: number;
  variation: number;
  /** Medians of the stretches of that time, in order. */
  stretches: Record<string, number>;
  /** The most of all rounds. */
  counts: Record<string, number>;
}

/** Times in milliseconds as one of them. */
export const seriesOfTimes = (
  name: string,
  times: number[],
  rest: Pick<Series, 'stretches' | 'counts'>,
): Series => ({
  name,
  rounds: times.length,
  median: median(times),
  p95: quantile(times, 0.95),
  variation: variation(times),
  ...rest,
});

export interface PartOutcome {
  lines: Line[];
  series: Series[];
  /** What whoever reads the figures has to know. */
  notes?: string[];
}

export type Part = (bench: Bench) => Promise<PartOutcome>;
