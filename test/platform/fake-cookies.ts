import { createFakeEvent } from './fake-event';
import { isMatched } from './match-pattern';

export interface FakeCookie {
  /** The host that set it; with a dot before it, all hosts below as well. */
  domain: string;
  name: string;
  value: string;
  /** It is, when left out. */
  secure?: boolean;
  /** The whole host's, when left out. */
  path?: string;
}

interface Wish {
  url: string;
  name: string;
  value: string;
  path: string;
  secure: boolean;
  sameSite: string;
}

interface Jar {
  cookies: FakeCookie[];
  /** What was asked to be set, whole. */
  wishes: Wish[];
}

/** The browser's jar, as far as granted hosts let an extension at it. */
export function createFakeCookies({ granted }: { granted: ReadonlySet<string> }) {
  const jar: Jar = { cookies: [], wishes: [] };

  function permitted(url: string): string {
    if (!isMatched(granted, url)) throw new Error(`No host permissions for cookies at url: "${url}".`);
    return new URL(url).hostname;
  }

  // These are Secure ones, which count as of https.
  const isSeen = (cookie: FakeCookie) => isMatched(granted, `https://${hostOf(cookie)}/`);

  const without = (gone: Omit<FakeCookie, 'value'>) =>
    jar.cookies.filter(({ domain, name }) => domain !== gone.domain || name !== gone.name);

  /** As Firefox has it: a Secure one is not found at an http address, not even of this computer. */
  const isReached = ({ domain, secure = true }: FakeCookie, url: string) =>
    domain === new URL(url).hostname && (!secure || url.startsWith('https:'));

  const onChanged = createFakeEvent<[{ cookie: FakeCookie; removed: boolean }]>();

  /** Real browsers tell of one that is overwritten as removed, and then as set. */
  function tellOfRemoved(gone: Omit<FakeCookie, 'value'>) {
    const removed = jar.cookies.filter(({ domain, name }) => domain === gone.domain && name === gone.name);
    for (const cookie of removed) onChanged.happen({ cookie, removed: true });
  }

  const api = {
    onChanged,
    /** All, or of this domain and of every one below it, or those that are sent to this address. */
    getAll: async ({ name, domain, url }: { name: string; domain?: string; url?: string }) => {
      if (url !== undefined) permitted(url);
      const isThere = (each: FakeCookie) =>
        (domain === undefined || isWithin(hostOf(each), domain)) && (url === undefined || isSent(each, url));
      return jar.cookies.filter((each) => each.name === name && isThere(each) && isSeen(each));
    },
    async set(wish: Wish) {
      jar.wishes.push(wish);
      const { name, value } = wish;
      const cookie = { domain: permitted(wish.url), name, value };
      tellOfRemoved(cookie);
      jar.cookies = [...without(cookie), cookie];
      onChanged.happen({ cookie, removed: false });
      return cookie;
    },
    async remove({ url, name }: { url: string; name: string }) {
      permitted(url);
      const gone = jar.cookies.filter((each) => each.name === name && isReached(each, url));
      jar.cookies = jar.cookies.filter((each) => !gone.includes(each));
      for (const cookie of gone) onChanged.happen({ cookie, removed: true });
      return { url, name };
    },
  };
  return Object.assign(jar, { api });
}

const hostOf = ({ domain }: { domain: string }): string => domain.replace(/^\./, '');

function isSent({ domain, path = '/' }: FakeCookie, url: string): boolean {
  const { hostname, pathname } = new URL(url);
  const isOfHost = domain.startsWith('.') ? isWithin(hostname, domain.slice(1)) : hostname === domain;
  return isOfHost && pathname.startsWith(path);
}

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
