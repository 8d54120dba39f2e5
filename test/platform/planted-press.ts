import type { KeyPress } from '../../entrypoints/popup/state/key-facts';

/** A press of one key, with nothing else held. */
export const plantPress = (known: Partial<KeyPress>): KeyPress => ({
  key: 'a',
  keyCode: 0,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  getModifierState: () => false,
  ...known,
});
