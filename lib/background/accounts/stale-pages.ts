import { untilDone } from '../../session/once';
import type { Bench } from '../asking/bench';
import { forgetPageNotes } from '../asking/page-notes';
import { seesAllOffered } from '../known/own-pages';
import { placeName } from '../known/place';
import type { RosterEntry } from '../known/records';
import { withTabsReloaded } from '../known/roster';
import { TAB_MARKS } from '../known/shapes';
import {
  isMarkOf,
  marked,
  markedAt,
  NO_MARKS,
  named,
  placeShown,
  type TabMarks,
  withoutMarks,
} from '../known/tabs/tab-marks';
import type { AppTab, Reloading } from '../ports';

/** Somebody, or a place by its name; nobody where they were forgotten since. */
export type Shown = RosterEntry | string | undefined;

/** An open page of the app, and what it may show beside whoever is active, and where they work. */
export interface StalePage extends AppTab {
  shows: Shown[];
  /** It asked before it would be left. */
  asks: boolean;
}

/** Open pages of one app that were loaded while somebody else was active. */
export interface StalePages {
  /** Somebody else is active: all that are open now are. */
  mark(): Promise<StalePage[]>;
  /** Whoever is active works elsewhere than there: all that are open now may show that place. */
  markPlace(place: string): Promise<StalePage[]>;
  /** Those that still are, the one in front first. */
  find(): Promise<StalePage[]>;
  /** Every page of the app's that is open, also where it shows nobody else. */
  all(): Promise<StalePage[]>;
  /** Loads these anew, as far as nothing is lost by that; tells how many were, and which are left as they were. */
  reload(pages: StalePage[]): Promise<{ reloaded: number; left: StalePage[] }>;
  /** How many of the app's tabs the browser has put to sleep. */
  asleep(): Promise<number>;
  /** Whether anything is to be told of them. */
  isTold(): Promise<boolean>;
  putAway(): Promise<void>;
}

export function createStalePages(bench: Bench): StalePages {
  const { ledger, effects } = bench;
  const key = `tabs:${ledger.state().app.origin}`;
  const asking = new Set<number | null>();
  let known: TabMarks = NO_MARKS;

  const ready = untilDone(async () => {
    known = TAB_MARKS.read(await effects.memory.load(key)) ?? NO_MARKS;
  });

  async function note(next: TabMarks): Promise<void> {
    if (next === known || (next.marks.length === 0 && known.marks.length === 0)) return;
    known = next;
    await effects.memory.save(key, next);
  }

  const open = () => effects.tabs.pages(ledger.state().seen);
  const awake = async () => (await open()).filter(({ isAsleep }) => !isAsleep);

  async function mark(): Promise<StalePage[]> {
    await ready();
    const pages = await awake();
    const marks = marked(known, pages, ledger.state().roster);
    await note({ marks, at: effects.clock.now(), isPutAway: false });
    return staleAmong(pages);
  }

  async function markPlace(place: string): Promise<StalePage[]> {
    await ready();
    const pages = await awake();
    await note({ ...known, marks: markedAt(known, pages, place), isPutAway: false });
    return staleAmong(pages);
  }

  async function find(): Promise<StalePage[]> {
    await ready();
    if (known.marks.length === 0) return [];
    const pages = await awake();
    await note({ ...known, marks: named(known.marks, pages) });
    return staleAmong(pages);
  }

  const all = async () => withShown(await awake());

  const staleAmong = (pages: AppTab[]): StalePage[] =>
    withShown(pages).filter(({ shows }) => shows.length > 0);

  const withShown = (pages: AppTab[]): StalePage[] =>
    pages.map((page) => ({ ...page, shows: shownIn(page), asks: asking.has(page.document) }));

  /** Whose name was forgotten since is nobody who could be named. */
  function shownIn(page: AppTab): StalePage['shows'] {
    const { entries, activeId } = ledger.state().roster;
    const keys = known.marks.find((each) => isMarkOf(each, page))?.shown ?? [];
    const active = entries.find(({ signInId }) => signInId !== null && signInId === activeId);
    const here = active && placeName(active);
    const shown = keys.map((key) => placeShown(key) ?? entries.find((entry) => entry.key === key));
    return shown.filter((each) => (typeof each === 'string' ? each !== here : !each || each !== active));
  }

  async function reload(pages: StalePage[]): ReturnType<StalePages['reload']> {
    // A page that was on its way meanwhile may have noted who was active.
    if (pages.length > 0) await forgetPageNotes(bench);
    const tried = await Promise.all(
      pages.map(async (page) => ({ page, came: await effects.tabs.reload(page) })),
    );
    const over = tried.filter(({ came }) => IS_OVER.includes(came)).map(({ page }) => page);
    await note({ ...known, marks: withoutMarks(known.marks, over) });
    return {
      reloaded: tried.filter(({ came }) => came === 'reloaded').length,
      left: tried.flatMap(({ page, came }) => (IS_OVER.includes(came) ? [] : [leftAlone(page, came)])),
    };
  }

  function leftAlone(page: StalePage, came: Reloading): StalePage {
    if (came === 'asks') asking.add(page.document);
    return { ...page, asks: page.asks || came === 'asks' };
  }

  return {
    mark,
    markPlace,
    find,
    all,
    reload,
    asleep: async () => (await open()).filter(({ isAsleep }) => isAsleep).length,
    isTold: () => ready().then(() => known.marks.length > 0 && !known.isPutAway),
    putAway: () => ready().then(() => note({ ...known, isPutAway: true })),
  };
}

/** What happened to a page that shows nobody else any more. */
const IS_OVER: Reloading[] = ['reloaded', 'gone'];

/** Where no page shows anybody but whoever is active, and all of them are seen, that is written down. */
export async function noneStale({ ledger }: Bench): Promise<void> {
  const { roster } = ledger.state();
  const fresh = withTabsReloaded(roster);
  if (seesAllOffered(ledger.state()) && fresh !== roster)
    await ledger.change({ roster: fresh }, { quiet: true });
}
