import type { Picture } from '../session/kept/picture';
import type { Deployment, Origin } from '../session/types';
import type { AppIndex, Jar, View } from '../session/view';
import { type Cache, forgetIfGone, openCache } from './database';

/** Each tells whether the cache took it; a full disk or a missing database is no reason to stop. */
export const writeIndex = (index: AppIndex): Promise<boolean> =>
  write((cache) => cache.put('index', index, 'index'));

/** An app is painted for one jar at a time: what another one had goes in the same step. */
export const writePaint = (view: View): Promise<boolean> =>
  write(async (cache) => {
    const { store, done } = cache.transaction('paint', 'readwrite');
    await Promise.all([store.delete(ofOrigin(view.app.origin)), store.put(view, paintKey(view)), done]);
  });

export const writeDeployment = (origin: Origin, readAt: number, deployment: Deployment): Promise<boolean> =>
  write((cache) => cache.put('deployments', { readAt, deployment }, origin));

/** Removes everything about one app. */
export const forgetOrigin = (origin: Origin): Promise<boolean> =>
  write(async (cache) => {
    await cache.delete('paint', ofOrigin(origin));
    await cache.delete('deployments', origin);
    await cache.delete('pictures', ofOrigin(origin));
  });

export const writePicture = (origin: Origin, key: string, picture: Picture): Promise<boolean> =>
  write((cache) => cache.put('pictures', picture, [origin, key]));

/** Those of some of an app's accounts, or of all. */
export const forgetPictures = (origin: Origin, keys?: string[]): Promise<boolean> =>
  write(async (cache) => {
    if (!keys) return cache.delete('pictures', ofOrigin(origin));
    await Promise.all(keys.map((key) => cache.delete('pictures', [origin, key])));
  });

const ofOrigin = (origin: Origin): IDBKeyRange => IDBKeyRange.bound([origin], [origin, []]);

const paintKey = (view: View): [Origin, Jar] => [view.app.origin, view.app.jar];

async function write(put: (cache: Cache) => Promise<unknown>): Promise<boolean> {
  const cache = await openCache();
  if (!cache) return false;
  return put(cache).then(
    () => true,
    (problem) => {
      forgetIfGone(problem);
      return false;
    },
  );
}
