import { expect, test } from 'vitest';
import { ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import { SITE, withTabs } from '../../../test/worker/with-tabs';

test('asked: the tabs are counted, and reloaded when the person says so', async () => {
  const { browser, worker, ids } = await withTabs('ask', true);

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  expect(worker.view(ORIGIN).staleTabs).toMatchObject({ previous: 'Ada Quell', count: 2 });
  expect(browser.tabs.reloaded).toEqual([]);

  await worker.ask.reloadTabs({ origin: ORIGIN });
  expect(browser.tabs.reloaded).toEqual([1, 2]);
  expect(worker.view(ORIGIN).staleTabs).toBeNull();
});

test('asked: who is active again is nobody whom a tab may still show', async () => {
  const { browser, worker, ids } = await withTabs('ask', true);
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  browser.tabs.open.splice(0);

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.ada });

  expect(worker.view(ORIGIN).staleTabs).toBeNull();
});

test('asked: tabs that may be of either of two who were active before are said to be of nobody in particular', async () => {
  const { browser, ids } = await withTabs('ask', true);
  const switched = async (signInId: string) => {
    // Whichever worker is asked: what tabs may show outlives it.
    const worker = browser.startWorker();
    await worker.ask.switchTo({ origin: ORIGIN, signInId });
    return worker.view(ORIGIN).staleTabs;
  };
  expect(await switched(ids.jonas)).toMatchObject({ previous: 'Ada Quell' });
  expect(await switched(ids.ada)).toMatchObject({ previous: 'Jonas Wirth' });
  expect(await switched(ids.mina)).toEqual({ previous: null, count: 2, pages: [] });

  await browser.startWorker().ask.reloadTabs({ origin: ORIGIN });
  expect(await switched(ids.ada)).toMatchObject({ previous: 'Mina Okafor' });

  browser.tabs.open.splice(0);
  expect(await switched(ids.jonas)).toBeNull();
  browser.tabs.open.push({ id: 4, url: `${SITE}/` });
  expect(await switched(ids.mina)).toMatchObject({ previous: 'Jonas Wirth' });
});

test('a switch by the site itself counts among those whom tabs may show', async () => {
  const { app, browser, worker, ids, sessionId } = await withTabs('ask', true);
  app.switchTo(sessionId, ids.jonas);
  await browser.clock.advance(10_000);
  await worker.ask.refresh({ origin: ORIGIN });
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
  expect(worker.view(ORIGIN).staleTabs).toMatchObject({ previous: null });
});

test('always: they are reloaded without a word', async () => {
  const { browser, worker, ids } = await withTabs('reload', true);

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

  expect(browser.tabs.reloaded).toEqual([1, 2]);
  expect(worker.view(ORIGIN).staleTabs).toBeNull();
});

test('never: nothing is said or done', async () => {
  const { browser, worker, ids } = await withTabs('leave', true);

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

  expect(browser.tabs.reloaded).toEqual([]);
  expect(worker.view(ORIGIN).staleTabs).toBeNull();
});

test('without the grant no number is claimed, and a dismissed hint is not repeated', async () => {
  const { worker, ids } = await withTabs('ask', false);

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  expect(worker.view(ORIGIN).staleTabs).toEqual({
    previous: 'Ada Quell',
    count: null,
    pages: [SITE],
  });

  await worker.ask.dismiss({ origin: ORIGIN, key: null });
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
  expect(worker.view(ORIGIN).staleTabs).toBeNull();
});

test('a grant alone, given for something else, shows no tab', async () => {
  const { browser, worker, ids } = await openFieldnote();
  browser.tabs.open.push({ id: 1, url: `${SITE}/` });
  browser.granted.add(SITE);
  await worker.grantChanged();

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  expect(worker.view(ORIGIN)).toMatchObject({
    staleTabs: { previous: 'Ada Quell', count: null, pages: [SITE] },
    app: { seen: [ORIGIN] },
  });
  await worker.ask.reloadTabs({ origin: ORIGIN });
  expect(browser.tabs.reloaded).toEqual([]);
});

test('tabs are seen no more once the person says so, or their host is taken away', async () => {
  const { browser, worker } = await withTabs('ask', true);
  expect(await worker.ask.view({ origin: ORIGIN })).toMatchObject({
    value: { app: { seen: [ORIGIN, SITE] } },
  });

  browser.granted.delete(SITE);
  await worker.grantChanged();
  expect(worker.view(ORIGIN).app.seen).toEqual([ORIGIN]);

  browser.granted.add(SITE);
  await worker.grantChanged();
  await worker.ask.seeTabs({ origin: ORIGIN, pages: [SITE], wanted: false });
  expect(worker.view(ORIGIN).app.seen).toEqual([ORIGIN]);
});

test('nobody lets pages be seen that do not belong to the app', async () => {
  const { browser, worker } = await openFieldnote();
  browser.granted.add('https://bank.example');
  await worker.ask.seeTabs({ origin: ORIGIN, pages: ['https://bank.example'], wanted: true });
  expect(await browser.durable.keep.load(`app:${ORIGIN}`)).toMatchObject({ seen: [] });
});

test('a disk that does not take it down is told', async () => {
  const { browser, worker } = await openFieldnote();
  browser.durable.full = true;
  const seen = await worker.ask.seeTabs({ origin: ORIGIN, pages: [SITE], wanted: true });
  expect(seen).toMatchObject({ ok: false, problem: { kind: 'own', own: 'not-saved' } });
});

test('a failed switch reloads nothing', async () => {
  const { app, browser, worker, ids } = await withTabs('reload', true);
  app.fault({ path: '/session/switch-sign-in', kind: { do: 'status', status: 500 } });

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

  expect(browser.tabs.reloaded).toEqual([]);
});

test('an account that was added and is active now is a switch, too', async () => {
  const { app, browser, worker, sessionId, userIds } = await openFieldnote();
  const page = { origin: ORIGIN, page: 'sign-in', handOver: false, inviteToken: null } as const;
  await worker.ask.openHostedPage(page);

  app.signIn(sessionId, userIds.priya);
  await browser.clock.advance(10_000);

  expect(worker.view(ORIGIN).staleTabs).toMatchObject({ previous: 'Ada Quell' });
});
