import { foundRows } from '../found-rows';
import type { Intent } from '../intent';
import type { KeyPress } from '../key-facts';
import { rowOf } from '../selectors';
import type { PopupState } from '../state';

/** What the keys of a row's menu do without it, for the row that the keyboard is on. */
export function ownIntent(press: KeyPress, state: PopupState): Intent | null {
  const key = state.open ? undefined : foundRows(state).selected?.key;
  return key === undefined ? null : rowIntent(press, state, key);
}

/** The same for any account of an app. */
export function rowIntent(press: KeyPress, state: PopupState, key: string): Intent | null {
  if (press.altKey && press.shiftKey && press.key === 'ArrowUp') return { kind: 'place', key, by: -1 };
  if (press.altKey && press.shiftKey && press.key === 'ArrowDown') return { kind: 'place', key, by: 1 };
  if (press.key === 'F2') return renaming(state, key);
  const copies = (press.ctrlKey || press.metaKey) && press.key.toLowerCase() === 'c' && state.typed === '';
  return copies ? { kind: 'copy', key } : null;
}

/** Opens the sheet in which a name and a color are chosen. */
export function renaming(state: PopupState, key: string): Intent | null {
  const row = rowOf(state, key);
  return row && { kind: 'opened', open: { kind: 'rename', key, label: row.title, hue: row.hue } };
}
