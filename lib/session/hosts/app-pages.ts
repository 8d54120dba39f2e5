import type { Origin } from '../types';
import type { AppFace } from '../view';
import { ownPagesOf } from './tab-offers';

/** Where to go in order to use an app, and which of its tabs may be looked for. */
export interface AppPages {
  /** Where a person uses the app. */
  front: Origin;
  /** Its pages whose tabs the person lets the switcher see. */
  seen: Origin[];
}

/** What an app says of its pages, and which of them may be seen. */
type Naming = Pick<AppFace, 'origin' | 'mode' | 'tabOrigins' | 'seen'>;

/** Null where it names no page. */
export function appPages(face: Naming): AppPages | null {
  const used = usedPages(face);
  const [front] = used;
  return front === undefined ? null : { front, seen: used.filter((page) => face.seen.includes(page)) };
}

/**
 * Where a person uses the app: its own pages, as far as it names any, the front first. Hosted pages for signing in are
 * the last choice.
 */
function usedPages(face: Naming): Origin[] {
  return ownPagesOf(face).toSorted((one, other) => frontRank(one) - frontRank(other));
}

function frontRank(page: Origin): number {
  const { hostname } = new URL(page);
  return (hostname.startsWith('accounts.') ? 1_000 : 0) + hostname.split('.').length;
}
