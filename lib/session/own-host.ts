import type { Origin } from './types';

/**
 * Whether a page lies with the app itself: on its API host, beside or below it under the same parent domain (as
 * `accounts.acme.example` beside `frontend.acme.example`), or where Wacht has the hosted pages of a host of its own
 * (section 2.11). Any other host may be somebody else's.
 */
export function isOwnHost(address: string, api: Origin): boolean {
  const { hostname } = new URL(address);
  const [first = '', ...parent] = new URL(api).hostname.split('.');
  const domain = parent.length > 1 ? parent.join('.') : [first, ...parent].join('.');
  return hostname === domain || hostname.endsWith(`.${domain}`) || hostname === wachtsOwn(first, parent);
}

/** `slug.fapi.trywacht.xyz` has its pages at `slug.accounts.trywacht.xyz`. */
const wachtsOwn = (slug: string, [second, ...rest]: string[]): string | null =>
  second === 'fapi' ? [slug, 'accounts', ...rest].join('.') : null;
