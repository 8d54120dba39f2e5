import type { KeyPress } from './key-facts';

/** What a press of the secondary button is, by keys. */
export const isMenuKey = ({ key, shiftKey }: KeyPress): boolean =>
  key === 'ContextMenu' || (shiftKey && key === 'F10');
