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

interface FirefoxTab {
  url?: string | undefined;
  cookieStoreId?: string;
}

/** What the popup shows of it. Only Firefox names a store. */
export async function readCurrentTab(): Promise<CurrentTab> {
  const { url, cookieStoreId = '' }: FirefoxTab = (await frontTab()) ?? {};
  return { origin: originOf(url), container: cookieStoreId.startsWith('firefox-container-') };
}

/** Null where the address is none, or not told. */
export const originOf = (url = ''): Origin | null => (URL.canParse(url) ? new URL(url).origin : null);
