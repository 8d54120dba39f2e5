import type { StaleTabs } from '../../session/view';
import type { AppState } from '../known/app-state';
import { titleOf } from '../known/mine/mine';
import { seesAllOffered } from '../known/own-pages';
import { staleIn } from '../known/roster';
import type { StalePage } from './stale-pages';

/** What is to be said of pages that may show somebody else; nothing is claimed of tabs that cannot be seen. */
export function staleMessage(state: AppState, pages: StalePage[]): StaleTabs | null {
  const { app, offered, seen } = state;
  if (seesAllOffered(state)) return pages.length > 0 ? counted(state, pages) : null;
  if (app.tabsHintDismissed) return null;
  return unseenMessage(
    state,
    offered.filter((page) => !seen.includes(page)),
  );
}

const counted = (state: AppState, pages: StalePage[]): StaleTabs => ({
  previous: nameOf(
    state,
    pages.flatMap(({ shows }) => shows),
  ),
  count: pages.length,
  pages: [],
});

/** Of tabs that cannot be seen, with the pages that one click may ask the browser for. */
export function unseenMessage(state: AppState, pages: StaleTabs['pages']): StaleTabs | null {
  const shows = staleIn(state.roster);
  return shows.length > 0 ? { previous: nameOf(state, shows), count: null, pages } : null;
}

/** Nobody and no place is named where it may be another. */
export function nameOf({ mine }: AppState, shows: StalePage['shows']): string | null {
  const people = shows.filter((each) => typeof each !== 'string');
  // Where somebody else is shown, where that was matters less.
  const [one, ...others] = new Set(people.length > 0 ? people : shows);
  if (!one || others.length > 0) return null;
  return typeof one === 'string' ? one : titleOf(mine, one);
}
