import { expect, test } from 'vitest';
import { DIALECTS, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { openStaging, SITE } from '../../test/worker/linked';
import { known } from '../../test/worker/worker';

test.each(DIALECTS.filter((dialect) => dialect !== 'seed'))(
  '%s: a linked app shows whom its own page has, and switches there',
  async (dialect) => {
    const { app, worker, page, userIds, names, link } = await openStaging(dialect);
    const second = app.signIn(page.sessionId, userIds.ada);

    expect(await link(true)).toMatchObject({ ok: true });
    expect(new Set(names())).toEqual(new Set(['Priya Raman', 'Ada Quell']));
    expect(worker.view(ORIGIN).app.jar).toBe('site');
    await worker.ask.switchTo({ origin: ORIGIN, signInId: known(page.signInIds[0]) });

    expect(app.session(page.sessionId).activeSignInId).toBe(page.signInIds[0]);
    expect(app.session(page.sessionId).signIns.map(({ id }) => id)).toContain(second);
  },
);

test('the switcher’s own session is as it was when the link is taken back', async () => {
  const { worker, ids, names, link } = await openStaging();
  await link(true);

  await link(false);

  expect(names()).toEqual(['Ada Quell', 'Jonas Wirth', 'Mina Okafor']);
  expect(worker.row(ORIGIN, ids.ada).state).toBe('live');
  expect(worker.view(ORIGIN).app.jar).toBe('own');
});

test('what was to be done with somebody in one session is not said of them in the other', async () => {
  const { app, worker, ids, page, userIds, link } = await openStaging();
  const there = app.signIn(page.sessionId, userIds.jonas);
  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: true });

  await link(true);

  expect(worker.row(ORIGIN, there).work).toBeNull();
});

test('a token that rotates goes back to the page at once', async () => {
  const { app, browser, worker, page, cookie, link } = await openStaging();
  await link(true);
  const before = cookie();
  app.expireTokens(page.sessionId);
  await browser.clock.advance(6_000);

  await worker.ask.refresh({ origin: ORIGIN });

  expect(cookie()).not.toBe(before);
  expect(worker.row(ORIGIN, 'Priya Raman').state).toBe('live');
});

test('a token that the page itself got meanwhile is the one that is sent', async () => {
  const { app, browser, worker, userIds, names, link, store } = await openStaging();
  await link(true);
  const other = app.createSession([{ userId: userIds.mina }]);
  store(other.token);
  await browser.clock.advance(6_000);

  await worker.ask.refresh({ origin: ORIGIN });

  expect(names()).toContain('Mina Okafor');
  expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, 'Mina Okafor').key);
});

test('without the page’s host nothing is sent, so that no other session begins', async () => {
  const { browser, worker, link, requests, app } = await openStaging();
  await link(true);
  const sessions = app.sessions().length;
  browser.granted.delete(SITE);
  await browser.clock.advance(6_000);
  requests();

  const answer = await worker.ask.refresh({ origin: ORIGIN });

  expect(answer).toMatchObject({ ok: false, problem: { kind: 'permission' } });
  expect(requests()).toEqual([]);
  expect(app.sessions()).toHaveLength(sessions);
});

test('a link survives the worker', async () => {
  const { browser, worker, link } = await openStaging();
  await link(true);
  worker.kill();

  const next = browser.startWorker();
  await browser.clock.advance(6_000);
  await next.ask.refresh({ origin: ORIGIN });

  expect(next.row(ORIGIN, 'Priya Raman').state).toBe('live');
});

test('a production app is never linked: it shares the browser’s cookie in any case', async () => {
  const { worker, requests } = await openFieldnote();
  requests();

  await worker.ask.linkSession({ origin: ORIGIN, linked: true });

  expect(requests()).toEqual([]);
  await worker.ask.refresh({ origin: ORIGIN });
  expect(worker.view(ORIGIN).app.jar).toBe('browser');
});

test('an app that is forgotten leaves nothing of either session behind', async () => {
  const { browser, worker, link } = await openStaging();
  await link(true);

  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });

  const left = (await browser.durable.keep.keys()).filter((key) => key.includes(ORIGIN));
  expect(left).toEqual([]);
});

test('a session that is refused for a moment stays the page’s, as it was', async () => {
  const { app, browser, worker, cookie, link } = await openStaging();
  await link(true);
  const before = cookie();
  const body = JSON.stringify({ message: 'Invalid session' });
  app.fault({ path: '/session', times: 2, kind: { do: 'status', status: 401, body } });
  await browser.clock.advance(6_000);

  await worker.ask.refresh({ origin: ORIGIN });
  expect(cookie()).toBe(before);
  await browser.clock.advance(60_000);
  await worker.ask.refresh({ origin: ORIGIN });

  expect(worker.row(ORIGIN, 'Priya Raman').state).toBe('live');
});

test('a lost cache does not lose the page’s session', async () => {
  const { app, browser, worker, link } = await openStaging();
  await link(true);
  const sessions = app.sessions().length;
  worker.kill();
  await browser.durable.cache.forgetOrigin(ORIGIN);

  const next = browser.startWorker();
  await browser.clock.advance(6_000);
  await next.ask.refresh({ origin: ORIGIN });

  expect(next.row(ORIGIN, 'Priya Raman').state).toBe('live');
  expect(app.sessions()).toHaveLength(sessions);
});
