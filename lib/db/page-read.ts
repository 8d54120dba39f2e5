import type { Origin } from '../session/types';
import type { AppIndex, View } from '../session/view';
import { isIndex, isView } from './page-check';

/*
 * A page's own short way to the cache, for the first frame: it reads what the worker wrote, makes nothing and mends
 * nothing, and so needs no library. Whatever goes wrong gives null, which means "ask the worker".
 */

/** A cache that somebody else holds back is as good as none: the worker answers sooner. */
const PATIENCE = 500;

/** What the popup needs first, or null when there is no cache (yet). */
export async function readIndex(): Promise<AppIndex | null> {
  const found = await read('index', 'index');
  return isIndex(found) ? found : null;
}

/**
 * The last painted view of an app, or null. An app has one jar; the range finds its record without knowing which. It is
 * older than whatever the worker says, also where somebody changed what is stored.
 */
export async function readPaint(origin: Origin): Promise<View | null> {
  const found = await read('paint', IDBKeyRange.bound([origin], [origin, []]));
  return isView(found) && found.app.origin === origin ? { ...found, revision: 0 } : null;
}

async function read(store: string, key: IDBValidKey | IDBKeyRange): Promise<unknown> {
  const givenUp = new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
  return Promise.race([find(store, key).catch(() => null), givenUp]);
}

async function find(store: string, key: IDBValidKey | IDBKeyRange): Promise<unknown> {
  const cache = await open();
  try {
    return await settled(cache.transaction(store).objectStore(store).get(key));
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

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
