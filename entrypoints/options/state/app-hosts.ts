import type { AppPages } from '../../../lib/platform/app-tab';
import { ownPagesOf } from '../../../lib/session/hosts/tab-offers';
import { cookieHosts, grantOf, neededHosts } from '../../../lib/session/needed-hosts';
import type { Origin } from '../../../lib/session/types';
import type { AppFace } from '../../../lib/session/view';

/**
 * Where a person uses the app: its own pages, as far as it names any, the front first. Hosted pages for signing in are
 * the last choice.
 */
function usedPages(face: AppFace): Origin[] {
  return ownPagesOf(face).toSorted((one, other) => frontRank(one) - frontRank(other));
}

function frontRank(page: Origin): number {
  const { hostname } = new URL(page);
  return (hostname.startsWith('accounts.') ? 1_000 : 0) + hostname.split('.').length;
}

/** Where to go in order to use the app, and which of its tabs may be looked for; null where it names no page. */
export function appPages(face: AppFace): AppPages | null {
  const used = usedPages(face);
  const [front] = used;
  return front === undefined ? null : { front, seen: used.filter((page) => face.seen.includes(page)) };
}

/** What is missing for sharing the session of its own pages, wherever they are. */
export const sharedOrigins = ({ origin, tabOrigins }: AppFace): Origin[] =>
  cookieHosts(tabOrigins.filter((page) => page !== origin)).filter(
    (page) => grantOf(page) !== grantOf(origin),
  );

/** Those of these origins that no other app needs: giving a host back takes it from every app that shares it. */
export function releasable(origins: Origin[], others: AppFace[]): Origin[] {
  const needed = new Set(others.flatMap(hostsInUse).map(grantOf));
  return origins.filter((origin) => !needed.has(grantOf(origin)));
}

const hostsInUse = (face: AppFace): Origin[] => [...neededHosts(face), ...cookieHosts(face.seen)];
