import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { COPY } from '../../../lib/db/copy-read';
import { copyIndex, copyView } from '../../../lib/db/copy-write';
import type { CurrentTab } from '../../../lib/platform/current-tab';
import type { AppIndex, View } from '../../../lib/session/view';
import { plantStorage } from '../../../test/platform/planted-storage';
import { plantedFace, plantedRow, plantedView } from '../../gallery/planted/planted-view';
import { openingNow, openingSoon } from './opening';

const fieldnote = plantedView({ revision: 3, rows: [plantedRow({ key: 'ada' })], activeKey: 'ada' });
const acme = plantedView({
  revision: 3,
  app: plantedFace({ origin: 'https://acme.example', tabOrigins: ['https://shop.acme.example'] }),
});

const indexOf = (...views: View[]): AppIndex => ({
  theme: 'dark',
  lastOrigin: fieldnote.app.origin,
  apps: views.map(({ app }) => ({ face: app, count: 1, active: null })),
  setAside: [],
});

const nowhere: CurrentTab = { origin: null, container: false };
const inShop: CurrentTab = { origin: 'https://shop.acme.example', container: false };
const never = new Promise<CurrentTab>(() => undefined);

const loadCache = () => import('../../../lib/db/page-read');

let opened: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  plantStorage();
  globalThis.indexedDB = new IDBFactory();
  opened = vi.spyOn(indexedDB, 'open');
});
afterEach(() => vi.unstubAllGlobals());

/** What the worker has written. */
async function plantCache(...views: View[]) {
  vi.resetModules();
  const { writeIndex, writePaint } = await import('../../../lib/db/write');
  await writeIndex(indexOf(...views));
  for (const view of views) await writePaint(view);
  opened.mockClear();
}

function plantCopies(...views: View[]) {
  copyIndex(indexOf(...views));
  for (const view of views) copyView(view);
}

test('one app that was shown before is there at once, without a database and without the tab', () => {
  plantCopies(fieldnote);
  expect(openingNow()).toMatchObject({
    index: { theme: 'dark' },
    origin: fieldnote.app.origin,
    view: { revision: 0, rows: [{ key: 'ada' }] },
  });
  expect(opened).not.toHaveBeenCalled();
});

test('without an app it is known at once that there is none', () => {
  plantCopies();
  expect(openingNow()).toMatchObject({ index: { apps: [] }, origin: null, view: null });
});

test('of several apps none is shown before the tab is known: it could be another one’s', async () => {
  plantCopies(fieldnote, acme);
  expect(openingNow()).toBeNull();
  expect(await openingSoon(Promise.resolve(inShop), loadCache)).toMatchObject({
    origin: acme.app.origin,
    here: acme.app.origin,
  });
  expect(opened).not.toHaveBeenCalled();
});

test.each(['the index', 'the view'])(
  'where %s is not copied, the database is opened once for all',
  async (what) => {
    plantCopies(fieldnote, acme);
    localStorage.removeItem(what === 'the index' ? COPY : COPY + acme.app.origin);
    await plantCache(fieldnote, acme);
    expect(await openingSoon(Promise.resolve(inShop), loadCache)).toMatchObject({
      index: { apps: [{}, {}] },
      origin: acme.app.origin,
      view: { revision: 0 },
    });
    expect(opened).toHaveBeenCalledTimes(1);
  },
);

test('one app is read from the database without waiting for the tab', async () => {
  await plantCache(fieldnote);
  expect(await openingSoon(never, loadCache)).toMatchObject({
    origin: fieldnote.app.origin,
    view: { revision: 0 },
  });
});

test('an app that was copied but is not connected is not opened', async () => {
  plantCopies(fieldnote, acme);
  localStorage.setItem(COPY, JSON.stringify({ ...indexOf(acme), lastOrigin: 'https://gone.example' }));
  expect(openingNow()).toMatchObject({ origin: acme.app.origin });
});

test('where nothing is stored, nothing is known', async () => {
  expect(openingNow()).toBeNull();
  expect(await openingSoon(Promise.resolve(nowhere), loadCache)).toEqual({
    index: null,
    here: null,
    origin: null,
    view: null,
  });
});
