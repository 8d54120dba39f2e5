import type { Origin } from './types';

/**
 * Origins whose hosts have to be granted before the session cookie of these can be reached: it is a Secure one, which
 * browsers count as https, even where pages on this computer go without.
 */
export const cookieHosts = (origins: Origin[]): Origin[] => [
  ...new Set([...origins, ...origins.map((origin) => `https://${new URL(origin).hostname}`)]),
];
