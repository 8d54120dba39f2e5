import type { Row, View } from '../../../lib/session/view';
import type { PopupState } from '../../popup/state/state';
import { plantedView } from './planted-view';

interface Wish {
  origin?: string;
  /** The sign-in that is switched to or signed out. */
  signInId?: string;
  /** Only who is signed out can be called back. */
  undo?: boolean;
}

/** What is left of a view once a wish is granted: nothing more to say, nothing under way, and who was named is gone. */
export function calmed({ view, index }: PopupState, { origin, signInId, undo }: Wish): View {
  const face = index?.apps.find((app) => app.face.origin === origin)?.face;
  const before = view && view.app.origin === origin ? view : plantedView(face ? { app: face } : {});
  const leaves = (row: Row) => undo !== undefined && row.signInId === signInId;
  const rows = before.rows.map((row) => ({
    ...row,
    work: null,
    isForeign: false,
    state: leaves(row) ? ('ended' as const) : row.state,
  }));
  const isOut = rows.some(({ key, state }) => key === before.activeKey && state === 'ended');
  return {
    ...before,
    rows,
    revision: before.revision + 1,
    activeKey: isOut ? null : before.activeKey,
    obstacle: null,
    notice: null,
    staleTabs: null,
    unfinished: null,
    signInTab: null,
    unsettled: false,
  };
}
