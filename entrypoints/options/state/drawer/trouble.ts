import type { Failure } from '../../../../lib/session/failure';
import { DEFAULT_PAUSE } from '../../../../lib/session/limits';

/** Why nothing came, or nothing is there any more. */
export type DrawerTrouble =
  | { kind: 'failed'; failure: Failure }
  | { kind: 'paused'; failure: Failure; until: number } // the app wants nothing to be asked before that, in ticks
  | { kind: 'not-active'; name: string }
  | { kind: 'no-template'; template: string }
  | { kind: 'over' } // a minute has passed
  | { kind: 'hidden' }; // nobody looked at the page

/** A failure at a moment in ticks; where the app asked for a pause it is known when that ends (rule ER-2). */
export function troubleOf(failure: Failure, at: number): DrawerTrouble {
  const { kind, status, retryAfterMs } = failure;
  if (kind !== 'paused' && status !== 429) return { kind: 'failed', failure };
  return { kind: 'paused', failure, until: at + (retryAfterMs ?? DEFAULT_PAUSE) };
}
