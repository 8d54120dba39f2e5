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

test('the app’s own page about the active account is opened where it names one', async () => {
  const { app, browser, worker } = await openFieldnote();
  expect(worker.view(ORIGIN).app.leads).toEqual(['front']);
  expect(await worker.ask.manage({ origin: ORIGIN })).toEqual({ ok: true, value: false });

  app.settings.links.user_profile = `${SITE}/me`;
  await browser.clock.advance(700_000);
  await worker.ask.refresh({ origin: ORIGIN });
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });

  expect(worker.view(ORIGIN).app.leads).toEqual(['front', 'profile']);
  expect(await worker.ask.manage({ origin: ORIGIN })).toEqual({ ok: true, value: true });
  expect(browser.tabs.open.at(-1)?.url).toBe(`${SITE}/me`);
});

test.each([
  ['javascript:alert(1)', 'production'],
  // Its site has another session than the one in our own jar.
  [`${SITE}/me`, 'staging'],
] as const)('a page at %s is not opened for an app in %s', async (page, mode) => {
  const { app, browser, worker } = await openFieldnote({ mode });
  app.settings.links.user_profile = page;
  await browser.clock.advance(700_000);
  await worker.ask.refresh({ origin: ORIGIN });
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });

  expect(worker.view(ORIGIN).app.leads).toEqual(['front']);
  expect(await worker.ask.manage({ origin: ORIGIN })).toEqual({ ok: true, value: false });
});
