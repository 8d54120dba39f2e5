import type { View } from '../../lib/session/view';
import type { LaterParts } from '../popup/parts/part-props';
import { Popup } from '../popup/popup';
import { type PopupState, startState } from '../popup/state/state';
import type { GalleryState } from './gallery-state';
import { LivePopup } from './live-popup';
import { ALL_PARTS } from './planted/all-parts';
import { five, NOW, only } from './planted/planted-people';

/** Whether states are played and not only shown. */
const isLive = new URLSearchParams(globalThis.location?.search).has('live');

/** The popup as it stands for a view, with anything else that matters. */
export function popupWith(
  view: View,
  known: Partial<PopupState> = {},
  later: LaterParts = ALL_PARTS,
): () => preact.JSX.Element {
  const opening = { now: NOW, online: true, index: only(view), here: view.app.origin, container: false };
  const state = { ...startState({ ...opening, origin: view.app.origin, view }), ...known };
  return () =>
    isLive ? (
      <LivePopup start={state} later={later} />
    ) : (
      <Popup state={state} act={() => undefined} later={later} />
    );
}

export const state = (id: string, title: string, note: string, node: GalleryState['node']): GalleryState => ({
  id: `popup-${id}`,
  title,
  note,
  node,
});

/** Everybody as usual, with these rows in place of their own. */
export const instead = (...changed: View['rows']): View['rows'] =>
  five.map((row) => changed.find(({ key }) => key === row.key) ?? row);
