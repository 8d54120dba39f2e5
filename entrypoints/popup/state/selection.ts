import type { View } from '../../../lib/session/view';
import type { Open } from './open';
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

/**
 * What a newer view leaves open over the list: what is about the same as before. Under a hand that is about to press,
 * "Undo" must not become another thing; and a question about somebody who is gone has no answer.
 */
export function openAfter({ open, view: before }: PopupState, view: View): Open | null {
  return open && about(open, before) === about(open, view) ? open : null;
}

/** What somebody who looks at it takes for granted. */
function about(open: Open, view: View | null): unknown {
  switch (open.kind) {
    case 'apps':
    case 'view':
      return null;
    case 'places':
    case 'tabs':
      return view?.activeKey;
    case 'sign-out-all':
      return view?.phase;
    default: {
      const row = rowIn(view, open.key);
      return row && `${row.state} ${row.work?.kind}`;
    }
  }
}

/** Whether there is anything to open: of who is being signed out nothing can be called back. */
export function opens({ view }: PopupState, open: Open): boolean {
  const row = open.kind === 'row' ? rowIn(view, open.key) : null;
  return open.kind !== 'row' || (row !== null && row.work?.kind !== 'signing-out');
}
