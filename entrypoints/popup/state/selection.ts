import type { View } from '../../../lib/session/view';
import { canBecome, rowIn } from './row-index';
import type { PopupState } from './state';

/**
 * What a newer view leaves of the choice. Who is signed out loses it, so that Enter leads to somebody who is there; and
 * once somebody is active it leads back to who was before.
 */
export function selectedAfter({ selected, lastActive, view: before }: PopupState, view: View): string | null {
  if (selected === view.activeKey) return wayBack(view, lastActive);
  const now = rowIn(view, selected);
  const then = rowIn(before, selected);
  const leaves = now !== null && !canBecome(now) && (then?.state !== now.state || canBecome(then));
  return leaves ? null : selected;
}

/** Never to an account that was not added here. */
function wayBack(view: View, lastActive: string | null): string | null {
  const row = rowIn(view, lastActive);
  return row && canBecome(row) && !row.isForeign ? row.key : null;
}
