import { expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { tabs } from './tabs';

const SITE = 'http://localhost:3000';

function open(...urls: string[]) {
  const browser = freshBrowser();
  browser.permissions.granted.add('http://localhost/*').add('https://acme.example/*');
  browser.tabs.add(...urls.map((url, at) => ({ id: at + 1, url })));
  return browser;
}

test('an app’s tabs are those of its very origin, whatever is open on other ports of its host', async () => {
  open(`${SITE}/`, 'http://localhost:8080/', `${SITE}/notes?q=1#top`, 'http://localhost/');

  expect(await tabs.of([SITE])).toEqual([1, 3]);
});

test('a port that only begins like the app’s is another one', async () => {
  open('http://localhost:30001/', `${SITE}/`);

  expect(await tabs.of([SITE])).toEqual([2]);
});

test('tabs of every origin of the app count, each once', async () => {
  open(`${SITE}/`, 'https://acme.example/', 'https://elsewhere.example/');

  expect(await tabs.of(['https://acme.example', SITE, SITE])).toEqual([1, 2]);
});

test('a tab that was put to sleep is left asleep: it loads anew by itself', async () => {
  const browser = open(`${SITE}/`);
  browser.tabs.add({ id: 2, url: `${SITE}/notes`, discarded: true });

  expect(await tabs.of([SITE])).toEqual([1]);
});

test('tabs of a host that is not granted are not seen', async () => {
  const browser = open(`${SITE}/`);
  browser.permissions.granted.clear();

  expect(await tabs.of([SITE])).toEqual([]);
});

test('a tab opens in front, beside the one that it came from', async () => {
  const browser = open(`${SITE}/`);

  const id = await tabs.open('https://acme.example/sign-in', 1);

  expect(browser.tabs.open.get(id)).toMatchObject({ active: true, openerTabId: 1 });
});

test('a tab opens also when the one that it came from is gone', async () => {
  const browser = open();

  const id = await tabs.open('https://acme.example/sign-in', 7);

  expect(browser.tabs.open.get(id)?.url).toBe('https://acme.example/sign-in');
});

test.each([
  ['granted', 'https://acme.example/', 'https://acme.example/'],
  ['not granted', 'https://elsewhere.example/', null],
])('where a tab is can be told as far as its host is granted: %s', async (_how, url, told) => {
  open(url);

  expect(await tabs.at(1)).toEqual({ url: told, isActive: false });
});

test('of a tab that is gone nothing is asked in vain', async () => {
  const browser = open();

  expect(await tabs.at(1)).toBeNull();
  expect(await tabs.show(1)).toBe(false);
  await tabs.close(1);
  expect(browser.tabs.reloaded).toEqual([]);
});

test('a tab is brought to the front and closed by its number', async () => {
  const browser = open(`${SITE}/`, `${SITE}/`);

  expect(await tabs.show(2)).toBe(true);
  expect(await tabs.at(2)).toMatchObject({ isActive: true });
  await tabs.close(1);

  expect([...browser.tabs.open.keys()]).toEqual([2]);
});

test('a watched tab tells when a page is there, when it moves on and when it is closed, and no other tab does', () => {
  const { api } = open(`${SITE}/`);
  const changed = vi.fn();
  tabs.watch(1, changed);

  api.tabs.onUpdated.happen(2, { status: 'complete' });
  api.tabs.onRemoved.happen(2);
  api.tabs.onUpdated.happen(1, { status: 'loading' });
  api.tabs.onUpdated.happen(1, { title: 'Sign in' });
  expect(changed).not.toHaveBeenCalled();
  api.tabs.onUpdated.happen(1, { status: 'complete' });
  api.tabs.onUpdated.happen(1, { url: `${SITE}/done` });
  api.tabs.onRemoved.happen(1);

  expect(changed).toHaveBeenCalledTimes(3);
});

test('whoever stops watching leaves no listener that would wake the worker', () => {
  const { api } = open(`${SITE}/`);

  tabs.watch(1, () => {})();

  expect([api.tabs.onUpdated.heard(), api.tabs.onRemoved.heard()]).toEqual([0, 0]);
});
