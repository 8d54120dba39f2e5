import { isPublicSuffix } from './public-suffix';
import type { Origin } from './types';

/**
 * Whether a page lies with the app itself: on its API host, beside or below it under the same parent domain (as
 * `accounts.acme.example` beside `frontend.acme.example`), or where Wacht has the hosted pages of a host of its own
 * (section 2.11). Any other host may be somebody else's, and so may each that shares no more than a public suffix.
 */
export const isOwnHost = (address: string, api: Origin): boolean => ownDomain(address, api) !== null;

/** The domain that makes a page the app's own, or null where none does: the longer it is, the closer they are. */
export function ownDomain(address: string, api: Origin): string | null {
  const { hostname } = new URL(address);
  const host = new URL(api).hostname;
  const [slug = '', ...parent] = host.split('.');
  const domain = !isPublicSuffix(host) && isOneOwners(parent) ? parent.join('.') : host;
  if (hostname === domain || isBelow(hostname, domain)) return domain;
  return hostname === wachtsOwn(slug, parent) ? hostname : null;
}

/** Whether a host lies below a domain that is one owner's: with no public suffix anywhere between the two. */
export function isBelow(hostname: string, domain: string): boolean {
  if (!hostname.endsWith(`.${domain}`) || isNumber(domain.split('.'))) return false;
  const between = hostname.slice(0, -domain.length - 1).split('.');
  return between.every((_, at) => !isPublicSuffix([...between.slice(at + 1), domain].join('.')));
}

/** Hosts beside each other under `fapi` are apps of Wacht's that do not know each other. */
const isOneOwners = (parent: string[]): boolean =>
  parent[0] !== 'fapi' && !isNumber(parent) && !isPublicSuffix(parent.join('.'));

/** A number has no parts that could be a domain. */
const isNumber = (labels: string[]): boolean => /^\d*$/.test(labels.at(-1) ?? '');

/** `slug.fapi.trywacht.xyz` has its pages at `slug.accounts.trywacht.xyz`. */
const wachtsOwn = (slug: string, [second, ...rest]: string[]): string | null =>
  second === 'fapi' && !isPublicSuffix(rest.join('.')) ? [slug, 'accounts', ...rest].join('.') : null;
