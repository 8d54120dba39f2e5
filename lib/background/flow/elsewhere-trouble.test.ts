import { expect, test } from 'vitest';
import { atGoogle, atStart, GOOGLE } from '../../../test/worker/elsewhere';
import { ORIGIN } from '../../../test/worker/fieldnote';
import { known } from '../../../test/worker/worker';

const lost = ['Ada Quell', 'Jonas Wirth', 'Mina Okafor'];

test.each([
  ['somebody', null],
  ['nobody', null],
])(
  'a session that became another one, with %s in it, is told with the names of who was lost',
  async (who, after) => {
    const { app, browser, worker, told, sessionId, visit, userIds } = await atGoogle();

    app.endSession(sessionId);
    await visit(`${ORIGIN}/session`);
    const replaced = known(app.sessions().at(-1));
    if (who === 'somebody') app.signIn(replaced, userIds.priya);
    await browser.clock.advance(6_000);

    expect(told()).toEqual({ at: 'session-changed', after, lost });
    expect(
      worker
        .view(ORIGIN)
        .rows.filter(({ signInId }) => signInId === null)
        .map(({ title }) => title),
    ).toEqual(lost);
  },
);

test('an organisation’s answer that replaced the session with an empty one is told as that', async () => {
  const { app, browser, worker, told, answerWith, sessionId } = await atStart();
  answerWith('https://accounts.google.com/sso', '/auth/sso/login');
  await worker.ask.openSso({
    origin: ORIGIN,
    challenge: null,
    identifier: 'a@b.example',
    connectionId: '1',
  });
  await worker.ask.openNamedHost({ origin: ORIGIN });

  app.endSession(sessionId);
  await browser.clock.advance(6_000);

  expect(told()).toEqual({ at: 'session-changed', after: { by: 'sso' }, lost });
});

test('a page that leads on and on has no failing server asked more often', async () => {
  const { app, browser, tab, requests } = await atGoogle();
  app.fault({ path: '/session', method: 'GET', times: 99, kind: { do: 'status', status: 502 } });
  await browser.clock.advance(20_000);
  requests();

  for (let page = 0; page < 30; page += 1) {
    browser.tabs.move(tab.id, `https://accounts.google.com/${page}`);
    await browser.clock.advance(1_000);
  }

  expect(requests().length).toBeLessThanOrEqual(3);
});

test('a popup that opens meanwhile is not taken from the person', async () => {
  const { app, browser, worker, ours, sessionId, userIds } = await atGoogle();
  worker.kill();
  app.signIn(sessionId, userIds.priya);
  await browser.clock.advance(6_000);
  browser.popupOpen = true;

  const next = browser.startWorker();
  await next.ask.refresh({ origin: ORIGIN });

  expect(browser.tabs.shown).not.toContain(ours.id);
  expect(next.view(ORIGIN).signInTab).toBeNull();
});

test('an empty answer leaves the first form, with nothing half-way', async () => {
  const { answerWith, worker, state } = await atStart();
  answerWith('');

  await worker.ask.openProvider(GOOGLE);

  expect(await state()).toEqual({ at: 'start' });
});

test('who has gone on to something else in another tab is not taken from it', async () => {
  const { app, browser, told, ours, sessionId, userIds } = await atGoogle();
  browser.tabs.front = 7;

  app.signIn(sessionId, userIds.priya);
  await browser.clock.advance(5_000);

  expect(told()).toMatchObject({ at: 'done' });
  expect(browser.tabs.shown).not.toContain(ours.id);
});

test('a tab that storms through pages right after the account came is not a reason for more looks', async () => {
  const { app, browser, server, tab, sessionId, userIds } = await atGoogle();
  app.signIn(sessionId, userIds.priya);
  await browser.clock.advance(5_000);
  const since = server.log.length;

  for (let page = 0; page < 60; page += 1) {
    browser.tabs.move(tab.id, `https://evil.example/${page}`);
    await browser.clock.advance(100);
  }

  expect(server.log.length - since).toBeLessThanOrEqual(15);
  expect(browser.tabs.watched.size).toBe(0);
});

test('a refusal of the start leaves nothing half-way', async () => {
  const { app, worker, requests } = await atStart();
  app.settings.socialProviders = [];
  await worker.ask.openProvider(GOOGLE);

  expect(worker.view(ORIGIN).unfinished).toBeNull();
  requests();
  await worker.ask.flow({});
  expect(requests()).toEqual([]);
});

test('a host that was named is gone to within ten minutes, and not later', async () => {
  const { answerWith, browser, worker, theirs, state } = await atStart();
  answerWith('https://id.quell.example/login');
  await worker.ask.openProvider(GOOGLE);

  await browser.clock.advance(600_000);

  expect(await state()).toEqual({ at: 'gone' });
  await worker.ask.openNamedHost({ origin: ORIGIN });
  expect(theirs()).toEqual([]);
});

test('cancelling leaves the tab to the person and stops looking', async () => {
  const { browser, worker, theirs, requests } = await atGoogle();

  await worker.ask.restartFlow({ origin: ORIGIN, kind: 'signin' });
  requests();
  await browser.clock.advance(60_000);

  expect(theirs()).toHaveLength(1);
  expect(requests()).toEqual([]);
});
