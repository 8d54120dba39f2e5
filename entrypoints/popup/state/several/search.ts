import { findRows, folded, soughtWords } from '../../../../lib/session/filter/filter';
import { once } from '../../../../lib/session/once';
import type { Row, View } from '../../../../lib/session/view';
import { commonOf } from '../found-rows';
import { canBecome } from '../row-index';
import { otherApps } from '../selectors';
import type { PopupState } from '../state';
import { findLeaves } from '../with-leaves';
import { appThere } from './app-there';
import { latest } from './latest';
import { type Stop, stopsIn, viewShown } from './stops';

/** How well somebody fits: by the name's beginning, by a later one in it, in any other way, and who cannot be become. */
const RANKS = [0, 1, 2, 3] as const;

type Rank = (typeof RANKS)[number];

/**
 * Everybody in all apps who fits what is typed, the best first, and of equals those of the app in front; after them the
 * leaves of each.
 */
export function search(state: PopupState): Stop[] {
  const found = viewsOf(state).map((view) => searchIn(view)(state.typed));
  const accounts = RANKS.flatMap((rank) => found.flatMap((ranked) => ranked[rank]));
  return [...accounts, ...leavesIn(state)];
}

function leavesIn(state: PopupState): Stop[] {
  const sought = soughtWords(state.typed);
  return viewsOf(state).flatMap((view) => {
    const face = view.app;
    const seen = appThere(state, face.origin)?.seen;
    const leaves = seen ? findLeaves({ seen, view }, sought, commonOf(face)) : [];
    return leaves.map((row) => ({ face, row, isActive: false }));
  });
}

/** The views of all apps, the one in front first. */
export const viewsOf = (state: PopupState): View[] =>
  [state, ...otherApps(state).map(({ face }) => state.others?.[face.origin])].flatMap(
    (app) => (app && viewShown(app)) ?? [],
  );

const searchIn = once((view: View) =>
  latest((typed): Record<Rank, Stop[]> => {
    const sought = soughtWords(typed);
    const found = new Set<Row>(findRows(view.rows, sought, commonOf(view.app)));
    const ranked: Record<Rank, Stop[]> = { 0: [], 1: [], 2: [], 3: [] };
    for (const stop of stopsIn(view))
      if (stop.row && found.has(stop.row)) ranked[rankOf(stop.row, stop.isActive, sought)].push(stop);
    return ranked;
  }),
);

const nameOf = once(({ title }: Row): string => folded(title));

/** Who is active already is hardly who is looked for. */
function rankOf(row: Row, isActive: boolean, [first = '']: string[]): Rank {
  if (!canBecome(row)) return 3;
  const name = nameOf(row);
  if (isActive || !name.includes(first)) return 2;
  if (name.startsWith(first)) return 0;
  return name.includes(` ${first}`) ? 1 : 2;
}
