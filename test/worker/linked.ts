import type { Origin } from '../../lib/session/types';
import { API_HOST, type DIALECTS, ORIGIN, openFieldnote, SITE_HOST } from './fieldnote';
import { known } from './worker';

export const SITE = `http://${SITE_HOST}`;
export const PORTAL_HOST = `accounts.${SITE_HOST}`;
export const PORTAL = `http://${PORTAL_HOST}`;
export const COOKIE = `__dev_session___${API_HOST.replaceAll('.', '_')}`;

interface How {
  /** The hosted pages have a host of their own. */
  portal: boolean;
}

/**
 * A staging app whose own pages have a session with Priya in it; the switcher has one with three others. As the SDK
 * has it, each of their hosts holds the token in a cookie of its own (section 2.3).
 */
export async function openStaging(
  dialect: (typeof DIALECTS)[number] = 'go26-latest',
  { portal }: How = { portal: false },
) {
  const portalHost = portal ? { portalHost: PORTAL_HOST } : {};
  const fieldnote = await openFieldnote({ mode: 'staging', dialect, ...portalHost });
  const { app, browser, userIds } = fieldnote;
  const page = app.createSession([{ userId: userIds.priya }]);
  const sites = portal ? [PORTAL, SITE] : [SITE];
  const store = (token: string, site: Origin = SITE) =>
    browser.siteCookies.set(site, new Map([[COOKIE, token]]));
  for (const site of sites) {
    store(page.token, site);
    for (const each of [site, site.replace('http:', 'https:')]) browser.granted.add(each);
  }
  const names = () => fieldnote.worker.view(ORIGIN).rows.map(({ title }) => title);
  const link = (linked: boolean) => fieldnote.worker.ask.linkSession({ origin: ORIGIN, linked });
  const cookie = (site: Origin = SITE) => known(browser.siteCookies.get(site)?.get(COOKIE));
  /** As a restarted browser leaves it: the pages have their session in `localStorage` alone. */
  const loseCookies = () => browser.siteCookies.clear();
  return { ...fieldnote, page, names, link, cookie, store, loseCookies };
}
