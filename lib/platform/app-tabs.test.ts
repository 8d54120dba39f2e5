import { expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import type { FakeTab } from '../../test/platform/fake-tabs';
import { openPages, reloadPage } from './app-tabs';
import { tabs } from './tabs';

const SITE = 'https://acme.example';

interface Page {
  began: number;
  isTyped?: boolean;
  asks?: boolean;
}

/** A browser with tabs of an app, whose pages answer what is given here. */
function open(pages: Record<number, Page | Error | 'busy'>, ...found: Partial<FakeTab>[]) {
  const browser = freshBrowser();
  browser.permissions.granted.add(`${SITE}/*`);
  browser.tabs.add(...found.map((tab, at) => ({ id: at + 1, url: `${SITE}/`, ...tab })));
  const executeScript = async ({ target, func }: { target: { tabId: number }; func: () => unknown }) => {
    const page = pages[target.tabId];
    if (page === 'busy') return new Promise(() => undefined);
    if (page === undefined || page instanceof Error) throw page ?? new Error('no such page');
    const { began, isTyped = false, asks = false } = page;
    const isLook = func.name === 'lookAtDocument';
    return [
      { frameId: 4, result: isLook ? { began: 1, isTyped } : asks },
      { frameId: 0, result: isLook ? { began, isTyped: false } : false },
    ];
  };
  Object.assign(browser.api.scripting, { executeScript });
  return browser;
}

const PAGE = { tab: 1, document: 11 };

test('what is in front comes first, then what other windows show', async () => {
  open(
    { 1: { began: 11 }, 2: { began: 22 }, 3: { began: 33, isTyped: true } },
    {},
    { active: true },
    {
      active: true,
      title: 'Notes',
      isFocused: true,
    },
  );

  expect(await openPages([SITE])).toEqual([
    {
      tab: 3,
      title: 'Notes',
      isInFront: true,
      isAsleep: false,
      isAudible: false,
      document: 33,
      isTyped: true,
    },
    expect.objectContaining({ tab: 2, isInFront: false, document: 22, isTyped: false }),
    expect.objectContaining({ tab: 1, document: 11 }),
  ]);
});

test('a page in a container of Firefox has another session, and is none of the app’s here', async () => {
  open({ 1: { began: 11 } }, { cookieStoreId: 'firefox-container-2' }, { cookieStoreId: 'firefox-default' });

  expect(await tabs.of([SITE])).toEqual([2]);
  expect((await openPages([SITE])).map(({ tab }) => tab)).toEqual([2]);
});

test('of a page that is asleep, on its way, or lets nobody in, it is not known which it is', async () => {
  open(
    { 1: { began: 11 }, 2: { began: 22 }, 3: new Error('barred') },
    { discarded: true },
    { status: 'loading' },
    { audible: true },
  );

  expect(await openPages([SITE])).toMatchObject([
    { tab: 1, isAsleep: true, document: null },
    { tab: 2, isAsleep: false, document: null },
    { tab: 3, isAudible: true, document: null },
  ]);
});

test.each<[string, Page | Error | 'busy', Partial<FakeTab>, string]>([
  ['is as it was', { began: 11 }, {}, 'reloaded'],
  ['is another one by now', { began: 12 }, {}, 'gone'],
  ['went elsewhere', new Error('no access'), { url: 'https://elsewhere.example/' }, 'gone'],
  ['holds what was typed, in a frame', { began: 11, isTyped: true }, {}, 'typed'],
  ['asks before it is left', { began: 11, asks: true }, {}, 'asks'],
  ['plays', { began: 11 }, { audible: true }, 'audible'],
  ['lets nobody in', new Error('barred'), {}, 'silent'],
])('a page that %s: %s', async (_how, page, tab, expected) => {
  const browser = open({ 1: page }, tab);

  expect(await reloadPage(PAGE)).toBe(expected);
  expect(browser.tabs.reloaded).toEqual(expected === 'reloaded' ? [1] : []);
});

test('a tab that is closed, before or in the moment of its reload, is gone', async () => {
  const browser = open({ 1: { began: 11 } }, {});
  browser.api.tabs.reload = async () => {
    throw new Error('No tab with id: 1.');
  };
  expect(await reloadPage(PAGE)).toBe('gone');
  browser.tabs.open.delete(1);
  expect(await reloadPage(PAGE)).toBe('gone');
});

test('a page that never answers is given up on', async () => {
  vi.useFakeTimers();
  const browser = open({ 1: 'busy' }, {});
  const coming = reloadPage(PAGE);
  await vi.runAllTimersAsync();
  expect(await coming).toBe('silent');
  vi.useRealTimers();
  expect(browser.tabs.reloaded).toEqual([]);
});
