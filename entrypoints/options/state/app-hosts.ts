import { cookieHosts, grantOf, neededHosts } from '../../../lib/session/needed-hosts';
import type { Origin } from '../../../lib/session/types';
import type { AppFace } from '../../../lib/session/view';

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
