import { browser } from 'wxt/browser';
import { cookieHosts } from '../session/needed-hosts';
import type { Origin } from '../session/types';

/** The session cookie has had two names (section 2.1 of the protocol). */
const SESSION_COOKIES = ['__session', 'session_id'];

export interface CookieChange {
  domain: string;
  name: string;
  /** SHA-256 of the value, or null when the cookie is gone; the value itself is never kept. */
  fingerprint: string | null;
}

/** Tells of what becomes of session cookies that a granted host lets us see, in the order in which it happens. */
export function onSessionCookieChange(listener: (change: CookieChange) => void): void {
  let told = Promise.resolve();
  browser.cookies.onChanged.addListener(({ cookie, removed }) => {
    const { name, value } = cookie;
    if (!SESSION_COOKIES.includes(name)) return;
    const fingerprint = removed ? null : hash(value);
    told = told.then(async () => listener({ domain: hostOf(cookie), name, fingerprint: await fingerprint }));
  });
}

/**
 * Whether some request to this origin carries two session cookies of one name: a page beside it may have planted one
 * with a wider domain (row T26), and for a single path as well, such as that of signing in. They are counted, as far as
 * granted hosts let us see them; no value is looked at.
 */
export async function areTwoSessionCookies(origin: Origin): Promise<boolean> {
  const { hostname } = new URL(origin);
  const found = await Promise.all(
    SESSION_COOKIES.map((name) => browser.cookies.getAll({ name }).catch(() => [])),
  );
  return found.some((all) => all.filter((cookie) => isSentTo(cookie, hostname)).length > 1);
}

const isSentTo = ({ domain }: { domain: string }, host: string): boolean =>
  domain === host || (domain.startsWith('.') && `.${host}`.endsWith(domain));

/** Removes the session cookies that a request to this origin would carry, without reading them. */
export async function removeSessionCookies(origin: Origin): Promise<void> {
  await Promise.all(
    SESSION_COOKIES.map((name) => browser.cookies.remove({ url: origin, name }).catch(() => null)),
  );
}

/**
 * Removes a cookie of this name from each of these hosts that is granted, without reading it. A Secure one is found at
 * an https address alone.
 */
export async function removeNotes(origins: Origin[], name: string): Promise<void> {
  await Promise.all(
    cookieHosts(origins).map((url) => browser.cookies.remove({ url, name }).catch(() => null)),
  );
}

/** The host that set a cookie: a dot before it only says that the hosts below get it as well. */
export const hostOf = ({ domain }: { domain: string }): string => domain.replace(/^\./, '');

async function hash(value: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
