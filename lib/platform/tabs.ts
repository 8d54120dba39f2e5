import type { Origin } from '../session/types';
import { patternsFor } from './permissions';
import { browser } from './worker-browser';

/** Tabs of given origins, as far as granted hosts let us see them; opening and showing needs no grant. */
export const tabs = {
  async of(origins: Origin[]): Promise<number[]> {
    const found = await browser.tabs.query({ url: patternsFor(origins) });
    // A pattern covers every port of its host; an app on this computer is told apart by its port.
    return found.flatMap((tab) =>
      tab.id !== undefined && isOf(origins, tab.url) && !tab.discarded ? [tab.id] : [],
    );
  },

  reload: (tabId: number): Promise<void> => browser.tabs.reload(tabId).catch(() => undefined),

  async open(url: string): Promise<number> {
    const tab = await browser.tabs.create({ url, active: true });
    return tab.id ?? browser.tabs.TAB_ID_NONE;
  },

  async show(tabId: number): Promise<boolean> {
    const tab = await browser.tabs.update(tabId, { active: true }).catch(() => null);
    return tab !== null;
  },

  /**
   * Tells when a page in this tab has finished loading, or the tab was closed; its address is not looked at.
   * Added only while a sign-in is watched: a lasting listener would wake the worker for every page of every tab.
   */
  watch(tabId: number, changed: (closed: boolean) => void): () => void {
    const onUpdated = (id: number, change: { status?: string }) => {
      if (id === tabId && change.status === 'complete') changed(false);
    };
    const onRemoved = (id: number) => {
      if (id === tabId) changed(true);
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    return () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
    };
  },
};

const isOf = (origins: Origin[], url: string | undefined): boolean =>
  url !== undefined && URL.canParse(url) && origins.includes(new URL(url).origin);
