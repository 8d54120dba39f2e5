import type { Origin } from './types';

/**
 * Whether a page lies with the app itself: on its API host, beside or below it under the same parent domain (as
 * `accounts.acme.example` beside `frontend.acme.example`), or where Wacht has the hosted pages of a host of its own
 * (section 2.11). Any other host may be somebody else's.
 */
export const isOwnHost = (address: string, api: Origin): boolean => ownDomain(address, api) !== null;

/** The domain that makes a page the app's own, or null where none does: the longer it is, the closer they are. */
export function ownDomain(address: string, api: Origin): string | null {
  const { hostname } = new URL(address);
  const [first = '', ...parent] = new URL(api).hostname.split('.');
  const domain = parent.length > 1 ? parent.join('.') : [first, ...parent].join('.');
  if (hostname === domain || hostname.endsWith(`.${domain}`)) return domain;
  return hostname === wachtsOwn(first, parent) ? hostname : null;
}

/** `slug.fapi.trywacht.xyz` has its pages at `slug.accounts.trywacht.xyz`. */
const wachtsOwn = (slug: string, [second, ...rest]: string[]): string | null =>
  second === 'fapi' ? [slug, 'accounts', ...rest].join('.') : null;
