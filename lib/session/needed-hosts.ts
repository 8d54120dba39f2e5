import type { Origin } from './types';
import type { AppFace } from './view';

/**
 * Origins whose hosts have to be granted before the session cookie of these can be reached: it is a Secure one, which
 * browsers count as https, even where pages on this computer go without.
 */
export const cookieHosts = (origins: Origin[]): Origin[] => [
  ...new Set([...origins, ...origins.map((origin) => `https://${new URL(origin).hostname}`)]),
];

/**
 * Origins whose hosts an app cannot do without: its API's, and where its own pages keep a session that is shared.
 * Without those their cookie cannot be seen, and a request would begin another session.
 */
export const neededHosts = ({ origin, sites }: Pick<AppFace, 'origin' | 'sites'>): Origin[] => [
  ...new Set([origin, ...cookieHosts(sites)]),
];

/** A grant is for a scheme and a host, whatever the port. */
export function grantOf(origin: Origin): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}`;
}

/** As a browser's prompt names them: without scheme and port. */
export const hostNames = (origins: readonly Origin[]): string[] => [
  ...new Set(origins.map((origin) => new URL(origin).hostname)),
];
