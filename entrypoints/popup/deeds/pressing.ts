import { isRightToLeft } from '../../../lib/i18n/right-to-left';
import type { Intent } from '../state/intent';
import type { KeyPress } from '../state/key-facts';
import { keyIntent } from '../state/keyboard';
import type { PopupState } from '../state/state';

/** What a key meant that was pressed in the filter before there was what understands it; else it is a letter. */
export function lateIntent(press: KeyPress, state: PopupState): Intent | null {
  const { typed } = state;
  const caret = { start: typed.length, end: typed.length };
  const meant = keyIntent(press, { state, inFilter: true, caret, rightToLeft: isRightToLeft() });
  // What was opened meanwhile would have had the key.
  const isText = press.key.length === 1 && state.open === null;
  return meant ?? (isText ? { kind: 'typed', text: typed + press.key } : null);
}
