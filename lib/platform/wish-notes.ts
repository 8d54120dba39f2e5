import type { Origin } from '../session/types';

const keyOf = (origin: Origin): string => `wish:${origin}`;

/**
 * `localStorage` of our own pages: one line an app, written before anything is asked, so that it outlasts a page that
 * closes at once and a worker that hears nothing. Where the browser keeps none, there is none.
 */
export function readWish(origin: Origin): string | null {
  try {
    return localStorage.getItem(keyOf(origin));
  } catch {
    return null;
  }
}

export function noteWish(origin: Origin, wish: string | null): void {
  try {
    if (wish === null) localStorage.removeItem(keyOf(origin));
    else localStorage.setItem(keyOf(origin), wish);
  } catch {
    // A wish that cannot be noted is asked for all the same.
  }
}
