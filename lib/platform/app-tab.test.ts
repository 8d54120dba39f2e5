import { expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { goToApp } from './app-tab';

const FRONT = 'https://acme.example';
const NOTES = 'https://notes.acme.example';

function open(...urls: string[]) {
  const browser = freshBrowser();
  browser.permissions.granted.add(`${FRONT}/*`).add(`${NOTES}/*`);
  browser.tabs.add(...urls.map((url, at) => ({ id: at + 1, url })));
  const activeTabs = () =>
    [...browser.tabs.open.values()].filter(({ active }) => active).map(({ url }) => url);
  return { ...browser, activeTabs };
}

test('an app’s open tab comes to the front, one of its front page before any other', async () => {
  const { tabs, activeTabs } = open(`${NOTES}/7`, `${FRONT}/home`);

  await goToApp({ front: FRONT, seen: [NOTES, FRONT] });

  expect(activeTabs()).toEqual([`${FRONT}/home`]);
  expect(tabs.open.size).toBe(2);
});

test('the window of that tab is raised', async () => {
  const update = vi.fn(async () => undefined);
  const { api, tabs } = open();
  tabs.add(Object.assign({ id: 1, url: `${NOTES}/7` }, { windowId: 3 }));
  Object.assign(api.windows, { update });

  await goToApp({ front: FRONT, seen: [NOTES, FRONT] });

  expect(update).toHaveBeenCalledExactlyOnceWith(3, { focused: true });
});

test.each([
  ['none is open', ['https://elsewhere.example/']],
  ['those that are open were not switched on to be seen', [`${FRONT}/home`]],
])('its front page opens in a new tab where %s', async (_where, urls) => {
  const { tabs, activeTabs } = open(...urls);

  await goToApp({ front: FRONT, seen: [] });

  expect(activeTabs()).toEqual([FRONT]);
  expect(tabs.open.size).toBe(urls.length + 1);
});
