import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
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

test('what the worker paints, a page reads', async () => {
  const worker = await openWorker();
  await worker.writePaint(view);

  expect(await readPaint(view.app.origin)).toEqual(view);
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
  expect(await readPaint(view.app.origin)).toEqual(view);
});
