import type { AppTab } from '../../ports';
import type { Roster } from '../records';
import { staleIn } from '../roster';

/** A page that was open when somebody else was made active. */
export interface TabMark {
  tab: number;
  /** By the moment it began; null where it did not say: then whatever is seen there next was open. */
  document: number | null;
  /** Keys of those who were active while it was open, and places where whoever is active worked then. */
  shown: string[];
}

/**
 * What is known of one app's open pages. It names documents, so that whatever else happens to a tab needs no listening
 * to: what was loaded since is another document, and what comes back by the browser's Back is the same one.
 */
export interface TabMarks {
  marks: TabMark[];
  /** When they were made last; null before that. */
  at: number | null;
  /** The person has put the message about them away. */
  isPutAway: boolean;
}

export const NO_MARKS: TabMarks = { marks: [], at: null, isPutAway: false };

/** Nobody has as many tabs; the oldest go first. */
const MOST = 500;

export const isMarkOf = (mark: TabMark, page: AppTab): boolean =>
  mark.tab === page.tab && (mark.document === null || mark.document === page.document);

/** Somebody else is active: each page that is open may show all who were so since it was loaded. */
export const marked = ({ marks, at }: TabMarks, pages: AppTab[], roster: Roster): TabMark[] =>
  withShown(marks, pages, activeSince(roster, at));

/** Whoever is active works elsewhere: each page that is open may show the place of before. */
export const markedAt = ({ marks }: TabMarks, pages: AppTab[], place: string): TabMark[] =>
  withShown(marks, pages, [PLACE + place]);

/** Before a place, among what is shown. */
const PLACE = '@ ';

/** Which place that is; null where it is somebody. */
export const placeShown = (shown: string): string | null =>
  shown.startsWith(PLACE) ? shown.slice(PLACE.length) : null;

function withShown(marks: TabMark[], pages: AppTab[], were: string[]): TabMark[] {
  const fresh = pages.map((page) => {
    const before = marks.find((mark) => isMarkOf(mark, page));
    const shown = [...new Set([...(before?.shown ?? []), ...were])];
    return { tab: page.tab, document: page.document, shown };
  });
  const others = marks.filter((mark) => !pages.some((page) => isMarkOf(mark, page)));
  return [...others, ...fresh].slice(-MOST);
}

/** Where the computer's clock was set back, it is everybody whom tabs may show at all. */
function activeSince(roster: Roster, at: number | null): string[] {
  const since = roster.entries.filter(({ activeAt }) => at !== null && activeAt !== null && activeAt > at);
  const isElse = since.some(({ signInId }) => signInId === null || signInId !== roster.activeId);
  return (isElse ? since : staleIn(roster)).map(({ key }) => key);
}

/** What a page did not say before it says now. */
export const named = (marks: TabMark[], pages: AppTab[]): TabMark[] =>
  marks.map((mark) => {
    const page = mark.document === null && pages.find(({ tab }) => tab === mark.tab);
    return page ? { ...mark, document: page.document } : mark;
  });

/** Without those of pages that were reloaded. */
export const withoutMarks = (marks: TabMark[], gone: AppTab[]): TabMark[] =>
  marks.filter((mark) => !gone.some((page) => isMarkOf(mark, page)));
