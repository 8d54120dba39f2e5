import type { Intent } from '../state/intent';
import type { PopupState } from '../state/state';

/** What every part of the popup is given. */
export interface PartProps {
  state: PopupState;
  act: (intent: Intent) => void;
}
