import type { Origin } from '../types';
import type { AppIndex } from '../view';

/** The app to open on: the active tab's, else the last used one, else the first. */
export function appToOpen(index: AppIndex | null, here: Origin | null): Origin | null {
  const known = index?.apps.map(({ face }) => face.origin) ?? [];
  return (
    known.find((origin) => origin === here) ??
    known.find((origin) => origin === index?.lastOrigin) ??
    known[0] ??
    null
  );
}

/** The app whose own pages a tab shows: only an exact origin counts, never a part of its name. */
export const appOfTab = (index: AppIndex | null, tabOrigin: Origin | null): Origin | null =>
  index?.apps.find(({ face }) => tabOrigin !== null && face.tabOrigins.includes(tabOrigin))?.face.origin ??
  null;
