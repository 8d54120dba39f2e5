import { API_HOST, type DIALECTS, ORIGIN, openFieldnote, SITE_HOST } from './fieldnote';
import { known } from './worker';

export const SITE = `http://${SITE_HOST}`;
export const COOKIE = `__dev_session___${API_HOST.replaceAll('.', '_')}`;

/** A staging app whose own page has a session with Priya in it; the switcher has one with three others. */
export async function openStaging(dialect: (typeof DIALECTS)[number] = 'go26-latest') {
  const fieldnote = await openFieldnote({ mode: 'staging', dialect });
  const { app, browser, userIds } = fieldnote;
  const page = app.createSession([{ userId: userIds.priya }]);
  const store = (token: string) => browser.siteCookies.set(SITE, new Map([[COOKIE, token]]));
  store(page.token);
  for (const host of [SITE, `https://${SITE_HOST}`]) browser.granted.add(host);
  const names = () => fieldnote.worker.view(ORIGIN).rows.map(({ title }) => title);
  const link = (linked: boolean) => fieldnote.worker.ask.linkSession({ origin: ORIGIN, linked });
  const cookie = () => known(browser.siteCookies.get(SITE)?.get(COOKIE));
  return { ...fieldnote, page, names, link, cookie, store };
}
