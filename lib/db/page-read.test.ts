import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { plantedView } from '../../test/worker/planted-view';
import { readIndex, readPaint } from './page-read';

/** A worker with a connection of its own. */
async function openWorker() {
  vi.resetModules();
  return import('./write');
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const view = plantedView({ revision: 7 });
// Whatever the worker says is newer.
const cached = { ...view, revision: 0 };

test('what the worker paints, a page reads', async () => {
  const worker = await openWorker();
  await worker.writePaint(view);

  expect(await readPaint(view.app.origin)).toEqual(cached);
  expect(await readPaint('https://another.example')).toBeNull();
  expect(await readIndex()).toBeNull();
});

test('without a cache a page reads nothing and leaves nothing behind', async () => {
  expect(await readIndex()).toBeNull();
  expect(await readPaint(view.app.origin)).toBeNull();
  expect(await indexedDB.databases()).toEqual([]);
});

test('a page that read first does not stand in the worker’s way', async () => {
  await readIndex();
  const worker = await openWorker();

  expect(await worker.writePaint(view)).toBe(true);
  expect(await readPaint(view.app.origin)).toEqual(cached);
});

test('a database that lacks what a page needs is let go of, so that the worker can rebuild it', async () => {
  const foreign = await openDB('wacht', 9, { upgrade: (database) => database.createObjectStore('later') });
  foreign.close();

  expect(await readIndex()).toBeNull();

  const worker = await openWorker();
  expect(await worker.writePaint(view)).toBe(true);
});

test('a page does not wait for a database that somebody holds back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());

  const reading = readIndex();
  await vi.advanceTimersByTimeAsync(500);

  expect(await reading).toBeNull();
  vi.useRealTimers();
});

test('a painted view that somebody damaged is as good as none', async () => {
  const worker = await openWorker();
  const damaged: object = { ...view, rows: [{ ...view.rows[0], title: null }] };
  await worker.writePaint({ ...view, ...damaged });

  expect(await readPaint(view.app.origin)).toBeNull();
});

test('a painted view that names another app is as good as none', async () => {
  const worker = await openWorker();
  await worker.writePaint(view);
  const cache = await openDB('wacht');
  const app = { ...view.app, origin: 'https://another.example' };
  await cache.put('paint', { ...view, app }, [view.app.origin, 'browser']);
  cache.close();

  expect(await readPaint(view.app.origin)).toBeNull();
});

test('an index that somebody damaged is as good as none', async () => {
  const worker = await openWorker();
  const index = { theme: 'dark', lastOrigin: null, apps: [], setAside: [] } as const;
  await worker.writeIndex({ ...index, apps: [], setAside: [] });
  expect(await readIndex()).toEqual(index);

  const damaged: object = { apps: 'none' };
  await worker.writeIndex({ ...index, apps: [], setAside: [], ...damaged });
  expect(await readIndex()).toBeNull();
});
