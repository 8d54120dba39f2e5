import type { Origin } from '../session/types';
import type { AppIndex, View } from '../session/view';

/*
 * A page's own short way to the cache, for the first frame: it reads what the worker wrote, makes nothing and mends
 * nothing, and so needs no library. Whatever goes wrong gives null, which means "ask the worker".
 */

/** What the popup needs first, or null when there is no cache (yet). */
export const readIndex = (): Promise<AppIndex | null> => read('index', 'index');

/** The last painted view of an app, or null. An app has one jar; the range finds its record without knowing which. */
export const readPaint = (origin: Origin): Promise<View | null> =>
  read('paint', IDBKeyRange.bound([origin], [origin, []]));

async function read<Value>(store: string, key: IDBValidKey | IDBKeyRange): Promise<Value | null> {
  try {
    const cache = await open();
    const found: Value | undefined = await settled(cache.transaction(store).objectStore(store).get(key));
    cache.close();
    return found ?? null;
  } catch {
    return null;
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
