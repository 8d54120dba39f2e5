import { isOwnImage } from '../session/kept/picture';
import type { Origin } from '../session/types';
import { read, settled } from './page-read';

/** Pictures of an app's accounts that can be shown, by the accounts' keys; none where anything goes wrong. */
export const readImages = (origin: Origin): Promise<ReadonlyMap<string, string>> =>
  read(async (_, cache) => {
    const store = cache.transaction('pictures').objectStore('pictures');
    const range = IDBKeyRange.bound([origin], [origin, []]);
    const [keys, kept] = await Promise.all([settled(store.getAllKeys(range)), settled(store.getAll(range))]);
    return new Map(keys.flatMap((key, at) => imageAt(key, kept[at])));
  }, new Map());

/** What is stored may be damaged, or come from somebody else: only what we write ourselves gets into a page. */
function imageAt(key: IDBValidKey, kept: unknown): [string, string][] {
  const whose = Array.isArray(key) ? key[1] : null;
  const image = typeof kept === 'object' && kept !== null && 'image' in kept ? kept.image : null;
  return typeof whose === 'string' && typeof image === 'string' && isOwnImage(image) ? [[whose, image]] : [];
}
