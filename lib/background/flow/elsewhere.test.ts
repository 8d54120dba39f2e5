import { expect, test } from 'vitest';
import { atGoogle, SITE } from '../../../test/worker/elsewhere';
import { letSeeTabs, ORIGIN } from '../../../test/worker/fieldnote';

test('a new account ends it, whatever the tab shows', async () => {
  const { app, browser, worker, told, ours, sessionId, userIds } = await atGoogle();

  app.signIn(sessionId, userIds.priya);
  await browser.clock.advance(5_000);

  expect(told()).toMatchObject({ at: 'done', title: 'Priya Raman', switched: true });
  expect(worker.row(ORIGIN, 'Priya Raman').isForeign).toBe(false);
  expect(browser.tabs.shown.at(-1)).toBe(ours.id);
});

test('who wished to stay who they are stays so', async () => {
  const { app, browser, worker, told, ids, sessionId, userIds, truth } = await atGoogle();
  await worker.ask.stayAs({ origin: ORIGIN, stay: true });

  app.signIn(sessionId, userIds.priya);
  await browser.clock.advance(5_000);

  expect(told()).toMatchObject({ at: 'done', switched: false });
  expect(truth()).toBe(ids.ada);
});

test('a closed tab is told at once; two more looks, and nothing is sent from then on', async () => {
  const { browser, told, tab, requests } = await atGoogle();
  await browser.clock.advance(20_000);
  requests();

  browser.tabs.close(tab.id);
  await browser.settled();
  expect(told()).toMatchObject({ at: 'left', why: 'closed', words: null });
  await browser.clock.advance(120_000);

  expect(requests()).toEqual(['GET /session', 'GET /session']);
  expect(told()).toMatchObject({ at: 'left', why: 'closed' });
});

test('an account that comes right after the tab was closed still counts', async () => {
  const { app, browser, told, tab, sessionId, userIds } = await atGoogle();

  browser.tabs.close(tab.id);
  await browser.settled();
  app.signIn(sessionId, userIds.priya);
  await browser.clock.advance(6_000);

  expect(told()).toMatchObject({ at: 'done', title: 'Priya Raman' });
});

test.each(['sign-in', 'sso-callback'])(
  'a refusal at /%s is told in the page’s words, and the tab, which is ours, is closed',
  async (page) => {
    const { browser, worker, told, tab, theirs, ours } = await atGoogle();
    await letSeeTabs({ browser, worker });

    browser.tabs.move(tab.id, `${SITE}/${page}?error=access_denied&error_description=You%20said%20no`);
    await browser.clock.advance(10_000);

    expect(told()).toMatchObject({ at: 'left', why: 'refused', words: 'You said no' });
    expect(theirs()).toEqual([]);
    expect(browser.tabs.shown.at(-1)).toBe(ours.id);
  },
);

test('ten minutes are enough: at most fifteen looks in any minute, and none after', async () => {
  const { browser, server, told, tab, requests } = await atGoogle();
  const since = server.log.length;

  for (let page = 0; page < 300; page += 1) {
    browser.tabs.move(tab.id, `https://accounts.google.com/${page}`);
    await browser.clock.advance(2_000);
  }
  await browser.clock.advance(10_000);

  const reads = server.log.slice(since).filter(({ path }) => path === '/session');
  const busiest = reads.map(
    ({ at }) => reads.filter((each) => each.at >= at && each.at < at + 60_000).length,
  );
  expect(Math.max(...busiest)).toBeLessThanOrEqual(15);
  expect(reads.length).toBeGreaterThan(100);
  expect(told()).toMatchObject({ at: 'left', why: 'expired' });
  requests();
  await browser.clock.advance(300_000);
  expect(requests()).toEqual([]);
});
