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

/** Whether a key is an input method's, or writes one of the characters that need AltGr. */
export const isComposed = (press: KeyPress): boolean =>
  press.isComposing || press.keyCode === OF_INPUT_METHOD || press.getModifierState('AltGraph');

/** Whether it is that or the browser's. */
export const isOfOthers = (press: KeyPress): boolean => isComposed(press) || press.ctrlKey || press.metaKey;
