import type { Intent } from './intent';
import type { KeyPress } from './key-facts';

/** The key is taken, and nothing comes of it. */
export const NOTHING: Intent = { kind: 'changed', to: {} };

/**
 * A key that is held moves the selection and edits text, but does nothing twice: neither to the rows nor by the
 * buttons, which the browser would press again and again, nor does it leave the popup after what was open in it.
 */
export function heldIntent({ key }: KeyPress, meant: Intent | null, inFilter: boolean): Intent | null {
  if (meant) return meant.kind === 'changed' ? meant : NOTHING;
  const presses = key === 'Enter' || (key === ' ' && !inFilter);
  return presses || key === 'Escape' ? NOTHING : null;
}
