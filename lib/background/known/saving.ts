import type { AppState } from './app-state';
import type { RecordStore } from './record-store';

/** What of an app's state outlives the worker. */
export const DURABLE = ['app', 'roster', 'journal', 'flow', 'pause', 'history', 'places', 'mine'] as const;

export type Part = (typeof DURABLE)[number];

/** What the disk has of one app. */
export interface Saving {
  /** Writes these parts as they are; true when the disk takes writes again. */
  save(parts: Part[]): Promise<boolean>;
  /** Whether the disk has this as it is. */
  isSaved(part: Part): boolean;
  /** The disk did not take something, and has taken nothing since. */
  isRefused(): boolean;
}

interface Around {
  store: Pick<RecordStore, 'save'>;
  keys: Record<Part, string>;
  state(): AppState;
}

export function createSaving({ store, keys, state }: Around): Saving {
  let refused = false;
  /** What the disk has otherwise. */
  const owed = new Set<Part>();

  /** Only a record that was written shows that the disk takes writes again: a full one still removes. */
  async function save(parts: Part[]): Promise<boolean> {
    const wasRefused = refused;
    const saved = await write(parts);
    if (!saved) refused = true;
    else if (refused && parts.some((part) => state()[part] !== null))
      refused = owed.size > 0 && !(await write([...owed]));
    return wasRefused && !refused;
  }

  async function write(parts: Part[]): Promise<boolean> {
    const now = state();
    const records = parts.map((part) => [keys[part], now[part] ?? undefined]);
    const saved = await store.save(Object.fromEntries(records));
    for (const part of parts) saved ? owed.delete(part) : owed.add(part);
    return saved;
  }

  return { save, isSaved: (part) => !owed.has(part), isRefused: () => refused };
}
