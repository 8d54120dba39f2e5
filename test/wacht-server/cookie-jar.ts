interface StoredCookie {
  name: string;
  value: string;
  /** Host name, or parent domain when `hostOnly` is false. */
  domain: string;
  hostOnly: boolean;
  path: string;
  /** Null: until the jar is gone. */
  expiresAt: number | null;
}

export interface CookieJar {
  /** Cookie header for a URL, or null. */
  header(url: URL): string | null;
  store(url: URL, setCookie: string[]): void;
}

/** What a browser tells extensions: a cookie that is overwritten is removed, and then set. */
export interface JarChange {
  domain: string;
  name: string;
  /** Null when it is gone. */
  value: string | null;
}

/** Of a browser profile: who hears of changes, and whether the person's settings let cookies be kept and sent. */
export interface JarProfile {
  changed?: (change: JarChange) => void;
  keeps?: () => boolean;
}

/** One browser profile's cookies: Domain, Path, Max-Age and Expires; `now` in milliseconds is the server's clock. */
export function createCookieJar(
  now: () => number,
  { changed = () => undefined, keeps = () => true }: JarProfile = {},
): CookieJar {
  let cookies: StoredCookie[] = [];
  const live = (cookie: StoredCookie): boolean => cookie.expiresAt === null || cookie.expiresAt > now();
  const put = (cookie: StoredCookie): void => {
    const { domain, name, value } = cookie;
    const before = cookies.length;
    cookies = cookies.filter((known) => !isSame(known, cookie));
    if (cookies.length < before) changed({ domain, name, value: null });
    if (!live(cookie)) return;
    cookies.push(cookie);
    changed({ domain, name, value });
  };
  const header = (url: URL): string | null => {
    const sent = cookies.filter((cookie) => keeps() && live(cookie) && matches(cookie, url));
    return sent.length > 0 ? sent.map(({ name, value }) => `${name}=${value}`).join('; ') : null;
  };
  const store = (url: URL, lines: string[]): void => {
    for (const line of keeps() ? lines : []) {
      const cookie = parseSetCookie(line, url, now());
      if (cookie) put(cookie);
    }
  };
  return { header, store };
}

const isSame = (one: StoredCookie, other: StoredCookie): boolean =>
  one.name === other.name &&
  one.domain === other.domain &&
  one.path === other.path &&
  one.hostOnly === other.hostOnly;

const covers = (domain: string, host: string): boolean => host === domain || host.endsWith(`.${domain}`);

function matches({ domain, hostOnly, path }: StoredCookie, { hostname, pathname }: URL): boolean {
  const onHost = hostOnly ? hostname === domain : covers(domain, hostname);
  return onHost && (path === '/' || pathname === path || pathname.startsWith(`${path}/`));
}

/** Null for a cookie that a browser would refuse: a foreign Domain. */
function parseSetCookie(line: string, { hostname }: URL, now: number): StoredCookie | null {
  const [pair = '', ...parts] = line.split(';');
  const attributes = new Map(parts.map((part) => splitAt(part, '=')));
  const [name, value] = splitAt(pair, '=', (text) => text);
  const domain = attributes.get('domain')?.replace(/^\./, '').toLowerCase();
  if (domain && !covers(domain, hostname)) return null;
  return {
    name,
    value,
    domain: domain || hostname,
    hostOnly: !domain,
    path: attributes.get('path') || '/',
    expiresAt: expiry(attributes, now),
  };
}

function expiry(attributes: Map<string, string>, now: number): number | null {
  const maxAge = attributes.get('max-age');
  if (maxAge !== undefined) return now + Number(maxAge) * 1000;
  const expires = attributes.get('expires');
  return expires === undefined ? null : Date.parse(expires);
}

const lower = (text: string): string => text.toLowerCase();

function splitAt(text: string, mark: string, spell: (name: string) => string = lower): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) return [spell(text.trim()), ''];
  return [spell(text.slice(0, at).trim()), text.slice(at + 1).trim()];
}
