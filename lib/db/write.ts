import type { Deployment, Origin } from '../session/types';
import type { AppIndex, Jar, View } from '../session/view';
import { type Cache, openCache } from './database';

/** Each tells whether the cache took it; a full disk or a missing database is no reason to stop. */
export const writeIndex = (index: AppIndex): Promise<boolean> =>
  write((cache) => cache.put('index', index, 'index'));

export const writePaint = (view: View): Promise<boolean> =>
  write((cache) => cache.put('paint', view, paintKey(view)));

export const writeDeployment = (origin: Origin, readAt: number, deployment: Deployment): Promise<boolean> =>
  write((cache) => cache.put('deployments', { readAt, deployment }, origin));

/** Removes everything about one app. */
export const forgetOrigin = (origin: Origin): Promise<boolean> =>
  write(async (cache) => {
    await cache.delete('paint', IDBKeyRange.bound([origin], [origin, []]));
    await cache.delete('deployments', origin);
  });

const paintKey = (view: View): [Origin, Jar] => [view.app.origin, view.app.jar];

async function write(put: (cache: Cache) => Promise<unknown>): Promise<boolean> {
  const cache = await openCache();
  if (!cache) return false;
  return put(cache).then(
    () => true,
    () => false,
  );
}
