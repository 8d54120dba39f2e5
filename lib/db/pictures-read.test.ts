import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';

const ORIGIN = 'https://frontend.acme.example';
const image = 'data:image/webp;base64,UklGRg==';
const picture = (changes: object) => ({ address: 'https://images.example/ada', at: 1, image, ...changes });

/** A fresh worker, and a page: modules keep one open connection each. */
async function open() {
  vi.resetModules();
  return { ...(await import('./write')), ...(await import('./pictures-read')) };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a page reads the pictures of one app', async () => {
  const { writePicture, readImages } = await open();
  await writePicture(ORIGIN, 'ada', picture({}));
  await writePicture(ORIGIN, 'bo', picture({ image: null }));
  await writePicture('https://other.example', 'mina', picture({}));

  expect([...(await readImages(ORIGIN))]).toEqual([['ada', image]]);
});

test.each([
  'https://images.example/ada',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'data:text/html;base64,PGgxPg==',
  'data:image/png;base64,AA==");background:url("https://images.example',
  'javascript:alert(1)',
])('%s is no picture of ours: it gets into no page', async (foreign) => {
  const { writePicture, readImages } = await open();
  await writePicture(ORIGIN, 'ada', picture({ image: foreign }));

  expect((await readImages(ORIGIN)).size).toBe(0);
});

test('without a cache there are none', async () => {
  const { readImages } = await open();

  expect((await readImages(ORIGIN)).size).toBe(0);
});
