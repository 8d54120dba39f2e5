import type { Origin } from '../../lib/session/types';

/** Notes of wishes as a page keeps them, in memory. */
export function plantWishes(lines = new Map<Origin, string>()) {
  return {
    read: (origin: Origin): string | null => lines.get(origin) ?? null,
    note: (origin: Origin, wish: string | null): void => {
      if (wish === null) lines.delete(origin);
      else lines.set(origin, wish);
    },
  };
}
