import { activeRow } from './selectors';
import type { PopupState } from './state';
import type { WantedLeaf } from './wanted-leaf';

/** What the worker tells of whoever is active: that they were not taken to a place. */
export function unopenedIn(state: PopupState) {
  const work = activeRow(state)?.work;
  return work?.kind === 'failed' && work.wish === 'move' ? work : null;
}

/** To where, as far as that place was seen and may be chosen. */
export function unopenedLeaf(state: PopupState): WantedLeaf | null {
  const key = activeRow(state)?.key;
  const membership = unopenedIn(state)?.membershipId;
  if (key === undefined || membership === undefined) return null;
  const place = state.seen?.[key]?.choices.find((each) => each.membershipId === membership && !each.barred);
  return place ? { key, place } : null;
}
