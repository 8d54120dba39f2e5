import { browser } from 'wxt/browser';
import type { Worn, WornTitle } from '../../session/icon/worn';
import { drawn } from './draw';
import { keepPageRules } from './page-rules';
import { createTabsWorn } from './tabs-worn';

/** The toolbar's icon, and the title that says it in words, on the pages of apps. */
export function createIcon(titleOf: (title: WornTitle) => string) {
  const inTabs = createTabsWorn({
    async dress(tabId, { picture, title }) {
      if (!hasPageRules()) await setPicture(tabId, picture);
      await browser.action.setTitle({ tabId, title: titleOf(title) });
    },
    async undress(tabId) {
      if (!hasPageRules()) await setPicture(tabId, null);
      await browser.action.setTitle({ tabId, title: ownTitle() });
    },
  });

  return {
    doubt: inTabs.doubt,
    async wear(all: Worn[]): Promise<void> {
      if (hasPageRules()) await keepPageRules(all);
      await inTabs.wear(all);
    },
  };
}

const setPicture = (tabId: number, picture: Worn['picture']): Promise<void> =>
  browser.action.setIcon(picture ? { tabId, imageData: drawn(picture) } : { tabId, path: MARK });

const MARK = { 16: '/icon/16.png', 32: '/icon/32.png' };

const ownTitle = (): string => browser.runtime.getManifest().action?.default_title ?? '';

/** Chromium has them, and Firefox listeners that hear of granted hosts alone. */
const hasPageRules = (): boolean => 'declarativeContent' in browser;

/** Firefox can tell tabs apart before it wakes the worker: one without a grant for its page is never told. */
const updated: {
  addListener(listener: (tabId: number) => void, filter: { urls: string[]; properties: string[] }): void;
} = browser.tabs.onUpdated;

/**
 * A page of a granted host was opened: its tab's icon was put back by that. Where rules dress pages nobody is asked for
 * it, and the worker sleeps on.
 */
export function onPageOpened(listener: () => void): void {
  if (hasPageRules()) return;
  updated.addListener(listener, { urls: ['https://*/*', 'http://*/*'], properties: ['status'] });
}
