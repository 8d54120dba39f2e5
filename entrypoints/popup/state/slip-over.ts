import { isOutlived, type Standing } from '../../../lib/session/outlived';
import type { View } from '../../../lib/session/view';
import { rowIn } from './row-index';
import type { Slip } from './wish';

/** Whether a newer view leaves nothing of the failure that this page was told. */
export function isOver({ key: of, asked, failure }: Slip, before: View | null, view: View): boolean {
  // Said by the obstacle already, as long as it stands.
  if (failure.kind === 'own' && failure.own === 'no-cookies') return true;
  if (asked === 'add') return false;
  if (of === null && asked === 'sign-out') return view.phase !== 'signed-in';
  const key = of ?? before?.activeKey ?? null;
  return isOutlived(asked, standingOf(before, key), standingOf(view, key));
}

function standingOf(view: View | null, key: string | null): Standing | null {
  const row = rowIn(view, key);
  if (!row) return null;
  const { state, membershipId } = row;
  return { isLive: state !== 'ended', isActive: key === view?.activeKey, membershipId };
}
