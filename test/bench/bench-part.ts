import type { Collector } from './collector';
import type { Line } from './line';
import type { Random } from './statistics';

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

export interface PartOutcome {
  lines: Line[];
  series: Series[];
  /** What whoever reads the figures has to know. */
  notes?: string[];
}

export type Part = (bench: Bench) => Promise<PartOutcome>;
