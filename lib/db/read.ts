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

async function read<Value>(get: (cache: Cache) => Promise<Value | undefined>): Promise<Value | null> {
  const cache = await openCache();
  if (!cache) return null;
  // A damaged record must never leave a page blank: no record means "ask the worker".
  return (await get(cache).catch(forgetIfGone)) ?? null;
}
