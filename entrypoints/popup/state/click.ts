import type { Press } from './press';

/** Pixels a pointer may wander between press and release and still mean a click. */
const STEADY = 8;

/**
 * Whose row a click means: the one painted where the pointer went down, even when the list changed before it went
 * up. A click without a press means the row it is on.
 */
export function clickedRow(press: Press | null, release: Press): Press | null {
  if (!press) return release;
  return Math.hypot(release.x - press.x, release.y - press.y) > STEADY ? null : press;
}
