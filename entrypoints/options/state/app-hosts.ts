import type { AppPages } from '../../../lib/platform/app-tab';
import { isLoopbackName } from '../../../lib/session/loopback';
import { cookieHosts, grantOf, hostNames, neededHosts } from '../../../lib/session/needed-hosts';
import { isOwnHost } from '../../../lib/session/own-host';
import type { Origin } from '../../../lib/session/types';
import type { AppFace } from '../../../lib/session/view';

/** A host that a person has to read is one of a few. */
const OFFERED = 10;

/**
 * The pages whose tabs a person may let the switcher see, as they are switched on: those on the app's own hosts
 * together, those on each other host by themselves, because that host may be somebody else's. The API's own tabs come
 * with the app, and of hosts beyond the first ten of either kind none is offered.
 */
export function tabOffers(face: AppFace): Origin[][] {
  const pages = face.tabOrigins.filter((page) => isApart(face, page) && mayReach(face, page));
  const own = byHost(pages.filter((page) => isOwnHost(page, face.origin))).flat();
  const others = byHost(pages.filter((page) => !isOwnHost(page, face.origin)));
  return own.length > 0 ? [own, ...others] : others;
}

const byHost = (pages: Origin[]): Origin[][] =>
  hostNames(pages)
    .slice(0, OFFERED)
    .map((host) => pages.filter((page) => new URL(page).hostname === host));

const isApart = ({ origin }: AppFace, page: Origin): boolean => grantOf(page) !== grantOf(origin);

/** A public app in production has no pages on this computer: what it names there is somebody else's. */
const mayReach = ({ mode, origin }: AppFace, page: Origin): boolean =>
  mode !== 'production' || isLocal(origin) || !isLocal(page);

const isLocal = (origin: Origin): boolean => isLoopbackName(new URL(origin).hostname);

/**
 * Where a person uses the app: its own pages, as far as it names any, the front first. Hosted pages for signing in are
 * the last choice.
 */
function usedPages(face: AppFace): Origin[] {
  const own = face.tabOrigins.filter((page) => isApart(face, page) && isOwnHost(page, face.origin));
  const reachable = own.filter((page) => mayReach(face, page));
  return reachable.toSorted((one, other) => frontRank(one) - frontRank(other));
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
