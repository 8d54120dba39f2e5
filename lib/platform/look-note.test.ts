import { afterEach, expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { plantNoStorage, plantStorage } from '../../test/platform/planted-storage';
import { noteFrontTab, takeTab } from './look-note';

afterEach(() => vi.unstubAllGlobals());

function plantFrontTab(id?: number) {
  Object.assign(freshBrowser().api.tabs, { query: async () => (id === undefined ? [] : [{ id }]) });
}

test('the tab that was noted is taken once', async () => {
  plantStorage();
  plantFrontTab(7);
  await noteFrontTab(1_000);

  expect(takeTab(2_000)).toBe(7);
  expect(takeTab(2_000)).toBeNull();
});

test.each([
  ['a minute later', 61_000],
  ['by a clock that was set back', 999],
])('a note that nobody took is worth nothing %s, when its number may mean another tab', async (_, now) => {
  const lines = plantStorage();
  plantFrontTab(7);
  await noteFrontTab(1_000);

  expect(takeTab(now)).toBeNull();
  expect(lines).toEqual({});
});

test('where there is no tab, or nothing can be noted, there is none to look at', async () => {
  plantStorage();
  plantFrontTab();
  await noteFrontTab(1_000);
  expect(takeTab(1_000)).toBeNull();

  plantNoStorage();
  plantFrontTab(7);
  await noteFrontTab(1_000);
  expect(takeTab(1_000)).toBeNull();
});

test('a browser that does not tell its tabs has none to look at, and keeps nobody from the settings', async () => {
  plantStorage();
  Object.assign(freshBrowser().api.tabs, { query: () => Promise.reject(new Error('not now')) });
  await noteFrontTab(1_000);

  expect(takeTab(1_000)).toBeNull();
});
