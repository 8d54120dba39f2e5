import { browser } from 'wxt/browser';
import type { Origin } from '../session/types';

/** The cookies in which a staging app's own pages keep their session token (section 2.3 of the protocol). */
export const siteTokens = {
  async read(origins: Origin[], name: string): Promise<string[]> {
    const kept = await Promise.all(hostsOf(origins).map((host) => tokenAt(host, name)));
    return kept.flatMap((token) => token ?? []);
  },

  async write(origins: Origin[], cookie: { name: string; value: string; replaces: string }) {
    const taken = await Promise.all(hostsOf(origins).map((host) => replace(host, cookie)));
    return taken.every(Boolean);
  },
};

/** Pages on several ports of one host share its cookies. */
const hostsOf = (origins: Origin[]): string[] => [
  ...new Set(origins.map((origin) => new URL(origin).hostname)),
];

// By domain, because Firefox does not find a Secure cookie by the address of an http page, not even on loopback.
async function tokenAt(host: string, name: string): Promise<string | null> {
  const found = await browser.cookies.getAll({ domain: host, name }).catch(() => []);
  // The pages' script keeps it for its own host alone. What is for the hosts below as well, any of those may have put there.
  const own = found.find(({ domain }) => domain === host);
  return own ? decoded(own.value) : null;
}

async function replace(
  host: string,
  { name, value, replaces }: { name: string; value: string; replaces: string },
): Promise<boolean> {
  if ((await tokenAt(host, name)) !== replaces) return true;
  const updatedAt = name.replace('__dev_session___', '__dev_session_updated_at_');
  return (await set(host, name, value)) && set(host, updatedAt, String(Date.now()));
}

/** For as long as a server may still rotate it (section 2.5), in seconds. */
const LIFE = 30 * 24 * 60 * 60;

/**
 * As the pages' own script writes it: readable, never sent across sites. But it outlives the browser's run until a page
 * has seen it, because the copy that the page keeps for itself is the one that was rotated away.
 */
async function set(host: string, name: string, value: string): Promise<boolean> {
  const cookie = {
    url: `https://${host}/`,
    name,
    value: encodeURIComponent(value),
    path: '/',
    secure: true,
    sameSite: 'lax',
    expirationDate: Math.floor(Date.now() / 1000) + LIFE,
  } as const;
  return browser.cookies.set(cookie).then(Boolean, () => false);
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
