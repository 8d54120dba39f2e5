import { isLoopbackName } from '../../../lib/session/loopback';
import { cookieHosts, neededHosts } from '../../../lib/session/needed-hosts';
import type { Origin } from '../../../lib/session/types';
import type { AppFace } from '../../../lib/session/view';

/** Origins of the app's own pages, with those of their cookies, that its API host's grant does not already cover. */
export const siteOrigins = (face: AppFace): Origin[] =>
  cookieHosts(
    face.tabOrigins.filter((origin) => grantOf(origin) !== grantOf(face.origin) && mayReach(face, origin)),
  );

/** A public app in production has no pages on this computer: what it names there is somebody else's. */
const mayReach = ({ mode, origin }: AppFace, page: Origin): boolean =>
  mode !== 'production' || isLocal(origin) || !isLocal(page);

const isLocal = (origin: Origin): boolean => isLoopbackName(new URL(origin).hostname);

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

const hostsInUse = (face: AppFace): Origin[] => [
  ...neededHosts(face),
  ...(face.seesTabs ? cookieHosts(face.tabOrigins) : []),
];

/** A grant is for a scheme and a host, whatever the port. */
function grantOf(origin: Origin): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}`;
}
