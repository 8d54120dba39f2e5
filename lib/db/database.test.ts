import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { plantedView } from '../../test/worker/planted-view';

/** A fresh page: modules keep one open connection each. */
async function openPage() {
  vi.resetModules();
  return { ...(await import('./read')), ...(await import('./write')), ...(await import('./database')) };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const view = plantedView({ revision: 7 });
const { origin } = view.app;

test('what the worker paints, a page reads back', async () => {
  const page = await openPage();

  expect(await page.writePaint(view)).toBe(true);
  expect(await page.readPaint(origin)).toEqual(view);
  expect(await page.readPaint('https://another.example')).toBeNull();
});

test('an empty cache answers null, never an error', async () => {
  const page = await openPage();

  expect(await page.readPaint(origin)).toBeNull();
  expect(await page.readDeployment(origin)).toBeNull();
});

test('the settings of all apps are read in one go', async () => {
  const page = await openPage();
  expect(await page.readDeployments()).toEqual([]);

  const cache = await openDB('wacht');
  for (const kept of ['https://a.example', 'https://b.example'])
    await cache.put('deployments', { readAt: 1 }, kept);

  expect(await page.readDeployments()).toEqual([
    ['https://a.example', { readAt: 1 }],
    ['https://b.example', { readAt: 1 }],
  ]);
});

test('forgetting an app leaves the others', async () => {
  const page = await openPage();
  const other = { ...view, app: { ...view.app, origin: 'https://another.example' } };
  await page.writePaint(view);
  await page.writePaint(other);

  await page.forgetOrigin(origin);

  expect(await page.readPaint(origin)).toBeNull();
  expect(await page.readPaint(other.app.origin)).toEqual(other);
});

test('an app that changes its session is painted for the one it has now', async () => {
  const page = await openPage();
  const own = { ...view, app: { ...view.app, jar: 'own' as const } };
  const linked = { ...view, revision: 8, app: { ...view.app, jar: 'site' as const } };
  await page.writePaint(own);

  await page.writePaint(linked);
  expect(await page.readPaint(origin)).toEqual(linked);
  await page.writePaint(own);

  expect(await page.readPaint(origin)).toEqual(own);
});

test('a newer version’s database is used as it is: the schema only grows', async () => {
  const newer = await openDB('wacht', 9, {
    upgrade: (database) => {
      for (const store of ['index', 'paint', 'deployments', 'pictures', 'later'])
        database.createObjectStore(store);
    },
  });
  await newer.put('paint', view, [origin, 'browser']);
  newer.close();

  const page = await openPage();

  expect(await page.readPaint(origin)).toEqual(view);
  expect((await indexedDB.databases())[0]?.version).toBe(9);
});

test('an older version’s database grows, and keeps what it has', async () => {
  const older = await openDB('wacht', 1, {
    upgrade: (database) => {
      for (const store of ['index', 'paint', 'deployments']) database.createObjectStore(store);
    },
  });
  await older.put('paint', view, [origin, 'browser']);
  older.close();
  const page = await openPage();

  expect(await page.readPaint(origin)).toEqual(view);
  expect(await page.readPictures(origin)).toEqual([]);
});

test('pictures go one by one, with the app, or all together, and leave those of other apps', async () => {
  const page = await openPage();
  const picture = { address: 'https://images.example/ada', at: 1, image: null };
  const other = 'https://another.example';
  for (const [app, key] of [
    [origin, 'ada'],
    [origin, 'bo'],
    [origin, 'mina'],
    [other, 'ada'],
  ] as const)
    await page.writePicture(app, key, picture);
  const kept = async (app: string) => (await page.readPictures(app)).map(([key]) => key);

  await page.forgetPictures(origin, ['bo', 'nobody']);
  expect(await kept(origin)).toEqual(['ada', 'mina']);
  expect(await page.readPicture(origin, 'ada')).toEqual(picture);
  await page.forgetPictures(origin);
  expect(await kept(origin)).toEqual([]);
  expect(await page.readPicture(origin, 'ada')).toBeNull();
  await page.forgetOrigin(other);
  expect(await kept(other)).toEqual([]);
});

test('a newer database that lacks what we need is rebuilt', async () => {
  const foreign = await openDB('wacht', 9, { upgrade: (database) => database.createObjectStore('later') });
  foreign.close();

  const page = await openPage();

  expect(await page.writePaint(view)).toBe(true);
  expect(await page.readPaint(origin)).toEqual(view);
});

test('a browser without a database is worked with from memory', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'InvalidStateError');
  });
  const page = await openPage();

  expect(await page.writePaint(view)).toBe(false);
  expect(await page.readPaint(origin)).toBeNull();
});

test('a connection that was taken away is opened anew', async () => {
  const page = await openPage();
  await page.writePaint(view);
  (await page.openCache())?.close();

  await page.readPaint(origin);

  expect(await page.readPaint(origin)).toEqual(view);
});

test('a database that somebody holds back is waited for once, and used when it comes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const held = vi.spyOn(indexedDB, 'open').mockReturnValueOnce(new IDBOpenDBRequest());
  const page = await openPage();
  const first = page.readPaint(origin);
  await vi.advanceTimersByTimeAsync(2_000);

  expect(await first).toBeNull();
  expect(await page.readPaint(origin)).toBeNull();
  expect(held).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});

test('a database of this version that lacks what we need is rebuilt', async () => {
  const empty = await openDB('wacht', 1);
  empty.close();
  const page = await openPage();

  expect(await page.writePaint(view)).toBe(true);
});

test('a page lets go of its connection when a newer version wants to upgrade', async () => {
  const page = await openPage();
  await page.writePaint(view);

  const newer = await openDB('wacht', 2, { upgrade: (database) => database.createObjectStore('later') });

  expect(newer.version).toBe(2);
  newer.close();
  expect(await page.readPaint(origin)).toEqual(view);
});
