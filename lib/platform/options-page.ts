import { browser } from 'wxt/browser';

/** Opens the options page, or brings the open one to the front. */
export const openOptionsPage = (): Promise<void> => browser.runtime.openOptionsPage();
