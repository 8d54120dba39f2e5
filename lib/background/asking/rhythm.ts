import { FRESH } from '../../session/limits';
import type { Clock } from '../ports';

const LONGEST = 300_000;

/** How often the server is asked for the same by itself: not twice in five seconds, and in growing pauses while it fails. */
export interface Rhythm {
  /** Whether the last reply of this worker's life is good enough for a page that opens (law L10), as far as there is one. */
  isGood(): boolean;
  /** How long a question that nobody asked for has to wait, in milliseconds (rule ER-4). */
  rest(): number;
  /** Whether that is because the server fails. */
  isPausing(): boolean;
  /** A person asked: what failed before counts no more. */
  forgive(): void;
  answered(ok: boolean): void;
}

export function createRhythm(clock: Pick<Clock, 'ticks'>): Rhythm {
  let last: { at: number; ok: boolean } | null = null;
  let failures = 0;

  const age = (): number => (last ? clock.ticks() - last.at : Number.POSITIVE_INFINITY);
  const pauseAfter = (): number => (last?.ok ? FRESH : Math.min(2 ** failures * 1_000, LONGEST));

  const rest = (): number => Math.max(0, pauseAfter() - age());

  return {
    isGood: () => last === null || (last.ok && age() < FRESH),
    rest,
    isPausing: () => failures > 0 && rest() > 0,
    forgive() {
      failures = 0;
    },
    answered(ok) {
      last = { at: clock.ticks(), ok };
      failures = ok ? 0 : failures + 1;
    },
  };
}
