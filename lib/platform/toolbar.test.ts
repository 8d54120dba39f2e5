import { expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { commandKeys, iconPinned, openShortcuts, popupShortcut, productVersion } from './toolbar';

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
])(
  'on %s each command is told with the keys that were asked for and those that the browser gave',
  async (os, asked) => {
    const { api, runtime } = freshBrowser();
    const suggested_key = { default: 'Alt+Shift+Y', mac: 'MacCtrl+Shift+Y' };
    const commands = {
      _execute_action: { suggested_key },
      next: { description: 'Next account' },
      previous: { description: 'Previous account', suggested_key: 'Alt+Shift+0' },
    };
    runtime.shortcuts = [
      { name: 'next', shortcut: 'Alt+N' },
      { name: 'previous', shortcut: '' },
    ];
    Object.assign(api.runtime, { getManifest: () => ({ commands }), getPlatformInfo: async () => ({ os }) });

    expect(await commandKeys()).toEqual([
      { name: '_execute_action', title: '', given: null, asked },
      { name: 'next', title: 'Next account', given: 'Alt+N', asked: null },
      { name: 'previous', title: 'Previous account', given: null, asked: 'Alt+Shift+0' },
    ]);
  },
);

test('where the manifest has no commands, none are told', async () => {
  Object.assign(freshBrowser().api.runtime, { getPlatformInfo: async () => ({ os: 'linux' }) });

  expect(await commandKeys()).toEqual([]);
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
