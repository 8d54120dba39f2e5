import { expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { alarms, onAlarm } from './alarms';
import { home, onGrantChange, onInstalled, onUpdateReady, openOwnPage, restart } from './lifecycle';
import { onMessage } from './messages';
import { openOptionsPage } from './options-page';
import { isPopupOpen } from './popup-open';

test.each([
  ['install', true],
  ['update', false],
  ['chrome_update', false],
])('%s: a newcomer is told apart from everybody else', (reason, isFirst) => {
  const { api } = freshBrowser();
  const welcomed = vi.fn();
  onInstalled(welcomed);

  api.runtime.onInstalled.happen({ reason });

  expect(welcomed).toHaveBeenCalledExactlyOnceWith({ isFirst });
});

test.each(['onAdded', 'onRemoved'] as const)('a change of grants is told: %s', (event) => {
  const { api } = freshBrowser();
  const changed = vi.fn();
  onGrantChange(changed);

  api.permissions[event].happen({ origins: ['https://acme.example/*'] });

  expect(changed).toHaveBeenCalledExactlyOnceWith();
});

test('a new version is told, and begins when this one is ended', () => {
  const { api, runtime } = freshBrowser();
  onUpdateReady(restart);
  expect(runtime.restarts).toBe(0);

  api.runtime.onUpdateAvailable.happen({ version: '2.0.0' });

  expect(runtime.restarts).toBe(1);
});

test('home is this very extension, under which a page of ours opens', async () => {
  const { tabs } = freshBrowser();

  expect(home()).toEqual({ id: 'ours', root: 'chrome-extension://ours/' });
  await openOwnPage('options.html#connect');
  expect([...tabs.open.values()]).toMatchObject([{ url: 'chrome-extension://ours/options.html#connect' }]);
});

test('the options page is opened once, and brought to the front from then on, wherever it is', async () => {
  const { tabs, permissions } = freshBrowser();
  permissions.granted.add('chrome-extension://ours/*');
  tabs.add({ id: 1, url: 'chrome-extension://ours/options.html#sign-in' });

  await openOptionsPage();
  const page = { id: 101, url: 'chrome-extension://ours/options.html' };
  expect([...tabs.open.values()]).toMatchObject([{ id: 1 }, page]);

  tabs.add({ ...page, url: `${page.url}#about`, windowId: 7 });
  await openOptionsPage();
  expect([...tabs.open.values()]).toMatchObject([{ id: 1 }, { id: 101, active: true }]);
  expect(tabs.fronted).toEqual([7]);
});

test('a message goes to the gate with its sender, and the gate’s silence stays silence', () => {
  const { api } = freshBrowser();
  const gate = vi.fn(() => undefined);
  onMessage(gate);

  const answers = api.runtime.onMessage.happen({ question: 'refresh' }, { id: 'theirs' });

  expect(answers).toEqual([undefined]);
  expect(gate).toHaveBeenCalledExactlyOnceWith({ question: 'refresh' }, { id: 'theirs' });
});

test('an alarm rings by its name at its time, until it is called off', async () => {
  const { runtime, api } = freshBrowser();
  const rung = vi.fn();
  onAlarm(rung);

  await alarms.set('flow:https://a.example', 30_000);
  expect([...runtime.alarms]).toEqual([['flow:https://a.example', 30_000]]);
  api.alarms.onAlarm.happen({ name: 'flow:https://a.example' });
  expect(rung).toHaveBeenCalledExactlyOnceWith('flow:https://a.example');
  await alarms.clear('flow:https://a.example');
  expect(runtime.alarms.size).toBe(0);
});

test.each([
  [['POPUP'], true],
  [['TAB', 'BACKGROUND'], false],
  [[], false],
  [null, false],
])('of %j, the popup is open: %j', async (contexts, isOpen) => {
  const { runtime } = freshBrowser();
  runtime.contexts = contexts;

  expect(await isPopupOpen()).toBe(isOpen);
});
