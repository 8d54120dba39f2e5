import { browser } from 'wxt/browser';
import { readEarly, readNames } from './early-records';

/**
 * `storage.local`: what must survive everything but the extension's removal. Made in the worker's first turn, so that
 * what it needs first is on its way while its script still runs. Nobody else writes there.
 */
export function createKeep() {
  // A disk that does not answer is asked once more by whoever needs something of it.
  const early = readEarly().catch(() => null);
  /** Written since, or tried to: the disk alone knows what they are by now. */
  const changed = new Set<string>();

  async function load(key: string): Promise<unknown> {
    const known = await early;
    if (known?.tells(key) && !changed.has(key)) return known.records[key];
    const records: Record<string, unknown> = await browser.storage.local.get(key);
    return records[key];
  }

  async function save(records: Record<string, unknown>): Promise<boolean> {
    for (const key of Object.keys(records)) changed.add(key);
    const gone = Object.keys(records).filter((key) => records[key] === undefined);
    const present = Object.fromEntries(Object.entries(records).filter(([, value]) => value !== undefined));
    try {
      if (Object.keys(present).length > 0) await browser.storage.local.set(present);
      if (gone.length > 0) await browser.storage.local.remove(gone);
      return true;
    } catch {
      return false;
    }
  }

  async function keys(): Promise<string[]> {
    const known = await early;
    return known && changed.size === 0 ? known.names : readNames();
  }

  return { load, save, keys };
}
