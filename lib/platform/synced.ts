import { browser } from 'wxt/browser';

const KEY = 'settings';

/** What the browser carries to the person's other browsers, where they have that turned on. It takes little, and seldom. */
export const synced = {
  load: async (): Promise<unknown> =>
    (await browser.storage.sync.get(KEY).catch(() => ({ [KEY]: undefined })))[KEY],
  save: (value: object): Promise<boolean> =>
    browser.storage.sync.set({ [KEY]: value }).then(
      () => true,
      () => false,
    ),
};

/** Tells that something was carried here, or there from here. */
export function onSynced(listener: () => void): void {
  browser.storage.sync.onChanged.addListener(() => listener());
}
