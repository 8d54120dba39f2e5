import { browser } from 'wxt/browser';

/** What `storage.local` held when this worker began. */
export interface EarlyRecords {
  names: string[];
  /** Whether it is known what is stored there, or that nothing is. */
  tells(name: string): boolean;
  records: Record<string, unknown>;
}

/** Lists of accounts, their history and copies: only those of the app that is asked about are read, because they may be long. */
const LONG = /^(?:roster|history|aside):/;

/** Everything else in one go: each read by itself is a way to another process and back. */
export async function readEarly(): Promise<EarlyRecords> {
  const names = await namesAlone();
  const records = await browser.storage.local.get(names?.filter((name) => !LONG.test(name)) ?? null);
  const all = names ?? Object.keys(records);
  return { names: all, records, tells: (name) => name in records || !all.includes(name) };
}

export const readNames = async (): Promise<string[]> =>
  (await namesAlone()) ?? Object.keys(await browser.storage.local.get(null));

/** Null before Chrome 130 and Firefox 143, which give names only with all that is stored. */
async function namesAlone(): Promise<string[] | null> {
  const { local } = browser.storage;
  return 'getKeys' in local ? local.getKeys() : null;
}
