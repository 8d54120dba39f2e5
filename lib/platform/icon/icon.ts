import { browser } from 'wxt/browser';
import type { Worn, WornTitle } from '../../session/icon/worn';
import type { Refusal } from '../../session/reach/refusal';
import { createDrawing, type Drawing, type ImageOf } from './drawing';
import { keepPageRules } from './page-rules';
import { createTabsWorn } from './tabs-worn';

interface IconWords {
  titleOf(title: WornTitle): string;
  refusalWords(refusal: Refusal): string;
}

/** The toolbar's icon, and the title that says it in words, on the pages of apps. */
export function createIcon({ titleOf, refusalWords }: IconWords, imageOf: ImageOf) {
  const draw = createDrawing(imageOf);
  /** What the title of a tab must not stand before. */
  let before: string | null = null;
  const inTabs = createTabsWorn({
    async dress(tabId, { picture, title }) {
      if (!hasPageRules()) await setPicture(tabId, picture && (await draw(picture)));
      await browser.action.setTitle({ tabId, title: before ?? titleOf(title) });
    },
    async undress(tabId) {
      if (!hasPageRules()) await setPicture(tabId, null);
      await browser.action.setTitle({ tabId, title: before ?? ownTitle() });
    },
  });

  return {
    doubt: inTabs.doubt,
    async wear(all: Worn[]): Promise<void> {
      if (hasPageRules()) await keepPageRules(all, draw);
      before = await said();
      await inTabs.wear(all);
    },
    said,
    async say(refusal: Refusal | null): Promise<void> {
      await browser.action.setBadgeBackgroundColor({ color: ALARM });
      await browser.action.setBadgeText({ text: refusal ? '!' : '' });
      await browser.action.setTitle({ title: refusal ? refusalWords(refusal) : ownTitle() });
    },
  };
}

/** White on it is read well (5.6 to 1). */
const ALARM = '#c62828';

/** What stands beside pages of nobody: the browser keeps it until its end, and nobody else has to. */
async function said(): Promise<string | null> {
  const title = await browser.action.getTitle({});
  return title === ownTitle() ? null : title;
}

const setPicture = (tabId: number, imageData: Drawing | null): Promise<void> =>
  browser.action.setIcon(imageData ? { tabId, imageData } : { tabId, path: MARK });

const MARK = { 16: '/icon/16.png', 32: '/icon/32.png' };

const ownTitle = (): string => browser.runtime.getManifest().action?.default_title ?? '';

/** Chromium has them, and Firefox listeners that hear of granted hosts alone. */
const hasPageRules = (): boolean => 'declarativeContent' in browser;

/** Firefox can tell tabs apart before it wakes the worker: one without a grant for its page is never told. */
interface Updated {
  addListener(listener: (tabId: number) => void, filter: { urls: string[]; properties: string[] }): void;
}

/**
 * A page of a granted host was opened: its tab's icon was put back by that. Where rules dress pages nobody is asked for
 * it, and the worker sleeps on.
 */
export function onPageOpened(listener: () => void): void {
  if (hasPageRules()) return;
  const updated: Updated = browser.tabs.onUpdated;
  updated.addListener(listener, { urls: ['https://*/*', 'http://*/*'], properties: ['status'] });
}
