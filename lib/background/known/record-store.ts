import type { Origin } from '../../session/types';
import type { Keep, Ports } from '../ports';

/** How one kind of record is read. */
export interface Shape<Value> {
  /** What is stored, with what an earlier version lacked; null when it cannot be read. */
  read(stored: unknown): Value | null;
  /** What takes the place of one that cannot be read, or null. */
  instead(stored: unknown): Value | null;
}

/**
 * The durable records, each checked where it is read. One that cannot be read, be it damaged or a newer version's, is
 * set aside and never lost: the only copy is neither removed nor written over.
 */
export interface RecordStore {
  /** Reads of what the person is still to be told; must be awaited before anything else. */
  ready(): Promise<void>;
  /** Null when there is none that can be read. Throws when the disk does not say whether there is. */
  load<Value>(key: string, shape: Shape<Value>): Promise<Value | null>;
  /** One write, all or nothing; undefined removes the record. False when the disk refuses. */
  save(records: Record<string, unknown>): Promise<boolean>;
  keys(): Promise<string[]>;
  /** Removes an app's records but one, with every copy that was set aside of them. */
  forget(origin: Origin, kept: { but: string }): Promise<boolean>;
  /** Writes down that nothing is left of these apps. */
  miss(origins: Origin[]): Promise<boolean>;
  /** Apps of which something is missing or was set aside, and nothing takes its place, until the person is `told`. */
  untold(): Origin[];
  /** Of this app, or of all. */
  told(origin: Origin | null): Promise<boolean>;
}

/** The ports with records that are checked. */
export type CheckedPorts = Omit<Ports, 'keep'> & { store: RecordStore };

const UNTOLD = 'untold';

export function createRecordStore(keep: Keep): RecordStore {
  /** Copies by the key of their record that the disk did not take yet. */
  const owed = new Map<string, { name: string; stored: unknown }>();
  let untold: Origin[] = [];

  async function load<Value>(key: string, shape: Shape<Value>): Promise<Value | null> {
    const stored = await keep.load(key);
    if (stored === undefined) return null;
    const value = shape.read(stored);
    if (value !== null) return value;
    const instead = shape.instead(stored);
    const origin = instead === null ? appOf(key) : null;
    if (origin !== null) untold = [...new Set([...untold, origin])];
    owed.set(key, { name: nameOf(key, await keep.keys()), stored });
    await save({ [key]: instead ?? undefined });
    return instead;
  }

  /** A copy goes with the first write of its record's key: from then on it is the only one. */
  async function save(records: Record<string, unknown>): Promise<boolean> {
    const owing = Object.keys(records).flatMap((key) => owed.get(key) ?? []);
    const copies = Object.fromEntries(owing.map(({ name, stored }) => [name, stored]));
    const word = owing.length > 0 ? { [UNTOLD]: listed(untold) } : {};
    const saved = await keep.save({ ...copies, ...word, ...records });
    if (saved) for (const key of Object.keys(records)) owed.delete(key);
    return saved;
  }

  async function miss(origins: Origin[]): Promise<boolean> {
    const all = new Set([...untold, ...origins]);
    if (all.size === untold.length) return true;
    untold = [...all];
    return save({ [UNTOLD]: untold });
  }

  async function told(origin: Origin | null): Promise<boolean> {
    const left = untold.filter((each) => origin !== null && each !== origin);
    if (left.length === untold.length) return true;
    untold = left;
    return save({ [UNTOLD]: listed(untold) });
  }

  async function forget(origin: Origin, { but }: { but: string }): Promise<boolean> {
    const all = [...(await keep.keys()), ...owed.keys()];
    const gone = all.filter((key) => appOf(key) === origin && key !== but);
    for (const key of gone) owed.delete(key);
    untold = untold.filter((each) => each !== origin);
    return save({ ...Object.fromEntries(gone.map((key) => [key, undefined])), [UNTOLD]: listed(untold) });
  }

  return {
    ready: async () => {
      untold = originsIn(await keep.load(UNTOLD));
    },
    load,
    save,
    keys: keep.keys,
    forget,
    miss,
    untold: () => untold,
    told,
  };
}

const listed = (origins: Origin[]) => (origins.length > 0 ? origins : undefined);

const originsIn = (stored: unknown): Origin[] =>
  Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];

/** Which app a record or a copy of one is about, or null. */
const appOf = (key: string): Origin | null => /^(?:aside:)?\w+:([^|#]+)/.exec(key)?.[1] ?? null;

const copiesOf = (key: string, all: string[]): string[] =>
  all.filter((each) => each === `aside:${key}` || each.startsWith(`aside:${key}#`));

/** An earlier copy keeps its name. */
function nameOf(key: string, all: string[]): string {
  const earlier = copiesOf(key, all).length;
  return earlier === 0 ? `aside:${key}` : `aside:${key}#${earlier + 1}`;
}
