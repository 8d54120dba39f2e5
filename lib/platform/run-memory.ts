import { browser } from 'wxt/browser';

/** What outlives the worker and ends with the browser, and with an update of ours. It is never on the disk. */
export const runMemory = {
  async load(key: string): Promise<unknown> {
    return (await browser.storage.session.get(key))[key];
  },

  /** Undefined takes it away. What the browser does not take is known for as long as the worker lives. */
  save: (key: string, value: unknown): Promise<void> =>
    (value === undefined
      ? browser.storage.session.remove(key)
      : browser.storage.session.set({ [key]: value })
    ).catch(() => undefined),
};
