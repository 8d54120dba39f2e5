import { words } from '../../../lib/i18n/words';
import { once } from '../../../lib/session/once';
import type { Row, View } from '../../../lib/session/view';
import { findRows, soughtWords } from './filter';
import { canBecome, rowIn } from './row-index';
import { faceOf } from './selectors';
import type { PopupState } from './state';

/** The list under the active account, in the order of the screen. */
const listedIn = once((view: View) =>
  once((slots: string[]): Row[] => slots.flatMap((key) => rowIn(view, key) ?? [])),
);

export interface FoundRows {
  found: Row[];
  /**
   * Place of the row the keyboard is on: the chosen one while it is found, else the first of somebody who was added
   * here and is there, else the first of somebody who was, else none (-1): neither Enter alone nor a name and Enter
   * must lead to an account that was not added here.
   */
  at: number;
  /** The row there; undefined when there is none. */
  selected: Row | undefined;
  /** How many rows exist that this page does not know yet. */
  beyond: number;
  /** How many rows the list holds. */
  all: number;
}

/** What the filter leaves of the list. The key that is pressed, the list and the live region ask for the same. */
export const foundRows = once((state: PopupState): FoundRows => {
  const face = faceOf(state);
  const common = [face?.name ?? '', face?.mode === 'staging' ? words('mode.staging') : ''];
  const listed = state.view ? listedIn(state.view)(state.slots) : [];
  const sought = soughtWords(state.typed);
  const found = findRows(listed, sought, common);
  const selected = selectedIn(found, state.selected);
  const beyond = state.view?.more ?? 0;
  const at = selected ? found.indexOf(selected) : -1;
  return { found, at, selected, beyond, all: listed.length + beyond };
});

const selectedIn = (found: Row[], chosen: string | null): Row | undefined =>
  found.find(({ key }) => key === chosen) ??
  found.find((row) => !row.isForeign && canBecome(row)) ??
  found.find(({ isForeign }) => !isForeign);
