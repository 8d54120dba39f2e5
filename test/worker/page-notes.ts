import { API_HOST, type Fieldnote, ORIGIN, SITE_HOST } from './fieldnote';

export const SITE = `http://${SITE_HOST}`;
const NOTE = `__auth_${API_HOST.replaceAll('.', '_')}`;
const UNGRANTED = 'http://elsewhere.localhost';

/** What server-rendered pages of an app note of who is active, in cookies of their own hosts (section 2.6). */
export function pageNotes({ browser }: Pick<Fieldnote, 'browser'>) {
  browser.granted.add(SITE);
  const hosts = [ORIGIN, SITE, UNGRANTED];
  const has = (host: string) => browser.siteCookies.get(host)?.has(NOTE) === true;
  return {
    /** As visits to all the pages leave them. */
    note: () => {
      for (const host of hosts)
        browser.siteCookies.set(host, new Map(browser.siteCookies.get(host)).set(NOTE, 'whoever'));
    },
    /** Where pages believe a note. */
    left: () => hosts.filter(has),
    /** What is left when every granted host was cleaned. */
    clean: [UNGRANTED],
  };
}
