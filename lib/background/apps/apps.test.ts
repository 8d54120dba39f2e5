import { expect, test } from 'vitest';
import { MODES, ORIGIN, openFieldnote, SITE_HOST } from '../../../test/worker/fieldnote';
import { DEFAULT_SETTINGS } from '../../session/settings/default-settings';

test('looking at a host before connecting creates no session there', async () => {
  const { app, worker, requests } = await openFieldnote();
  const before = app.sessions().length;

  const answer = await worker.ask.probe({ origin: ORIGIN });

  expect(answer).toEqual({ ok: true, value: { name: 'Fieldnote' } });
  expect(requests()).toEqual(['GET /.well-known/meta']);
  expect(app.sessions()).toHaveLength(before);
});

test('a host that is no Wacht is told apart, and nothing is stored', async () => {
  const { browser, worker } = await openFieldnote();
  const stranger = 'http://stranger.localhost';
  browser.granted.add(stranger);
  const records = browser.durable.records.size;

  expect((await worker.ask.probe({ origin: stranger })).ok).toBe(false);
  expect((await worker.ask.connect({ origin: stranger, mode: null })).ok).toBe(false);
  expect(browser.durable.records.size).toBe(records);
});

test.each(MODES)('first contact makes one session (%s)', async (mode) => {
  const { app } = await openFieldnote({ mode });

  expect(app.sessions()).toHaveLength(1);
});

test('removing an app leaves nothing of it, and gives its hosts back', async () => {
  const { browser, worker, requests } = await openFieldnote();
  browser.granted.add(`http://${SITE_HOST}`);

  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  await browser.clock.advance(300_000);

  expect([...browser.durable.records.keys()].filter((key) => key.includes(ORIGIN))).toEqual([]);
  expect([...browser.durable.painted.keys()].filter((key) => key.includes(ORIGIN))).toEqual([]);
  expect([...browser.granted]).toEqual([]);
  expect(requests()).toEqual([]);
  expect(await worker.ask.refresh({ origin: ORIGIN })).toMatchObject({ ok: false });
  expect(requests()).toEqual([]);
});

test('removing an app while a request is out writes nothing afterwards', async () => {
  const { app, browser, worker, ids } = await openFieldnote();
  const hold = app.hold('/session/switch-sign-in');
  const switching = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await hold.reached;

  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  hold.release();
  await switching;

  expect([...browser.durable.records.keys()].filter((key) => key.includes(ORIGIN))).toEqual([]);
});

test('removing can sign everybody out first', async () => {
  const { app, worker, sessionId } = await openFieldnote();

  await worker.ask.disconnect({ origin: ORIGIN, signOut: true });

  expect(app.session(sessionId).signIns).toEqual([]);
});

test('the index names each app with its count and who is active', async () => {
  const { worker } = await openFieldnote();

  const index = await worker.ask.index({});

  expect(index).toMatchObject({
    ok: true,
    value: {
      theme: 'system',
      lastOrigin: ORIGIN,
      apps: [{ count: 3, active: 'Ada Quell', face: { name: 'Fieldnote' } }],
    },
  });
});

test('settings are kept, told to every page, and outlive the worker', async () => {
  const { browser, worker } = await openFieldnote();
  const settings = { ...DEFAULT_SETTINGS, theme: 'dark' } as const;

  await worker.ask.saveSettings({ settings });

  expect(worker.news).toContainEqual({ kind: 'settings', settings });
  expect(await browser.startWorker().ask.settings({})).toMatchObject({ ok: true, value: settings });
});

test('a full disk is said, and the list goes on from memory', async () => {
  const { browser, worker, ids } = await openFieldnote();
  browser.durable.full = true;

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, 'Ada Quell').key);
  expect(worker.view(ORIGIN).obstacle).toEqual({ kind: 'not-saved' });

  browser.durable.full = false;
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });
  expect(worker.view(ORIGIN).obstacle).toBeNull();
});

/** After so long a staging token is replaced at the next reply. */
const ROTATION = 7 * 3_600_000;

test('while the newest token is not on the disk, a question is told why it was not asked', async () => {
  const { browser, worker, ids, posts } = await openFieldnote({ mode: 'staging' });
  browser.durable.full = true;
  await browser.clock.advance(ROTATION);
  await worker.ask.refresh({ origin: ORIGIN });

  const answer = await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

  expect(answer).toMatchObject({ ok: false, problem: { kind: 'own', own: 'not-saved' } });
  expect(posts()).toEqual([]);
});

test('what a full disk does not take is said to whoever wanted it kept', async () => {
  const { browser, worker } = await openFieldnote();
  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  browser.granted.add(ORIGIN);
  browser.durable.full = true;

  const notSaved = { ok: false, problem: { kind: 'own', own: 'not-saved' } };
  expect(await worker.ask.saveSettings({ settings: DEFAULT_SETTINGS })).toMatchObject(notSaved);
  expect(await worker.ask.connect({ origin: ORIGIN, mode: null })).toMatchObject(notSaved);
});

test('a question about an app that is not connected is not asked', async () => {
  const { worker, requests } = await openFieldnote();
  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });

  const answer = await worker.ask.places({ origin: ORIGIN });

  expect(answer).toMatchObject({ ok: false, problem: { kind: 'own', own: 'not-connected' } });
  expect(requests()).toEqual([]);
});

test('a lost cache is rebuilt from what is kept elsewhere', async () => {
  const { browser, worker } = await openFieldnote();
  worker.kill();
  browser.durable.painted.clear();

  const next = browser.startWorker();
  const index = await next.ask.index({});
  const view = await next.ask.view({ origin: ORIGIN });

  expect(index).toMatchObject({ value: { apps: [{ count: 3 }] } });
  expect(view).toMatchObject({
    value: { rows: [{ title: 'Ada Quell' }, { title: 'Jonas Wirth' }, { title: 'Mina Okafor' }] },
  });
});

test('of an app that was never read nobody knows how many accounts it has', async () => {
  const { app, browser, worker } = await openFieldnote();
  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  browser.granted.add(ORIGIN);
  app.fault({ path: '/session', kind: { do: 'status', status: 500 } });
  await worker.ask.connect({ origin: ORIGIN, mode: null });

  const index = await worker.ask.index({});

  expect(index).toMatchObject({ ok: true, value: { apps: [{ count: null, active: null }] } });
});
