import { expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { createFakeEvent } from '../../test/platform/fake-event';
import { noteBegun, onBegun, takeBegun } from './begun-note';

function plantFrontTab(id?: number) {
  const browser = freshBrowser();
  vi.stubGlobal('navigator', { locks: { request: inTurn() } });
  Object.assign(browser.api.tabs, { query: async () => (id === undefined ? [] : [{ id }]) });
  return browser;
}

/** One task after the other, as all pages of ours do them under one lock. */
function inTurn() {
  let before: Promise<unknown> = Promise.resolve();
  return (_: string, task: () => Promise<unknown>) => {
    before = before.then(task);
    return before;
  };
}

test.each<[string, string | null, string | number]>([
  ['the tab in front', null, 7],
  ['what was pasted', 'shop.example', 'shop.example'],
  ['an empty field', '', ''],
])('%s is taken once, and nothing of it stays', async (_, pasted, taken) => {
  const { session, local } = plantFrontTab(7);
  await noteBegun(pasted, 1_000);

  expect(await takeBegun(2_000)).toBe(taken);
  expect(await takeBegun(2_000)).toBeNull();
  expect([...session.records, ...local.records]).toEqual([]);
});

test('of two pages that hear of it at once, one takes it', async () => {
  plantFrontTab(7);
  await noteBegun('shop.example', 1_000);

  const taken = await Promise.all([takeBegun(2_000), takeBegun(2_000)]);
  expect(taken).toEqual(['shop.example', null]);
});

test.each([
  ['a minute later', 61_000],
  ['by a clock that was set back', -1_000],
])('a note that nobody took is worth nothing %s, when its number may mean another tab', async (_, now) => {
  const { session } = plantFrontTab(7);
  await noteBegun(null, 1_000);

  expect(await takeBegun(now)).toBeNull();
  expect([...session.records]).toEqual([]);
});

test('where there is no tab, or nothing can be noted, nothing was begun', async () => {
  plantFrontTab();
  await noteBegun(null, 1_000);
  expect(await takeBegun(1_000)).toBeNull();

  const { session } = plantFrontTab(7);
  session.full = true;
  await noteBegun('shop.example', 1_000);
  session.full = false;
  expect(await takeBegun(1_000)).toBeNull();
});

test('a browser that does not tell its tabs has none to look at, and keeps nobody from the settings', async () => {
  Object.assign(freshBrowser().api.tabs, { query: () => Promise.reject(new Error('not now')) });
  await noteBegun(null, 1_000);

  expect(await takeBegun(1_000)).toBeNull();
});

test('an open page hears of a note, and not of its being taken', () => {
  const { api } = freshBrowser();
  const onChanged = createFakeEvent<[Record<string, { newValue?: unknown }>]>();
  Object.assign(api.storage.session, { onChanged });
  let heard = 0;
  onBegun(() => {
    heard += 1;
  });
  onChanged.happen({ begun: { newValue: { begun: 'shop.example', now: 1 } } });
  onChanged.happen({ begun: {} });
  onChanged.happen({ run: { newValue: 'x' } });
  expect(heard).toBe(1);
});
