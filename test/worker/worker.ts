import { createAnswers } from '../../lib/background/answers';
import { createApps } from '../../lib/background/apps';
import type { InTurn, Ports } from '../../lib/background/ports';
import type { News, Questions } from '../../lib/rpc/contract';
import type { Origin } from '../../lib/session/types';
import type { Row, View } from '../../lib/session/view';
import { createWachtClient } from '../../lib/wacht/client';
import { createDurable, type Durable } from './durable';
import { createFakeClock, type FakeClock } from './fake-clock';

/** A browser around the real worker code: its hosts, its tabs, its disk, and a clock that the test moves. */
export interface Browser {
  clock: FakeClock;
  durable: Durable;
  granted: Set<Origin>;
  tabs: FakeTabs;
  removedCookies: Origin[];
  /** Starts a worker; an earlier one is dead from then on: whatever it still wants never comes back. */
  startWorker(): Worker;
  settled(): Promise<void>;
}

export interface Worker {
  ask: Questions;
  news: News[];
  /** Everything painted for an app, in order. */
  views(origin: Origin): View[];
  view(origin: Origin): View;
  row(origin: Origin, title: string): Row;
  kill(): void;
  /** The worker dies at the moment it wants to send this; the server never sees it. */
  killBefore(path: string): void;
}

interface Life {
  alive: boolean;
  lastWish: string | null;
}

export interface FakeTabs {
  open: { id: number; url: string }[];
  reloaded: number[];
  watched: Map<number, (closed: boolean) => void>;
}

export const START = Date.UTC(2026, 10, 20, 9);

export function createBrowser(fetchAs: (clock: FakeClock) => typeof fetch): Browser {
  let underWay = 0;
  const clock = createFakeClock(START, settled);
  const send = fetchAs(clock);
  let life: Life = { alive: true, lastWish: null };

  /** Quiet for several turns of the event loop, with no request in flight: nothing more will happen by itself. */
  async function settled(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet = underWay === 0 ? quiet + 1 : 0) {
      await new Promise((turn) => setImmediate(turn));
    }
  }

  const browser: Browser = {
    clock,
    durable: createDurable(),
    granted: new Set(),
    tabs: { open: [], reloaded: [], watched: new Map() },
    removedCookies: [],
    settled,
    startWorker,
  };

  function startWorker(): Worker {
    life.alive = false;
    const own: Life = { alive: true, lastWish: null };
    life = own;
    const news: News[] = [];
    const ports = portsOf(browser, { news, own, fetch: counted(own) });
    const views = (origin: Origin) =>
      news.flatMap((each) => (each.kind === 'view' && each.view.app.origin === origin ? [each.view] : []));
    const view = (origin: Origin) => known(views(origin).at(-1), `a view of ${origin}`);
    return {
      ask: createAnswers(createApps(ports)),
      news,
      views,
      view,
      row: (origin, title) =>
        known(
          view(origin).rows.find((row) => row.title === title),
          title,
        ),
      kill: () => {
        own.alive = false;
      },
      killBefore: (path) => {
        own.lastWish = path;
      },
    };
  }

  /** A killed worker's request is cut off by the browser: its answer reaches nobody. */
  const counted =
    (own: Life): typeof fetch =>
    async (input, init) => {
      if (own.lastWish !== null && String(input).includes(own.lastWish)) own.alive = false;
      if (!own.alive) return never();
      underWay += 1;
      try {
        const response = await send(input, init);
        return own.alive ? response : await never();
      } catch (problem) {
        if (!own.alive) return await never();
        throw problem;
      } finally {
        underWay -= 1;
      }
    };

  return browser;
}

/** For what the test knows to be there. */
export function known<Value>(value: Value | null | undefined, what = 'a value'): Value {
  if (value === null || value === undefined) throw new Error(`expected ${what}`);
  return value;
}

const never = <Value>(): Promise<Value> => new Promise(() => {});

function portsOf(browser: Browser, worker: { news: News[]; own: Life; fetch: typeof fetch }): Ports {
  const { clock, durable, granted, tabs } = browser;
  const { own, news } = worker;
  const hosts = { granted: async (origins: Origin[]) => origins.every((origin) => granted.has(origin)) };
  let operations = 0;
  return {
    clock: { now: clock.now, after: (ms, task) => clock.after(ms, () => (own.alive ? task() : undefined)) },
    keep: {
      ...durable.keep,
      save: (records) => (own.alive ? durable.keep.save(records) : never()),
    },
    cache: {
      ...durable.cache,
      writePaint: (view) => (own.alive ? durable.cache.writePaint(view) : never()),
    },
    hosts: {
      ...hosts,
      release: async (origins) => {
        for (const origin of origins) granted.delete(origin);
        return true;
      },
    },
    tabs: {
      of: async (origins) =>
        tabs.open.filter(({ url }) => origins.includes(new URL(url).origin)).map(({ id }) => id),
      reload: async (id) => {
        tabs.reloaded.push(id);
      },
      open: async (url) => tabs.open.push({ id: 100 + tabs.open.length, url }) + 99,
      show: async (id) => tabs.open.some((tab) => tab.id === id),
      watch: (id, changed) => {
        tabs.watched.set(id, changed);
        return () => tabs.watched.delete(id);
      },
    },
    cookies: {
      remove: async (origin) => {
        browser.removedCookies.push(origin);
      },
    },
    alarms: { set: async () => {}, clear: async () => {} },
    inTurn: createTurns(),
    announce: (each) => {
      if (own.alive) news.push(structuredClone(each));
    },
    createClient: (deployment, tokens) =>
      createWachtClient(deployment, {
        tokens,
        fetch: worker.fetch,
        now: clock.now,
        online: () => true,
        hostGranted: (origin) => hosts.granted([origin]),
      }),
    newOperation: () => {
      operations += 1;
      return `operation-${operations}`;
    },
  };
}

/** Node has no Web Locks; one chain of promises a session does the same within one worker's life. */
function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (session, task) => {
    const turn = (last.get(session) ?? Promise.resolve()).then(task, task);
    last.set(session, turn);
    return turn;
  };
}
