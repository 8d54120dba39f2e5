import { browser } from './worker-browser';

/** `storage.local`: what must survive everything but the extension's removal. */
export const keep = {
  async load(key: string): Promise<unknown> {
    const records: Record<string, unknown> = await browser.storage.local.get(key);
    return records[key];
  },

  async save(records: Record<string, unknown>): Promise<boolean> {
    const gone = Object.keys(records).filter((key) => records[key] === undefined);
    const present = Object.fromEntries(Object.entries(records).filter(([, value]) => value !== undefined));
    try {
      if (Object.keys(present).length > 0) await browser.storage.local.set(present);
      if (gone.length > 0) await browser.storage.local.remove(gone);
      return true;
    } catch {
      return false;
    }
  },

  keys: async (): Promise<string[]> => Object.keys(await browser.storage.local.get(null)),
};
