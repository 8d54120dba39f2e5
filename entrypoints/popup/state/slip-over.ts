import { isOutlived, type Standing } from '../../../lib/session/outlived';
import type { View } from '../../../lib/session/view';
import type { PopupState } from './state';

/** Whether a newer view leaves nothing of the failure that this page was told. */
export function isOver({ slip, view: before }: Pick<PopupState, 'slip' | 'view'>, view: View): boolean {
  if (!slip || slip.asked === 'add') return false;
  if (slip.key === null && slip.asked === 'sign-out') return view.phase !== 'signed-in';
  const key = slip.key ?? before?.activeKey ?? null;
  return isOutlived(slip.asked, standingOf(before, key), standingOf(view, key));
}

function standingOf(view: View | null, key: string | null): Standing | null {
  const row = view?.rows.find((each) => each.key === key);
  if (!row) return null;
  const { state, membershipId } = row;
  return { isLive: state !== 'ended', isActive: key === view?.activeKey, membershipId };
}
