import { frameOf } from './selectors';
import type { PopupState } from './state';

/** Whether something is open or shown that comes by a press, or in a state that hardly any popup has. */
export const needsAsked = (state: PopupState): boolean =>
  state.open !== null || !['bones', 'accounts', 'signed-out'].includes(frameOf(state));
