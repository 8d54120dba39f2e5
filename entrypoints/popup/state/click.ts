import type { Press } from './press';

/** Pixels a pointer may wander between press and release and still mean a click. */
const STEADY = 8;

/**
 * The account a click means: the one painted where the pointer went down, even when the list changed before it went
 * up. A click without a press means the row it is on.
 */
export function clickedKey(press: Press | null, release: Press): string | null {
  if (!press) return release.key;
  return Math.hypot(release.x - press.x, release.y - press.y) > STEADY ? null : press.key;
}
