import { frameOf, otherApps } from './selectors';
import type { PopupState } from './state';
import { trayChoice } from './tray-choice';

/** Whether something is open or shown that comes by a press, or in a state that hardly any popup has. */
export const needsAsked = (state: PopupState): boolean =>
  state.open !== null ||
  state.typed !== '' ||
  trayChoice(state) !== null ||
  otherApps(state).length > 0 ||
  !['bones', 'accounts', 'signed-out'].includes(frameOf(state));
