import { isOfOthers, type KeyPress } from './key-facts';

const WALKS = /^(?:Enter|ArrowUp|ArrowDown|PageUp|PageDown)$/;
const ACTS_WHILE_EMPTY = /^(?:[1-9/]|Delete|ArrowRight|ContextMenu)$/;

/**
 * Whether a key that is pressed in the filter before there is what understands keys has to wait for that. All others
 * are the text's or the browser's: so an early Escape closes the popup, whatever is typed.
 */
export const waits = (press: KeyPress, typed: string): boolean =>
  !isOfOthers(press) && (WALKS.test(press.key) || (typed === '' && ACTS_WHILE_EMPTY.test(press.key)));
