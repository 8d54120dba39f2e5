import { expect, test } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { createFakeEvent } from '../../test/platform/fake-event';
import { clearNotice, giveBackNotices, mayNotify, onNotice, showNotice, shownNotices } from './notices';
import { requestNotices } from './permissions';

const SAID = { title: 'A sign-in ends', message: 'Soon.' };

/** A browser in which notifications are there once they were granted. */
function silent() {
  const { api, permissions } = freshBrowser();
  const created: [string, ...unknown[]][] = [];
  const cleared: string[] = [];
  const onClicked = createFakeEvent<[string]>();
  const notifications = {
    create: async (...shown: [string, ...unknown[]]) => created.push(shown),
    getAll: async () => Object.fromEntries(created.map(([id]) => [id, true])),
    clear: async (id: string) => cleared.push(id),
    onClicked,
  };
  const grant = () => {
    Object.assign(Reflect.get(globalThis, 'browser'), { notifications });
    return api.permissions.onAdded.happen({ origins: [] });
  };
  Object.assign(Reflect.get(globalThis, 'browser'), { notifications: undefined });
  return { permissions, notifications, created, cleared, onClicked, grant };
}

test('until they are granted nothing is shown, and nothing fails', async () => {
  const { created } = silent();
  await showNotice('one', SAID);
  expect(created).toEqual([]);
});

test('once they are, what is pressed is told and taken away', async () => {
  const { created, cleared, onClicked, grant } = silent();
  const pressed: string[] = [];
  onNotice((id) => pressed.push(id));
  await grant();

  await showNotice('one', SAID);
  await onClicked.happen('one');

  expect(created).toMatchObject([['one', { type: 'basic', ...SAID }]]);
  expect([pressed, cleared]).toEqual([['one'], ['one']]);
});

test('taken back in that moment nothing is shown, and nothing fails', async () => {
  const { grant, notifications } = silent();
  await grant();
  notifications.create = () => Promise.reject(new Error('not allowed'));
  await expect(showNotice('one', SAID)).resolves.toBeUndefined();
});

test('the person is asked for them by name', async () => {
  const { permissions } = silent();
  expect(await mayNotify()).toBe(false);
  await requestNotices();
  expect(await mayNotify()).toBe(true);
  expect(permissions.asked).toEqual([['notifications']]);
});

test('given back they all go, and the browser lets us show none any more', async () => {
  const { permissions, cleared, grant } = silent();
  await requestNotices();
  await grant();
  await showNotice('one', SAID);
  await showNotice('two', SAID);
  expect(await shownNotices()).toEqual(['one', 'two']);

  await giveBackNotices();

  expect(cleared).toEqual(['one', 'two']);
  expect([...permissions.granted]).toEqual([]);
});

test('where they were taken back already none is there, and nothing fails', async () => {
  silent();
  expect(await shownNotices()).toEqual([]);
  await expect(clearNotice('one')).resolves.toBeUndefined();
  await expect(giveBackNotices()).resolves.toBeUndefined();
});
