import type { Puzzle } from '../../../../lib/session/flow';

/** What the page gives its worker. */
export interface SolverTask {
  puzzle: Puzzle;
  /** When to give up, in milliseconds since 1970. */
  stopAt: number;
}

/** What the worker says; solutions are null when time was up. */
export type SolverNews = { kind: 'progress'; done: number } | { kind: 'over'; solutions: number[] | null };
