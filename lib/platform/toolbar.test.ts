import { expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { askedShortcut, iconPinned, openShortcuts, popupShortcut, productVersion } from './toolbar';

test.each([
  ['pinned', { getUserSettings: async () => ({ isOnToolbar: true }) }, true],
  ['not pinned', { getUserSettings: async () => ({ isOnToolbar: false }) }, false],
  ['not told', { getUserSettings: async () => ({}) }, null],
  ['never told', {}, null],
])('the icon is %s', async (_how, action, told) => {
  Object.assign(freshBrowser().api.action, action);

  expect(await iconPinned()).toBe(told);
});

test.each([
  ['as they are', [{ name: '_execute_action', shortcut: 'Alt+Shift+Y' }], 'Alt+Shift+Y'],
  ['taken away', [{ name: '_execute_action', shortcut: '' }], null],
  ['those of others', [{ name: 'reload', shortcut: 'Alt+R' }], null],
])('the popup’s keys: %s', async (_how, shortcuts, told) => {
  freshBrowser().runtime.shortcuts = shortcuts;

  expect(await popupShortcut()).toBe(told);
});

test.each([
  ['win', 'Alt+Shift+Y'],
  ['mac', 'MacCtrl+Shift+Y'],
])('on %s the keys asked for are those of the manifest', async (os, asked) => {
  const { api } = freshBrowser();
  const suggested_key = { default: 'Alt+Shift+Y', mac: 'MacCtrl+Shift+Y' };
  const getManifest = () => ({ commands: { _execute_action: { suggested_key } } });
  Object.assign(api.runtime, { getManifest, getPlatformInfo: async () => ({ os }) });

  expect(await askedShortcut()).toBe(asked);
});

test('where the manifest asks for no keys, none were asked for', async () => {
  Object.assign(freshBrowser().api.runtime, { getPlatformInfo: async () => ({ os: 'linux' }) });

  expect(await askedShortcut()).toBeNull();
});

test('keys are changed in the browser’s own settings where it opens them itself', async () => {
  const { api, tabs } = freshBrowser();
  const openShortcutSettings = vi.fn(async () => undefined);
  Object.assign(api.commands, { openShortcutSettings });

  await openShortcuts();

  expect(openShortcutSettings).toHaveBeenCalledOnce();
  expect(tabs.open.size).toBe(0);
});

test('elsewhere they are changed on the page that Chrome has for them', async () => {
  const { tabs } = freshBrowser();

  await openShortcuts();

  expect([...tabs.open.values()]).toMatchObject([{ url: 'chrome://extensions/shortcuts' }]);
});

test('the version is that of the manifest', () => {
  freshBrowser();

  expect(productVersion()).toBe('1.2.3');
});
