import { ageOf } from '../../../lib/session/age';
import { FRESH } from '../../../lib/session/limits';
import type { RowWork, View } from '../../../lib/session/view';
import { indexed } from './row-index';

/** What is on screen is read again when it is this old (rule ER-3). */
export const OLD = 30_000;

/** So soon the worker is asked what became of a change: one that was killed plans no look of its own (law L11). */
const PENDING = 8_000;

/** The worker measures the same time by another clock: a question that comes too early is in vain. */
const LATER = 100;

interface Shown {
  /** When what is on screen was read. */
  readAt: number | null;
  /** Since when something may have changed that it does not show: the popup was opened, or a cookie changed. */
  doubtedAt: number;
  now: number;
  /** What became of a change is not known yet. */
  pending: boolean;
}

/** In how many milliseconds the worker is asked to look again. What is in doubt waits only until it may be read anew. */
export function nextLook({ readAt, doubtedAt, now, pending }: Shown): number {
  if (pending) return PENDING;
  const age = ageOf(readAt, now);
  const enough = readAt !== null && readAt >= doubtedAt ? OLD : FRESH;
  return age < enough ? enough - age + LATER : OLD;
}

const UNDECIDED: RowWork['kind'][] = ['switching', 'signing-out', 'moving'];

/** Whether what became of a change is not known yet. */
export const isPending = ({ rows, unsettled }: View): boolean =>
  unsettled || indexed(rows).busy.some(({ work }) => work !== null && UNDECIDED.includes(work.kind));
