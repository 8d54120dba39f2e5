import { browser } from 'wxt/browser';
import type { Origin } from '../session/types';
import { patternsFor } from './permissions';

/** Tabs of given origins, as far as granted hosts let us see them; opening and showing needs no grant. */
export const tabs = {
  of: async (origins: Origin[]): Promise<number[]> =>
    (await tabsOf(origins)).flatMap(({ id, discarded }) => (id !== undefined && !discarded ? [id] : [])),

  /** The person goes back to `opener` when the tab is closed; one that is gone meanwhile does not matter. */
  async open(url: string, opener: number | null = null): Promise<number> {
    const beside = opener === null ? {} : { openerTabId: opener };
    const tab = await browser.tabs
      .create({ url, active: true, ...beside })
      .catch(() => browser.tabs.create({ url, active: true }));
    return tab.id ?? browser.tabs.TAB_ID_NONE;
  },

  async at(tabId: number): Promise<{ url: string | null; isActive: boolean } | null> {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    return tab && { url: tab.url ?? null, isActive: tab.active };
  },

  close: (tabId: number): Promise<void> => browser.tabs.remove(tabId).catch(() => undefined),

  /** In its window, which comes to the front with it; false when it is gone. */
  async show(tabId: number): Promise<boolean> {
    const tab = await browser.tabs.update(tabId, { active: true }).catch(() => null);
    if (tab?.windowId !== undefined)
      await browser.windows.update(tab.windowId, { focused: true }).catch(() => undefined);
    return tab !== null;
  },

  /**
   * Tells when a page in this tab has finished loading or got another address, or the tab was closed. Added only while a
   * sign-in is watched: a lasting listener would wake the worker for every page of every tab.
   */
  watch(tabId: number, changed: () => void): () => void {
    const onUpdated = (id: number, change: { status?: string; url?: string }) => {
      if (id === tabId && (change.status === 'complete' || change.url !== undefined)) changed();
    };
    const onRemoved = (id: number) => {
      if (id === tabId) changed();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    return () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
    };
  },
};

/** The tabs of given origins, as far as granted hosts let us see them. */
export async function tabsOf(origins: Origin[]) {
  const found = await browser.tabs.query({ url: patternsFor(origins) });
  return found.filter((tab) => tab.id !== undefined && isOf(origins, tab.url) && !isInContainer(tab));
}

/** A pattern covers every port of its host; an app on this computer is told apart by its port. */
const isOf = (origins: Origin[], url: string | undefined): boolean =>
  url !== undefined && URL.canParse(url) && origins.includes(new URL(url).origin);

/** Pages in a container of Firefox have a session of their own. */
const isInContainer = (tab: object): boolean =>
  'cookieStoreId' in tab && String(tab.cookieStoreId).startsWith('firefox-container-');
