import type { Origin } from '../session/types';
import type { AppIndex, View } from '../session/view';
import { isIndex, isView } from './page-check';

/*
 * What the popup paints before anything else is there: a copy of the last index, and of the last view of each app, in
 * `localStorage` of our own pages, which alone is read without waiting. See copy-write.ts for what becomes of it.
 */

/** Key of the index; the view of an app has its origin behind it. */
export const COPY = 'copy:';

/** Most characters of the copy of one app. */
export const MOST_OF_APP = 16_000;
/** And of the index. */
export const MOST_OF_INDEX = 100_000;

export function copiedIndex(): AppIndex | null {
  const index = load(COPY, MOST_OF_INDEX);
  return isIndex(index) ? index : null;
}

/** Older than whatever the worker says, whatever it says of itself. */
export function copiedView(origin: Origin): View | null {
  const view = load(COPY + origin, MOST_OF_APP);
  return isView(view) && view.app.origin === origin ? { ...view, revision: 0 } : null;
}

function load(key: string, most: number): unknown {
  try {
    const text = localStorage.getItem(key) ?? '';
    return text.length > most ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
