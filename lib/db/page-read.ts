import type { Origin } from '../session/types';
import type { AppIndex, View } from '../session/view';
import { isIndex, isView } from './page-check';

/*
 * A page's own short way to the cache, for the first frame: it reads what the worker wrote, makes nothing and mends
 * nothing, and so needs no library. Whatever goes wrong gives null, which means "ask the worker".
 */

/** A cache that somebody else holds back is as good as none: the worker answers sooner. */
const PATIENCE = 500;

/** The index and the last painted view of one app; null for whatever is not there. */
export interface Cached {
  index: AppIndex | null;
  view: View | null;
}

const NOTHING: Cached = { index: null, view: null };

/** Both with the database opened once; which app it is can depend on the index. */
export const readCache = (choose: (index: AppIndex) => Promise<Origin | null>): Promise<Cached> =>
  read(async (find) => {
    const index = await indexIn(find);
    const origin = index && (await choose(index));
    return { index, view: origin === null ? null : await paintIn(find, origin) };
  }, NOTHING);

export const readIndex = (): Promise<AppIndex | null> => read(indexIn, null);

export const readPaint = (origin: Origin): Promise<View | null> =>
  read((find) => paintIn(find, origin), null);

type Work<Value> = (find: Find, cache: IDBDatabase) => Promise<Value>;

type Find = (store: string, key: IDBValidKey | IDBKeyRange) => Promise<unknown>;

async function indexIn(find: Find): Promise<AppIndex | null> {
  const found = await find('index', 'index');
  return isIndex(found) ? found : null;
}

/**
 * The last painted view of an app. An app has one jar; the range finds its record without knowing which. It is older
 * than whatever the worker says, also where somebody changed what is stored.
 */
async function paintIn(find: Find, origin: Origin): Promise<View | null> {
  const found = await find('paint', IDBKeyRange.bound([origin], [origin, []]));
  return isView(found) && found.app.origin === origin ? { ...found, revision: 0 } : null;
}

export async function read<Value>(work: Work<Value>, nothing: Value): Promise<Value> {
  const givenUp = new Promise<Value>((resolve) => setTimeout(resolve, PATIENCE, nothing));
  return Promise.race([withCache(work).catch(() => nothing), givenUp]);
}

async function withCache<Value>(work: Work<Value>): Promise<Value> {
  const cache = await open();
  try {
    return await work((store, key) => settled(cache.transaction(store).objectStore(store).get(key)), cache);
  } finally {
    // Whoever keeps it open stands in the way of the worker, who may have to rebuild it.
    cache.close();
  }
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open('wacht');
  // There is none yet: making it is the worker's work.
  opening.onupgradeneeded = () => opening.transaction?.abort();
  return settled(opening);
}

export const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
