import type { Origin } from '../types';

/** What a look at a page brought: words of the page itself, which may be anybody's. */
export interface PageTraces {
  page: Origin;
  /** Whatever begins like a publishable key. */
  keys: readonly string[];
  /** Scopes in the names of cookies and stored items, which fold the API's host (section 2.3). */
  scopes: readonly string[];
  /** Origins that the page has called. */
  called: readonly string[];
}

/** Traces as they were noted, or null when they are none: of what a page can fill, no more than fits. */
export function readTraces(noted: unknown): PageTraces | null {
  if (typeof noted !== 'object' || noted === null || !('page' in noted)) return null;
  const { page } = noted;
  if (typeof page !== 'string' || !/^https?:/.test(page) || !URL.canParse(page)) return null;
  const words = (name: string) => wordsIn(Reflect.get(noted, name));
  return {
    page: new URL(page).origin,
    keys: words('keys'),
    scopes: words('scopes'),
    called: words('called'),
  };
}

const MOST = 200;
const LONGEST = 700;

const wordsIn = (list: unknown): string[] =>
  Array.isArray(list)
    ? list.slice(0, MOST).filter((word) => typeof word === 'string' && word.length <= LONGEST)
    : [];
