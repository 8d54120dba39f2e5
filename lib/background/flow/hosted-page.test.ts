import { expect, test } from 'vitest';
import { letSeeTabs, ORIGIN, openFieldnote, SITE_HOST } from '../../../test/worker/fieldnote';
import { known } from '../../../test/worker/worker';

const PAGE = { origin: ORIGIN, page: 'sign-in', handOver: false, inviteToken: null } as const;

test('the app’s own sign-in page opens in a tab, and the new account is noticed by itself', async () => {
  const { app, browser, worker, sessionId, userIds } = await openFieldnote();

  await worker.ask.openHostedPage(PAGE);
  expect(browser.tabs.open.map(({ url }) => new URL(url).hostname)).toEqual([SITE_HOST]);
  expect(worker.view(ORIGIN).signInTab).not.toBeNull();
  app.signIn(sessionId, userIds.priya);
  await browser.clock.advance(5_000);

  expect(worker.row(ORIGIN, 'Priya Raman').state).toBe('live');
  expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, 'Priya Raman').key);
  expect(worker.view(ORIGIN).signInTab).toBeNull();
  expect(
    worker
      .view(ORIGIN)
      .rows.map((row) => row.title)
      .at(-1),
  ).toBe('Priya Raman');
});

test('a page that finished loading in the tab is a reason to look at once', async () => {
  const { app, browser, worker, sessionId, userIds, requests } = await openFieldnote();
  await worker.ask.openHostedPage(PAGE);
  requests();
  app.signIn(sessionId, userIds.priya);

  for (const { id, url } of browser.tabs.open) browser.tabs.move(id, url);
  await browser.settled();

  expect(requests()).toEqual(['GET /session']);
  expect(worker.row(ORIGIN, 'Priya Raman').state).toBe('live');
  await browser.clock.advance(5_000);
  expect(browser.tabs.watched.size).toBe(0);
});

test('ten minutes of waiting stay within fifteen reads a minute and end by themselves', async () => {
  const { browser, worker, requests } = await openFieldnote();
  await worker.ask.openHostedPage(PAGE);
  requests();

  await browser.clock.advance(600_000);
  const reads = requests();
  await browser.clock.advance(60_000);

  expect(reads.length).toBeGreaterThan(60);
  expect(reads.length).toBeLessThanOrEqual(150);
  expect(requests()).toEqual([]);
  expect(worker.view(ORIGIN).signInTab).toBeNull();
});

test('closing the tab ends the wait after two more looks', async () => {
  const { browser, worker, requests } = await openFieldnote();
  await worker.ask.openHostedPage(PAGE);
  requests();

  browser.tabs.close(known(browser.tabs.open[0]).id);
  await browser.clock.advance(60_000);

  expect(requests().length).toBeLessThanOrEqual(3);
  expect(worker.view(ORIGIN).signInTab).toBeNull();
});

test('a killed worker goes on watching when it wakes', async () => {
  const { app, browser, worker, sessionId, userIds } = await openFieldnote();
  await worker.ask.openHostedPage(PAGE);
  worker.kill();

  const next = browser.startWorker();
  await next.ask.refresh({ origin: ORIGIN });
  app.signIn(sessionId, userIds.priya);
  await browser.clock.advance(6_000);

  expect(next.row(ORIGIN, 'Priya Raman').state).toBe('live');
  expect(next.view(ORIGIN).signInTab).toBeNull();
});

test('settings are read again before the page opens', async () => {
  const { app, worker, requests } = await openFieldnote();
  app.settings.accountLimit = 3;

  await worker.ask.openHostedPage(PAGE);

  expect(requests()).toContain('GET /deployment');
  expect(worker.view(ORIGIN).app.accountLimit).toBe(3);
});

const SITE = `http://${SITE_HOST}`;

test('the page is told where to go on to, by an address that the app allows in any case', async () => {
  const { browser, worker } = await openFieldnote();

  await worker.ask.openHostedPage({ ...PAGE, inviteToken: 'invited' });

  const { searchParams } = new URL(known(browser.tabs.open[0]).url);
  expect(Object.fromEntries(searchParams)).toEqual({ redirect_uri: `${SITE}/`, invite_token: 'invited' });
});

test('once the account is there the person is brought back, and a tab seen at its end is closed', async () => {
  const { app, browser, worker, sessionId, userIds } = await openFieldnote();
  await letSeeTabs({ browser, worker });
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  await worker.ask.openHostedPage(PAGE);
  const [ours, theirs] = browser.tabs.open.map(({ id }) => id);
  app.signIn(sessionId, userIds.priya);

  browser.tabs.move(known(theirs), `${SITE}/`);
  await browser.settled();

  expect(browser.tabs.open.map(({ id }) => id)).toEqual([ours]);
  expect(browser.tabs.shown.at(-1)).toBe(ours);
});

test('a tab whose address cannot be seen stays the person’s', async () => {
  const { app, browser, worker, sessionId, userIds } = await openFieldnote();
  await worker.ask.openHostedPage(PAGE);
  app.signIn(sessionId, userIds.priya);

  browser.tabs.move(known(browser.tabs.open[0]).id, `${SITE}/`);
  await browser.settled();

  expect(worker.row(ORIGIN, 'Priya Raman').state).toBe('live');
  expect(browser.tabs.open).toHaveLength(1);
});

test('a page that comes back at once without anybody new is said so', async () => {
  const { browser, worker } = await openFieldnote();
  await letSeeTabs({ browser, worker });
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  await worker.ask.openHostedPage(PAGE);

  browser.tabs.move(known(browser.tabs.open[1]).id, `${SITE}/`);
  await browser.clock.advance(20_000);

  expect(known(worker.news.findLast((each) => each.kind === 'flow')?.flow).state).toEqual({
    at: 'left',
    elsewhere: { by: 'app' },
    why: 'unchanged',
    code: null,
    words: null,
  });
});
