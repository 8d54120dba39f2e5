import type { Intent } from './intent';
import type { Press } from './press';

/** Pixels a pointer may wander between press and release and still mean a click. */
const STEADY = 8;

/**
 * The account a click means: the one painted where the pointer went down, even when the list changed before it went
 * up. A click without a press, as assistive tools send, means the row it is on.
 */
export function clickedKey(press: Press | null, release: Press): string | null {
  if (!press) return release.key;
  return Math.hypot(release.x - press.x, release.y - press.y) > STEADY ? null : press.key;
}

/** What a click asks for. It may have to wait, and the pointer may be down again by then: so it is decided at once. */
export function clickIntents(press: Press | null, release: Press): Intent[] {
  const key = clickedKey(press, release);
  const ended: Intent = { kind: 'changed', to: { press: null } };
  return key === null ? [ended] : [ended, { kind: 'choose', key }];
}
