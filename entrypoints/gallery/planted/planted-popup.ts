import type { View } from '../../../lib/session/view';
import { type PopupState, startState } from '../../popup/state/state';
import { plantedIndex, plantedView } from './planted-view';

/** The moment at which planted popups stand. */
export const NOW = 1_700_000_000_000;

/** A popup that shows this view, online and at rest, with anything else that matters. */
export function plantedState(view: Partial<View> = {}, known: Partial<PopupState> = {}): PopupState {
  const planted = plantedView(view);
  const index = plantedIndex(planted);
  const opening = { now: NOW, online: true, index, here: null, container: false };
  return { ...startState({ ...opening, origin: planted.app.origin, view: planted }), ...known };
}
