import type { Failure, OwnReason } from '../../session/failure';
import { DEFAULT_PAUSE } from '../../session/limits';
import { isSessionOver } from '../../session/refusal/session-over';
import type { Obstacle } from '../../session/view';

const isObstacle = (own: OwnReason): own is 'not-opened' | 'no-cookies' | 'not-saved' =>
  own === 'not-opened' || own === 'no-cookies' || own === 'not-saved';

/** What keeps the app from being confirmed or changed after this failure, or null when nothing does. */
export function obstacleFor(problem: Failure, now: number): Obstacle | null {
  if (problem.kind === 'permission') return { kind: 'permission' };
  if (problem.kind === 'own') return isObstacle(problem.own) ? { kind: problem.own } : null;
  if (problem.kind === 'superseded' || problem.kind === 'aborted') return null;
  if (problem.status === 429 || problem.kind === 'paused')
    return { kind: 'throttled', until: now + (problem.retryAfterMs ?? DEFAULT_PAUSE) };
  if (isSessionOver(problem)) return { kind: 'refused' };
  return { kind: 'unreachable', failure: problem };
}
