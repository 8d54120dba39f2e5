import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Picture } from '../session/kept/picture';
import type { Deployment, Origin } from '../session/types';
import type { AppIndex, Jar, View } from '../session/view';

/**
 * The cache: everything in it can be read again from the server or rebuilt from what the worker keeps elsewhere.
 * The schema only ever grows, so that an older version of the extension can still read a newer database.
 */
interface CacheSchema extends DBSchema {
  index: { key: 'index'; value: AppIndex };
  /** Display-ready views of at most 50 rows: the popup's first frame. */
  paint: { key: [Origin, Jar]; value: View };
  /** Of an app's accounts, by their keys. */
  pictures: { key: [Origin, string]; value: Picture };
  deployments: { key: Origin; value: { readAt: number; deployment: Deployment } };
}

export type Cache = IDBPDatabase<CacheSchema>;

const NAME = 'wacht';
const VERSION = 2;
const PATIENCE = 2_000;
const STORES = ['index', 'paint', 'deployments', 'pictures'] as const;

let opening: Promise<Cache | null> | null = null;

/**
 * The open cache, or null when this browser gives us none; then everything works from memory. A page of another version
 * can hold the database: after a while, and once only, we go on without it until it comes.
 */
export function openCache(): Promise<Cache | null> {
  if (opening) return opening;
  const coming = open().then(keepOrForget);
  const inTime = Promise.race([coming, givenUp()]);
  opening = inTime;
  void coming.then((cache) => {
    if (cache && opening === inTime) opening = coming;
  });
  return opening;
}

const givenUp = (): Promise<null> => new Promise((resolve) => setTimeout(resolve, PATIENCE, null));

function keepOrForget(cache: Cache | null): Cache | null {
  if (!cache) opening = null;
  cache?.addEventListener('close', () => {
    opening = null;
  });
  return cache;
}

/** The next one who asks opens it anew: not every browser tells that a connection was taken away. */
export function forgetIfGone(problem: unknown): void {
  if (problem instanceof DOMException && problem.name === 'InvalidStateError') opening = null;
}

async function open(): Promise<Cache | null> {
  try {
    return await whole(await openAt(VERSION));
  } catch (problem) {
    return isNewer(problem) ? openNewer() : rebuild();
  }
}

/** Without a version whatever is there is opened: a newer schema after a rollback of the extension. */
const openAt = (version: number | undefined): Promise<Cache> =>
  openDB<CacheSchema>(NAME, version, {
    upgrade(cache) {
      for (const store of STORES) {
        if (!cache.objectStoreNames.contains(store)) cache.createObjectStore(store);
      }
    },
    // Another page brings a newer version: let go, or its upgrade would wait for ever.
    blocking(_current, _wanted, event) {
      opening = null;
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });

async function openNewer(): Promise<Cache | null> {
  const cache = await openAt(undefined).catch(() => null);
  return cache ? whole(cache) : rebuild();
}

/** One that lacks what we need is made anew. */
async function whole(cache: Cache): Promise<Cache | null> {
  if (STORES.every((store) => cache.objectStoreNames.contains(store))) return cache;
  cache.close();
  return rebuild();
}

async function rebuild(): Promise<Cache | null> {
  try {
    await deleteDB(NAME);
    return await openAt(VERSION);
  } catch {
    return null;
  }
}

const isNewer = (problem: unknown): boolean =>
  problem instanceof DOMException && problem.name === 'VersionError';
