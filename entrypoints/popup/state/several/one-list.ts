import { once } from '../../../../lib/session/once';
import { type FoundRows, foundRows } from '../found-rows';
import { rowId } from '../list-ids';
import { otherRoom } from '../other-room';
import { canBecome } from '../row-index';
import { otherApps } from '../selectors';
import type { PopupState } from '../state';
import { search, viewsOf } from './search';
import { appOf, type OtherApp, otherStops, type Stop } from './stops';

/** The list over all apps. */
export interface OneList extends FoundRows {
  /** The other apps under the app in front; none once something is typed. */
  others: OtherApp[];
  /** They are folded to one row each. */
  areFolded: boolean;
  /** What follows the rows of the app in front; once something is typed it is everybody who fits. */
  stops: Stop[];
  /** Which of these the keyboard is on. */
  stop: Stop | undefined;
  /** Its place on the way through all. */
  place: number;
}

export const oneList = once(
  (state: PopupState): OneList => (state.typed.trim() === '' ? wholeList(state) : flatList(state)),
);

function wholeList(state: PopupState): OneList {
  const others = otherStops(state);
  const stops = others.flatMap(({ own, accounts }) => [own ?? [], accounts].flat());
  const stop = stops.find((each) => isSelected(state, each));
  // Who was selected elsewhere may be gone since. Any other state is looked through once, however often it is asked.
  const front = foundRows(stop || !state.selectedIn ? state : { ...state, selectedIn: undefined });
  const place = stop ? front.found.length + stops.indexOf(stop) : front.at;
  const areFolded = otherRoom(state).folded === true;
  return listOf(state, { ...front, others, areFolded, stops, stop, place });
}

function flatList(state: PopupState): OneList {
  const stops = search(state);
  const stop = selectedStop(state, stops);
  const views = viewsOf(state);
  const beyond = views.reduce((sum, { more }) => sum + more, unread(state));
  const all = views.reduce((sum, { rows }) => sum + rows.length, beyond);
  const place = stop ? stops.indexOf(stop) : -1;
  return listOf(state, { ...NOBODY, beyond, all, stops, stop, place });
}

/** Nobody who was not added here: a name and Enter must not lead there. */
const selectedStop = (state: PopupState, stops: Stop[]): Stop | undefined =>
  stops.find((each) => isSelected(state, each)) ??
  stops.find(({ row }) => row && !row.isForeign && canBecome(row)) ??
  stops.find(({ row }) => !row?.isForeign);

/** No list stands apart from those who are found. */
const NOBODY = {
  ...{ found: [], at: -1, selected: undefined, option: undefined, count: 0, sunkAt: 0, folded: 0 },
  ...{ others: [], areFolded: false },
};

/** Of apps that are not read yet only the number of their accounts is known. */
const unread = (state: PopupState): number =>
  otherApps(state).reduce(
    (sum, { face, count }) => sum + (state.others?.[face.origin]?.view ? 0 : (count ?? 0)),
    0,
  );

const listOf = (state: PopupState, list: OneList): OneList => ({
  ...list,
  option: list.stop ? idOf(state, list.stop) : list.option,
  count: list.found.length + list.stops.length,
});

/** Id of its option. */
export const idOf = (state: PopupState, stop: Stop): string => rowId(stop.row?.key ?? '', appOf(state, stop));

const isSelected = (state: PopupState, stop: Stop): boolean =>
  state.selected === (stop.row?.key ?? '') && state.selectedIn === appOf(state, stop);
