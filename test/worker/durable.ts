import type { Cache, Keep } from '../../lib/background/ports';
import type { AppIndex } from '../../lib/session/view';

/** What outlives a worker: both stores hold JSON text, so nothing alive can leak from one life to the next. */
export interface Durable {
  keep: Keep;
  cache: Cache;
  records: Map<string, string>;
  painted: Map<string, string>;
  /** Set to make every write of `keep` fail, as on a full disk. */
  full: boolean;
  /** So many writes are taken still; what a full disk removes, it removes. */
  room: number;
  /** The key of a record that the disk cannot tell of. */
  silent: string | null;
}

export function createDurable(): Durable {
  const durable: Durable = {
    records: new Map(),
    painted: new Map(),
    full: false,
    room: Number.POSITIVE_INFINITY,
    silent: null,
    keep: {
      load: async (key) => {
        if (durable.silent === key) throw new Error('the disk does not answer');
        return parsed(durable.records.get(key));
      },
      save: async (records) => {
        const writes = Object.values(records).some((value) => value !== undefined);
        if (durable.full || (writes && durable.room === 0)) return false;
        if (writes) durable.room -= 1;
        for (const [key, value] of Object.entries(records)) put(durable.records, key, value);
        return true;
      },
      keys: async () => [...durable.records.keys()],
    },
    cache: createCache(() => durable.painted),
  };
  return durable;
}

function createCache(store: () => Map<string, string>): Cache {
  const write = (key: string, value: unknown) => {
    put(store(), key, value);
    return Promise.resolve(true);
  };
  return {
    readIndex: async () => parsed(store().get('index')),
    readPaint: async (origin) => parsed(store().get(`paint ${origin}`)),
    writePaint: (view) => write(`paint ${view.app.origin}`, view),
    readDeployment: async (origin) => parsed(store().get(`deployment ${origin}`)),
    readDeployments: async () =>
      [...store()].flatMap(([key, text]) => {
        const [store, origin = ''] = key.split(' ');
        return store === 'deployment' ? [[origin, parsed(text)]] : [];
      }),
    writeDeployment: (origin, readAt, deployment) => write(`deployment ${origin}`, { readAt, deployment }),
    writeIndex: (index: AppIndex) => write('index', index),
    readPictures: async (origin) =>
      [...store()].flatMap(([key, text]) => {
        const [, of, ...rest] = key.split(' ');
        return key.startsWith('picture ') && of === origin ? [[rest.join(' '), parsed(text)]] : [];
      }),
    writePicture: (origin, key, picture) => write(`picture ${origin} ${key}`, picture),
    forgetPictures: async (origin, keys) => {
      for (const stored of [...store().keys()])
        if (
          keys
            ? keys.some((key) => stored === `picture ${origin} ${key}`)
            : stored.startsWith(`picture ${origin} `)
        )
          store().delete(stored);
      return true;
    },
    forgetOrigin: async (origin) => {
      for (const key of [...store().keys()]) if (key.startsWith(`picture ${origin} `)) store().delete(key);
      store().delete(`paint ${origin}`);
      return store().delete(`deployment ${origin}`);
    },
  };
}

const parsed = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));

function put(store: Map<string, string>, key: string, value: unknown): void {
  if (value === undefined) store.delete(key);
  else store.set(key, JSON.stringify(value));
}
