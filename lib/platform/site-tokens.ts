import type { Origin } from '../session/types';
import { hostOf } from './cookies';
import { browser } from './worker-browser';

/** The cookie in which a staging app's own pages keep their session token (section 2.3 of the protocol). */
export const siteTokens = {
  async read(origins: Origin[], name: string): Promise<string | null> {
    const [cookie] = (await Promise.all(origins.map((origin) => cookiesOf(origin, name)))).flat();
    return cookie ? decoded(cookie.value) : null;
  },

  async write(origins: Origin[], { name, value }: { name: string; value: string }): Promise<boolean> {
    const holders = await Promise.all(origins.map((origin) => cookiesOf(origin, name)));
    const origin = origins.find((_each, index) => holders[index]?.length !== 0) ?? origins[0];
    if (origin === undefined) return false;
    const updatedAt = name.replace('__dev_session___', '__dev_session_updated_at_');
    return (await set(origin, name, value)) && set(origin, updatedAt, String(Date.now()));
  },
};

// By domain, because Firefox does not find a Secure cookie by the address of an http page, not even on loopback.
async function cookiesOf(origin: Origin, name: string) {
  const { hostname } = new URL(origin);
  const found = await browser.cookies.getAll({ domain: hostname, name }).catch(() => []);
  // A domain is asked for with every host below it, and those may be somebody else's.
  return found.filter((cookie) => hostOf(cookie) === hostname);
}

/** As the pages' own script writes it: readable, for the session, never sent across sites. */
async function set(origin: Origin, name: string, value: string): Promise<boolean> {
  const { hostname } = new URL(origin);
  const cookie = {
    url: `https://${hostname}/`,
    name,
    value: encodeURIComponent(value),
    path: '/',
    secure: true,
    sameSite: 'lax',
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
