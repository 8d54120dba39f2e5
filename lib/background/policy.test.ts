import { expect, test } from 'vitest';
import { file, png } from '../../test/wacht-server/picture-files';
import { API_HOST, type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { told } from '../../test/worker/written-records';
import { DEFAULT_SETTINGS } from '../session/settings/default-settings';
import type { Settings } from '../session/settings/settings';

const NEW_APP = 'http://frontend.acme.localhost';
const NOT_ALLOWED = { ok: false, problem: { own: 'not-allowed' } };

/** The worker that starts next, with this policy in force. */
function underPolicy({ browser, worker }: Fieldnote, policy: unknown) {
  worker.kill();
  browser.managed = policy;
  return browser.startWorker();
}

const answered = async <Value>(
  answer: Promise<{ ok: true; value: Value } | { ok: false }>,
): Promise<Value> => {
  const { ok, ...rest } = await answer;
  if (!ok || !('value' in rest)) throw new Error('expected an answer');
  return rest.value;
};

const OWN: Settings = {
  ...DEFAULT_SETTINGS,
  order: 'own',
  theme: 'dark',
  history: '90',
  undo: '20',
  developer: false,
  notices: false,
};

test('a setting that is set stands before the person’s own, which is there again once it is not', async () => {
  const fieldnote = await openFieldnote();
  await fieldnote.worker.ask.saveSettings({ settings: OWN });

  const forced = underPolicy(fieldnote, { history: 'off', undo: '5' });
  expect(await answered(forced.ask.settings({}))).toEqual({ ...OWN, history: 'off', undo: '5' });
  expect(await answered(forced.ask.policy({}))).toMatchObject({ forced: ['history', 'undo'] });

  const seen = { ...OWN, history: 'off', undo: '5' } as const;
  await forced.ask.saveSettings({ settings: { ...seen, theme: 'light' } });
  expect(forced.news.findLast(({ kind }) => kind === 'settings')).toMatchObject({
    settings: { ...seen, theme: 'light' },
  });

  const free = underPolicy({ ...fieldnote, worker: forced }, {});
  expect(await answered(free.ask.settings({}))).toEqual({ ...OWN, theme: 'light' });
});

test('a page that saves against it changes nothing of that', async () => {
  const fieldnote = await openFieldnote();
  const forced = underPolicy(fieldnote, { afterSwitch: 'leave' });
  await forced.ask.saveSettings({ settings: { ...OWN, afterSwitch: 'reload' } });
  expect((await answered(forced.ask.settings({}))).afterSwitch).toBe('leave');
});

test('history that is not wanted is gone, and none is kept', async () => {
  const fieldnote = await openFieldnote();
  await fieldnote.worker.ask.saveSettings({ settings: OWN });
  await fieldnote.worker.ask.switchTo({ origin: ORIGIN, signInId: fieldnote.ids.mina });
  expect(await answered(fieldnote.worker.ask.history({}))).not.toEqual([]);

  const forced = underPolicy(fieldnote, { history: 'off' });
  await forced.ask.switchTo({ origin: ORIGIN, signInId: fieldnote.ids.jonas });
  expect(await answered(forced.ask.history({}))).toEqual([]);
  expect([...fieldnote.browser.durable.records.keys()].filter((key) => key.startsWith('history:'))).toEqual(
    [],
  );
});

test('an app that is not allowed is neither asked nor connected', async () => {
  const { server, ...fieldnote } = await openFieldnote({
    others: [
      {
        apiHost: 'frontend.acme.localhost',
        siteHost: 'acme.localhost',
        name: 'Acme',
        mode: 'production',
        dialect: 'go26-latest',
      },
    ],
  });
  fieldnote.browser.granted.add(NEW_APP);
  const worker = underPolicy({ server, ...fieldnote }, { allowedApps: [API_HOST] });

  expect(await worker.ask.probe({ origin: NEW_APP })).toMatchObject(NOT_ALLOWED);
  expect(await worker.ask.connect({ origin: NEW_APP, mode: null })).toMatchObject(NOT_ALLOWED);
  expect(server.log.filter(({ host }) => host === new URL(NEW_APP).host)).toEqual([]);
});

test('one that was connected before stays away with everything about it, and is told of', async () => {
  const fieldnote = await openFieldnote();
  fieldnote.requests();
  const records = new Map(fieldnote.browser.durable.records);
  records.delete('policy');

  const worker = underPolicy(fieldnote, { allowedApps: ['frontend.acme.localhost'] });
  expect((await answered(worker.ask.index({}))).apps).toEqual([]);
  expect(await answered(worker.ask.policy({}))).toMatchObject({ barred: [ORIGIN] });
  expect(await worker.ask.refresh({ origin: ORIGIN })).toMatchObject({ problem: { own: 'not-connected' } });
  expect([fieldnote.requests(), await told(worker)]).toEqual([[], []]);
  for (const [key, value] of records) expect(fieldnote.browser.durable.records.get(key)).toEqual(value);

  const free = underPolicy({ ...fieldnote, worker }, {});
  expect((await answered(free.ask.view({ origin: ORIGIN }))).rows).toHaveLength(3);
});

test('apps that are offered are told until they are connected, and only those that may be', async () => {
  const fieldnote = await openFieldnote();
  const offeredApps = [API_HOST, 'frontend.acme.localhost', 'frontend.other.localhost'];
  const worker = underPolicy(fieldnote, { offeredApps, allowedApps: [API_HOST, 'frontend.acme.localhost'] });
  expect((await answered(worker.ask.policy({}))).offered).toEqual([NEW_APP]);
});

test('pictures that are not wanted are gone, and nobody turns them on', async () => {
  const fieldnote = await openFieldnote();
  const { server, app, browser, userIds } = fieldnote;
  server.files.set(`${API_HOST}/files/ada`, file('image/png', png()));
  app.setPicture(userIds.ada, `${ORIGIN}/files/ada`);
  await fieldnote.worker.ask.showPictures({ origin: ORIGIN, wanted: true, hosts: [] });
  await browser.settled();
  expect(await browser.durable.cache.readPictures(ORIGIN)).toHaveLength(1);

  const worker = underPolicy(fieldnote, { pictures: false });
  await worker.ask.index({});
  expect(await browser.durable.cache.readPictures(ORIGIN)).toEqual([]);
  expect(await worker.ask.showPictures({ origin: ORIGIN, wanted: true, hosts: [] })).toMatchObject(
    NOT_ALLOWED,
  );
  expect((await answered(worker.ask.view({ origin: ORIGIN }))).pictures).toBeUndefined();
});

test('nobody signs up where that is not wanted; signing in is as it was', async () => {
  const fieldnote = await openFieldnote();
  const worker = underPolicy(fieldnote, { signUp: false });
  await worker.ask.addAccount({ origin: ORIGIN, identifier: '' });
  const flow = await answered(worker.ask.flow({}));
  expect(flow?.settings).toMatchObject({ signUp: 'off', links: { signUp: null } });
  fieldnote.requests();

  const fields = { email: 'kenji@mori.jp', password: 'kenji-password' };
  const wish = { origin: ORIGIN, challenge: null, inviteToken: null, fields };
  expect(await worker.ask.signUp(wish)).toMatchObject(NOT_ALLOWED);
  expect(fieldnote.requests().filter((line) => line.startsWith('POST'))).toEqual([]);
});

test('a policy of nothing but wrong types is told, and everything is as without one', async () => {
  const fieldnote = await openFieldnote();
  const worker = underPolicy(fieldnote, {
    allowedApps: 'all',
    theme: 7,
    pictures: 0,
    signUp: null,
    more: {},
  });
  expect(await answered(worker.ask.policy({}))).toEqual({
    allowed: null,
    offered: [],
    forced: [],
    barred: [],
    noPictures: false,
    noSignUp: false,
    ignored: ['allowedApps', 'more', 'pictures', 'signUp', 'theme'],
  });
  expect((await answered(worker.ask.view({ origin: ORIGIN }))).rows).toHaveLength(3);
});

/** As it is told to a worker that runs. */
async function setNow({ browser, worker }: Fieldnote, policy: unknown): Promise<void> {
  browser.managed = policy;
  await worker.policyChanged();
  await browser.settled();
}

test('what is set while the worker runs holds at once, and no longer than it is set', async () => {
  const fieldnote = await openFieldnote();
  const { worker, browser, ids } = fieldnote;
  await worker.ask.saveSettings({ settings: OWN });
  await setNow(fieldnote, { allowedApps: ['frontend.acme.localhost'], history: 'off', signUp: false });

  expect(worker.news.findLast(({ kind }) => kind === 'settings')).toMatchObject({
    settings: { history: 'off' },
  });
  expect((await answered(worker.ask.index({}))).apps).toEqual([]);
  fieldnote.requests();
  const gone = await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
  expect([gone, fieldnote.requests()]).toMatchObject([{ problem: { own: 'not-connected' } }, []]);
  expect(browser.worn).toEqual([]);

  await setNow(fieldnote, {});
  expect(await answered(worker.ask.settings({}))).toMatchObject({ history: '90' });
  expect(await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina })).toMatchObject({ ok: true });
  expect(fieldnote.truth()).toBe(ids.mina);
});

test('a change that changes nothing is no news', async () => {
  const fieldnote = await openFieldnote();
  await setNow(fieldnote, { pictures: true });
  const told = fieldnote.worker.news.length;
  await setNow(fieldnote, { pictures: true });
  expect(fieldnote.worker.news).toHaveLength(told);
});

test('a sign-in that runs is over for an app that is not allowed any more', async () => {
  const fieldnote = await openFieldnote();
  const { worker } = fieldnote;
  await worker.ask.addAccount({ origin: ORIGIN, identifier: '' });
  await setNow(fieldnote, { allowedApps: [] });
  fieldnote.requests();
  expect(await answered(worker.ask.flow({}))).toBeNull();
  const wish = { origin: ORIGIN, way: 'email_password', identifier: 'mina@tidewell.io' } as const;
  const asked = await worker.ask.signIn({ ...wish, phone: null, password: 'mina-password', challenge: null });
  expect([asked, fieldnote.requests()]).toMatchObject([{ problem: { own: 'not-connected' } }, []]);
});
