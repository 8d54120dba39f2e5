import type { Picture } from '../session/kept/picture';
import type { Deployment, Origin } from '../session/types';
import type { AppIndex, View } from '../session/view';
import { type Cache, forgetIfGone, openCache } from './database';

/** The last index of connected apps, or null. */
export const readIndex = (): Promise<AppIndex | null> => read((cache) => cache.get('index', 'index'));

/** The last painted view of an app, or null. */
export const readPaint = (origin: Origin): Promise<View | null> =>
  // An app has one jar; the range finds its record without knowing which.
  read((cache) => cache.get('paint', IDBKeyRange.bound([origin], [origin, []])));

/** The deployment's settings as last read, with the time of that read in milliseconds, or null. */
export const readDeployment = (origin: Origin): Promise<{ readAt: number; deployment: Deployment } | null> =>
  read((cache) => cache.get('deployments', origin));

/** The same of all apps. */
export const readDeployments = async (): Promise<[Origin, unknown][]> =>
  (await read(async (cache) => {
    const { store } = cache.transaction('deployments');
    const [origins, kept] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return origins.map((origin, at): [Origin, unknown] => [origin, kept[at]]);
  })) ?? [];

/** Pictures of an app's accounts, by their keys. */
export const readPictures = async (origin: Origin): Promise<[string, unknown][]> =>
  (await read(async (cache) => {
    const { store } = cache.transaction('pictures');
    const range = IDBKeyRange.bound([origin], [origin, []]);
    const [keys, kept] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    return keys.map(([, key], at): [string, unknown] => [key, kept[at]]);
  })) ?? [];

/** One of them, to be drawn in the toolbar. */
export const readPicture = (origin: Origin, key: string): Promise<Picture | null> =>
  read((cache) => cache.get('pictures', [origin, key]));

async function read<Value>(get: (cache: Cache) => Promise<Value | undefined>): Promise<Value | null> {
  const cache = await openCache();
  if (!cache) return null;
  // A damaged record must never leave a page blank: no record means "ask the worker".
  return (await get(cache).catch(forgetIfGone)) ?? null;
}
