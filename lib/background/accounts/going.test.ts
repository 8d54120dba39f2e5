import { expect, test } from 'vitest';
import { ORIGIN, openFieldnote, SITE_HOST } from '../../../test/worker/fieldnote';

const SITE = `http://${SITE_HOST}`;

test('a tab of the app that may be seen comes to the front', async () => {
  const { browser, worker } = await openFieldnote();
  browser.tabs.open.push({ id: 1, url: 'http://elsewhere.localhost/' }, { id: 2, url: `${SITE}/notes` });
  browser.granted.add(SITE);
  await worker.ask.seeTabs({ origin: ORIGIN, pages: [SITE], wanted: true });

  expect(await worker.ask.goToApp({ origin: ORIGIN })).toEqual({ ok: true, value: true });

  expect(browser.tabs.front).toBe(2);
  expect(browser.tabs.open).toHaveLength(2);
});

test('where none may be seen, its front page opens in a new one', async () => {
  const { browser, worker } = await openFieldnote();
  browser.tabs.open.push({ id: 2, url: `${SITE}/notes` });
  browser.granted.add(SITE);

  await worker.ask.goToApp({ origin: ORIGIN });

  expect(browser.tabs.open.at(-1)).toMatchObject({ id: browser.tabs.front, url: SITE });
  expect(browser.tabs.open).toHaveLength(2);
});
