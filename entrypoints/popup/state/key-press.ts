import type { Intent } from './intent';

/** The facts of a key press that decide. A key counts by what it types (`key`), not by where it lies. */
export type KeyPress = Pick<
  KeyboardEvent,
  | 'key'
  | 'keyCode'
  | 'altKey'
  | 'ctrlKey'
  | 'metaKey'
  | 'shiftKey'
  | 'isComposing'
  | 'repeat'
  | 'getModifierState'
>;

/** What every key says that an input method takes, its first one included: that one is not composing yet. */
const OF_INPUT_METHOD = 229;

/** Whether a key is the browser's, an input method's, or writes one of the characters that need AltGr. */
export const isOfOthers = (press: KeyPress): boolean =>
  press.isComposing ||
  press.keyCode === OF_INPUT_METHOD ||
  press.ctrlKey ||
  press.metaKey ||
  press.getModifierState('AltGraph');

/** Whether a key with Shift is another key than without: what it writes tells, where it writes. */
export const isOtherWithShift = ({ key, shiftKey }: KeyPress): boolean => shiftKey && key.length > 1;

/** The key is taken, and nothing comes of it. */
const NOTHING: Intent = { kind: 'changed', to: {} };

/**
 * A key that is held moves the selection and edits text, but does nothing twice: neither to the rows nor by the
 * buttons, which the browser would press again and again, nor does it leave the popup after what was open in it.
 */
export function heldIntent({ key }: KeyPress, meant: Intent | null, inFilter: boolean): Intent | null {
  if (meant) return meant.kind === 'changed' ? meant : NOTHING;
  const presses = key === 'Enter' || (key === ' ' && !inFilter);
  return presses || key === 'Escape' ? NOTHING : null;
}
