import { ageOf } from '../../../lib/session/age';
import { FRESH } from '../../../lib/session/limits';

/** What is on screen is read again when it is this old (rule ER-3). */
export const OLD = 30_000;

/** The worker measures the same time by another clock: a question that comes too early is in vain. */
const LATER = 100;

interface Shown {
  /** When what is on screen was read. */
  readAt: number | null;
  /** Since when something may have changed that it does not show: the popup was opened, or a cookie changed. */
  doubtedAt: number;
  now: number;
}

/** In how many milliseconds the worker is asked to look again. What is in doubt waits only until it may be read anew. */
export function nextLook({ readAt, doubtedAt, now }: Shown): number {
  const age = ageOf(readAt, now);
  const enough = readAt !== null && readAt >= doubtedAt ? OLD : FRESH;
  return age < enough ? enough - age + LATER : OLD;
}
