import { expect, test } from 'vitest';
import { DIALECTS, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import { DEFAULT_SETTINGS } from '../../session/settings/default-settings';
import type { UndoSeconds } from '../../session/settings/settings';

test.each(DIALECTS)('%s: signing somebody else out leaves the active account active', async (dialect) => {
  const { app, worker, ids, sessionId, truth } = await openFieldnote({ dialect });
  const { key } = worker.row(ORIGIN, ids.jonas);

  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });

  expect(app.session(sessionId).signIns.map(({ id }) => id)).not.toContain(ids.jonas);
  expect(truth()).toBe(ids.ada);
  expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, ids.ada).key);
  const row = worker.view(ORIGIN).rows.find((each) => each.key === key);
  expect(row).toMatchObject({ state: 'ended', signInId: null, work: null });
});

test.each(DIALECTS)('%s: signing the active account out leaves the choice to the person', async (dialect) => {
  const { worker, ids, truth } = await openFieldnote({ dialect });

  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.ada, undo: false });

  expect(truth()).toBeNull();
  expect(worker.view(ORIGIN).activeKey).toBeNull();
  expect(worker.view(ORIGIN).phase).toBe('signed-in');
});

test('while the active account is put back, no page sees that nobody is active', async () => {
  const { worker, ids } = await openFieldnote();
  const ada = worker.row(ORIGIN, ids.ada).key;
  const before = worker.views(ORIGIN).length;

  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });

  const shown = worker.views(ORIGIN).slice(before);
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.every((view) => view.activeKey === ada)).toBe(true);
});

test('with Undo nothing is sent for ten seconds, and then once', async () => {
  const { browser, worker, ids, posts } = await openFieldnote();

  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: true });
  expect(worker.row(ORIGIN, 'Jonas Wirth').work).toEqual({
    kind: 'leaving',
    until: browser.clock.now() + 10_000,
  });
  await browser.clock.advance(9_900);
  expect(posts()).toHaveLength(0);
  await browser.clock.advance(200);

  expect(posts().filter(({ path }) => path === '/session/sign-out')).toHaveLength(1);
  expect(worker.row(ORIGIN, 'Jonas Wirth').state).toBe('ended');
});

test.each<[UndoSeconds, number]>([
  ['5', 5_000],
  ['20', 20_000],
])('the time for an Undo is the person’s to choose: %s s', async (undo, time) => {
  const { browser, worker, ids, posts } = await openFieldnote();
  await worker.ask.saveSettings({ settings: { ...DEFAULT_SETTINGS, undo } });

  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: true });
  await browser.clock.advance(time - 100);
  expect(posts()).toHaveLength(0);
  await browser.clock.advance(200);

  expect(posts().filter(({ path }) => path === '/session/sign-out')).toHaveLength(1);
});

test('without a time for it a sign-out is sent at once', async () => {
  const { worker, ids, posts } = await openFieldnote();
  await worker.ask.saveSettings({ settings: { ...DEFAULT_SETTINGS, undo: '0' } });

  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: true });

  expect(posts().map(({ path }) => path)).toContain('/session/sign-out');
});

test('Undo within the time keeps the account', async () => {
  const { browser, worker, ids, posts } = await openFieldnote();
  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: true });

  await worker.ask.undoSignOut({ origin: ORIGIN, signInId: ids.jonas });
  await browser.clock.advance(15_000);

  expect(posts()).toHaveLength(0);
  expect(worker.row(ORIGIN, 'Jonas Wirth')).toMatchObject({ state: 'live', work: null });
});

test('a waiting sign-out survives a switch to somebody else', async () => {
  const { browser, worker, ids, app, sessionId } = await openFieldnote();
  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: true });

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
  await browser.clock.advance(11_000);

  expect(app.session(sessionId).signIns.map(({ id }) => id)).not.toContain(ids.jonas);
  expect(app.session(sessionId).activeSignInId).toBe(ids.mina);
});

test('an account that is gone already counts as signed out', async () => {
  const { app, worker, ids, sessionId } = await openFieldnote();
  app.signOut(sessionId, ids.jonas);

  const answer = await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });

  expect(answer.ok).toBe(true);
  expect(worker.row(ORIGIN, 'Jonas Wirth').state).toBe('ended');
});

test('a sign-out the server refuses is said on the row', async () => {
  const { app, worker, ids } = await openFieldnote();
  app.fault({ path: '/session/sign-out', kind: { do: 'status', status: 503 } });

  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });

  expect(worker.row(ORIGIN, 'Jonas Wirth')).toMatchObject({
    state: 'live',
    work: { kind: 'failed', wish: 'sign-out', failure: { status: 503 } },
  });
});

test('a stale read does not bring a signed-out account back', async () => {
  const { app, browser, worker, ids } = await openFieldnote();
  app.staleReads(true);

  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
  expect(worker.row(ORIGIN, 'Jonas Wirth').state).toBe('ended');
  await browser.clock.advance(8_000);
  expect(worker.row(ORIGIN, 'Jonas Wirth').state).toBe('ended');
});

test.each(DIALECTS)(
  '%s: signing out of all is one POST for everybody and keeps the names',
  async (dialect) => {
    const { app, worker, sessionId, posts } = await openFieldnote({ dialect });
    const names = worker.view(ORIGIN).rows.map((row) => row.title);

    await worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: false });

    expect(posts().map(({ path, query }) => ({ path, query }))).toEqual([
      { path: '/session/sign-out', query: {} },
    ]);
    expect(app.session(sessionId).signIns).toEqual([]);
    expect(worker.view(ORIGIN).phase).toBe('signed-out');
    expect(worker.view(ORIGIN).rows.map((row) => row.title)).toEqual(names);
    expect(worker.view(ORIGIN).rows.every((row) => row.state === 'ended')).toBe(true);
  },
);

test('signing out of all forgets the names when that is wished', async () => {
  const { worker } = await openFieldnote();

  await worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: true });

  expect(worker.view(ORIGIN).rows).toEqual([]);
});

test('the label of an ended account can be forgotten, that of a live one cannot', async () => {
  const { worker, ids } = await openFieldnote();
  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
  const [jonas, ada] = [worker.row(ORIGIN, 'Jonas Wirth').key, worker.row(ORIGIN, 'Ada Quell').key];

  await worker.ask.forget({ origin: ORIGIN, key: jonas });
  await worker.ask.forget({ origin: ORIGIN, key: ada });

  expect(worker.view(ORIGIN).rows.map((row) => row.title)).toEqual(['Ada Quell', 'Mina Okafor']);
});

test('who signs in again gets the old row back: same place, hue and digit', async () => {
  const { app, browser, worker, ids, userIds, sessionId } = await openFieldnote();
  const before = worker.row(ORIGIN, 'Jonas Wirth');
  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
  app.signIn(sessionId, userIds.jonas);
  await browser.clock.advance(20_000);

  await worker.ask.refresh({ origin: ORIGIN });

  const after = worker.row(ORIGIN, 'Jonas Wirth');
  expect(after).toMatchObject({ key: before.key, hue: before.hue, digit: before.digit, state: 'live' });
  expect(after.signInId).not.toBe(before.signInId);
});
