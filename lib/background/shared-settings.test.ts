import { expect, test } from 'vitest';
import { openFieldnote } from '../../test/worker/fieldnote';
import type { Worker } from '../../test/worker/worker';
import { DEFAULT_SETTINGS } from '../session/settings/default-settings';
import type { Settings } from '../session/settings/settings';

const save = (worker: Worker, change: Partial<Settings>) =>
  worker.ask.saveSettings({ settings: { ...DEFAULT_SETTINGS, localApps: true, ...change } });

async function settings(worker: Worker): Promise<Settings> {
  const answer = await worker.ask.settings({});
  if (!answer.ok) throw new Error('expected settings');
  return answer.value;
}

async function sharing(change: Partial<Settings> = {}) {
  const { browser, worker } = await openFieldnote();
  await save(worker, { synced: true, ...change });
  return { browser, worker, sync: browser.sync };
}

test('nothing leaves this browser until the person turns it on', async () => {
  const { browser, worker } = await openFieldnote();
  await save(worker, { theme: 'dark' });
  browser.sync.value = { theme: 'light' };
  await worker.synced();
  expect([browser.sync.value, (await settings(worker)).theme]).toEqual([{ theme: 'light' }, 'dark']);
});

test('looks and behavior are passed on, and nothing else', async () => {
  const { sync } = await sharing({ theme: 'dark', history: '30' });
  expect(sync.value).toEqual({ theme: 'dark', afterSwitch: 'front', closeAfterSwitch: false, order: 'own' });
});

test('who turns it on takes over what another browser has shared', async () => {
  const { browser, worker } = await openFieldnote();
  browser.sync.value = { theme: 'dark', localApps: false, history: '90' };
  await save(worker, { synced: true, theme: 'light' });
  expect(await settings(worker)).toEqual({
    ...DEFAULT_SETTINGS,
    localApps: true,
    synced: true,
    order: 'own',
    theme: 'dark',
  });
});

test('a change elsewhere is followed and told, and not passed back', async () => {
  const { worker, sync } = await sharing();
  sync.value = { theme: 'dark', afterSwitch: 'reload', closeAfterSwitch: true };
  const { writes } = sync;
  await worker.synced();
  expect(await settings(worker)).toMatchObject({ ...Object(sync.value) });
  const heard = worker.news.findLast(({ kind }) => kind === 'settings');
  expect(heard).toMatchObject({ settings: { theme: 'dark' } });
  expect(sync.writes).toBe(writes);
});

test.each([null, 7, 'dark', [], { theme: 'sepia' }, { __proto__: { theme: 'dark' } }])(
  'what another version has shared as %j spoils nothing',
  async (value) => {
    const { worker, sync } = await sharing();
    sync.value = value;
    await worker.synced();
    expect(await settings(worker)).toEqual({
      ...DEFAULT_SETTINGS,
      order: 'own',
      localApps: true,
      synced: true,
    });
  },
);

test('what the browser does not take is saved here, and passed on once it takes it', async () => {
  const { browser, worker, sync } = await sharing();
  sync.full = true;
  expect((await save(worker, { synced: true, theme: 'dark' })).ok).toBe(true);
  expect((await settings(worker)).theme).toBe('dark');
  sync.full = false;
  await browser.clock.advance(70_000);
  expect(sync.value).toMatchObject({ theme: 'dark' });
});

test('what waits to be passed on stays here once the person turns that off', async () => {
  const { browser, worker, sync } = await sharing();
  sync.full = true;
  await save(worker, { synced: true, theme: 'dark' });
  await save(worker, { theme: 'dark' });
  sync.full = false;
  await browser.clock.advance(70_000);
  expect(sync.value).toMatchObject({ theme: 'system' });
});

test('what was not passed on yet is not lost to what comes from elsewhere, also in a later worker', async () => {
  const { browser, worker, sync } = await sharing();
  sync.full = true;
  await save(worker, { synced: true, theme: 'dark' });
  const next = browser.startWorker();
  sync.full = false;
  sync.value = { theme: 'light', afterSwitch: 'ask', closeAfterSwitch: false };
  await next.synced();
  expect([Object(sync.value).theme, (await settings(next)).theme]).toEqual(['dark', 'dark']);
});

test('the same again is not passed on', async () => {
  const { worker, sync } = await sharing();
  const { writes } = sync;
  await save(worker, { synced: true, history: '30' });
  expect(sync.writes).toBe(writes);
});

test('what comes from elsewhere while the person changes something takes nothing of that back', async () => {
  const { browser, worker, sync } = await sharing();
  let go = (): void => undefined;
  sync.slow = new Promise((done) => {
    go = done;
  });
  sync.value = { theme: 'dark', afterSwitch: 'ask', closeAfterSwitch: false };
  const heard = worker.synced();
  await browser.settled();
  const saved = save(worker, { synced: true, history: '30' });
  await browser.settled();
  go();
  await Promise.all([heard, saved]);
  expect((await settings(worker)).history).toBe('30');
});

test('a setting that the disk does not take is in force nowhere', async () => {
  const { browser, worker } = await openFieldnote();
  browser.durable.full = true;
  expect((await save(worker, { history: '30' })).ok).toBe(false);
  expect((await settings(worker)).history).toBe('off');
});
