import { words } from '../../../lib/i18n/words';
import { findRows, soughtWords } from '../../../lib/session/filter/filter';
import { once } from '../../../lib/session/once';
import type { AppFace, Row, View } from '../../../lib/session/view';
import { rowId } from './list-ids';
import type { Finder, Listed } from './listed';
import { canBecome, rowIn } from './row-index';
import { activeRow, faceOf, frameOf, otherApps } from './selectors';
import type { PopupState } from './state';

/** The list under the active account, in the order of the screen. */
const listedIn = once((view: View) =>
  once((slots: string[]): Row[] => slots.flatMap((key) => rowIn(view, key) ?? [])),
);

const shownOf = once((listed: Row[]): Row[] => listed.filter(({ hidden }) => !hidden));

export interface FoundRows {
  found: Listed[];
  /**
   * Place of the row the keyboard is on: the chosen one while it is found, else the first of somebody who was added
   * here and is there, else the first of somebody who was, else none (-1): neither Enter alone nor a name and Enter
   * must lead to an account that was not added here.
   */
  at: number;
  /** The row there; undefined when there is none. */
  selected: Listed | undefined;
  /** Id of the option that the keyboard is on. */
  option: string | undefined;
  /** What Enter does there, in words. */
  does?: string | undefined;
  /** What the filter says before anything is typed, where that is more than usual. */
  hint?: string;
  /** How many options there are to walk through. */
  count: number;
  /** Place of the first of those at the end who have ended: they stand under a heading of their own. */
  sunkAt: number;
  /** How many more of them there are: only the newest are listed. */
  folded: number;
  /** How many rows exist that this page does not know yet. */
  beyond: number;
  /** How many rows the list holds. */
  all: number;
}

/** What the filter leaves of the list. The key that is pressed, the list and the live region ask for the same. */
export const foundRows = once((state: PopupState): FoundRows => {
  const listed = state.view ? listedIn(state.view)(state.slots) : [];
  const sought = soughtWords(state.typed);
  const find: Finder = state.find ?? findRows;
  const whole = find(
    state.showsHidden || state.typed ? listed : shownOf(listed),
    sought,
    commonOf(faceOf(state)),
    state,
  );
  const { sunkAt, most } = sinking(state, whole);
  const found = whole.slice(0, most);
  const selected = state.selectedIn ? undefined : selectedIn(found, state.selected);
  const beyond = state.view?.more ?? 0;
  const at = selected ? found.indexOf(selected) : -1;
  const folded = whole.length - found.length;
  const option = selected && rowId(selected.key);
  const count = found.length;
  return { found, at, selected, option, count, sunkAt, folded, beyond, all: listed.length + beyond };
});

/** Words that all accounts of an app share. */
export const commonOf = (face: AppFace | null): string[] => [
  face?.name ?? '',
  face?.mode === 'staging' ? words('mode.staging') : '',
];

/** So many of those who have ended are listed before they are asked for. */
const FEW_ENDED = 3;

/** Where nobody is there who could stand above them, those who have ended are the list. */
function sinking(state: PopupState, rows: Row[]): { sunkAt: number; most: number } {
  if (frameOf(state) !== 'accounts') return { sunkAt: rows.length, most: rows.length };
  const sunkAt = rows.findLastIndex((row) => row.state !== 'ended') + 1;
  return { sunkAt, most: state.typed === '' && !state.unfolded ? sunkAt + FEW_ENDED : rows.length };
}

/** So many accounts are worth a filter. */
const WORTH_A_FILTER = 5;

/**
 * Whether there are so few accounts, over all apps, that the filter is not drawn before something is typed. It would
 * cover the word that somebody acts as another person.
 */
export function areFew(state: PopupState, { all }: FoundRows): boolean {
  const active = activeRow(state);
  const count = otherApps(state).reduce((sum, { count }) => sum + (count ?? 0), all + (active ? 1 : 0));
  return count < WORTH_A_FILTER && !active?.isGuise;
}

const selectedIn = (found: Listed[], chosen: string | null): Listed | undefined =>
  found.find(({ key }) => key === chosen) ??
  found.find((row) => !row.isForeign && canBecome(row)) ??
  found.find(({ isForeign }) => !isForeign);
