import { expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { readCurrentTab } from './current-tab';

const page = { id: 1, url: 'http://localhost:3000/notes?q=1', active: true };

function on(tab: Parameters<ReturnType<typeof freshBrowser>['tabs']['add']>[0]) {
  const { tabs } = freshBrowser();
  tabs.clicked = true;
  tabs.add({ id: 7, url: 'https://behind.example/' }, tab);
  return readCurrentTab();
}

test('the popup learns the very origin of the tab that it was opened on', async () => {
  expect(await on(page)).toEqual({ origin: 'http://localhost:3000', container: false });
});

test('without a word of the browser there is no origin', async () => {
  const { tabs } = freshBrowser();
  tabs.add(page);

  expect(await readCurrentTab()).toEqual({ origin: null, container: false });
});

test('a window without a tab has no origin', async () => {
  freshBrowser();

  expect(await readCurrentTab()).toEqual({ origin: null, container: false });
});

test.each([
  ['firefox-container-2', true],
  ['firefox-default', false],
  ['firefox-private', false],
])('a tab in %s is in a container: %j', async (cookieStoreId, container) => {
  expect(await on({ ...page, cookieStoreId })).toMatchObject({ container });
});

test('a browser that does not tell its tabs leaves the popup without one, and without waiting', async () => {
  const { tabs } = freshBrowser();
  vi.spyOn(tabs.api, 'query').mockRejectedValue(new Error('not now'));
  expect(await readCurrentTab()).toEqual({ origin: null, container: false });
});
