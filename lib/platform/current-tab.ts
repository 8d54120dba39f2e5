import { browser } from 'wxt/browser';
import type { Origin } from '../session/types';

export interface CurrentTab {
  /** Null when the browser does not tell it, as for its own pages. */
  origin: Origin | null;
  /** Whether it lives in a container of Firefox, apart from the normal session. */
  container: boolean;
}

/**
 * The tab that the popup was opened on. `activeTab` gives its address for as long as the popup is open. A browser that
 * does not tell leaves the person without it, never without an answer.
 */
export async function frontTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  return tab;
}

/** What the popup shows of it. */
export async function readCurrentTab(): Promise<CurrentTab> {
  const tab = await frontTab();
  const store = tab && 'cookieStoreId' in tab ? String(tab.cookieStoreId) : '';
  return { origin: originOf(tab?.url), container: store.startsWith('firefox-container-') };
}

/** Null where the address is none, or not told. */
export const originOf = (url: string | undefined): Origin | null =>
  url !== undefined && URL.canParse(url) ? new URL(url).origin : null;
