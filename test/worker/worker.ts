import { createAnswers } from '../../lib/background/apps/answers';
import { createApps } from '../../lib/background/apps/apps';
import type { InTurn, Ports } from '../../lib/background/ports';
import type { AllQuestions, News } from '../../lib/rpc/contract';
import type { Origin } from '../../lib/session/types';
import type { Row, View } from '../../lib/session/view';
import { createWachtClient } from '../../lib/wacht/client';
import { fetchWhile } from '../../lib/wacht/fetch-while';
import { createDurable, type Durable } from './durable';
import { createFakeClock, type FakeClock } from './fake-clock';
import { createFakeTabs, type FakeTabs } from './fake-tabs';

/** A browser around the real worker code: its hosts, its tabs, its disk, and a clock that the test moves. */
export interface Browser {
  clock: FakeClock;
  durable: Durable;
  granted: Set<Origin>;
  tabs: FakeTabs;
  removedCookies: Origin[];
  popupOpen: boolean;
  /** Changes when the browser starts anew. */
  run: string;
  siteCookies: SiteCookies;
  /** Starts a worker; an earlier one is dead from then on: whatever it still wants never comes back. */
  startWorker(): Worker;
  settled(): Promise<void>;
}

export interface Worker {
  ask: AllQuestions;
  news: News[];
  /** Everything painted for an app, in order. */
  views(origin: Origin): View[];
  view(origin: Origin): View;
  /** By name or by sign-in id. */
  row(origin: Origin, who: string): Row;
  kill(): void;
  /** The worker dies at the moment it wants to send this; the server never sees it. */
  killBefore(path: string): void;
  /** The worker dies right before or after its n-th effect from now: a request, a write, news. */
  killAt(effect: number, moment: 'before' | 'after'): void;
  /** How many effects it has had since it started or since `killAt`. */
  effects(): string[];
}

interface Life {
  alive: boolean;
  lastWish: string | null;
  effects: string[];
  end: { effect: number; moment: 'before' | 'after' } | null;
}

const newLife = (): Life => ({ alive: true, lastWish: null, effects: [], end: null });

/** Runs one effect of a worker's life, unless that life is over or ends here. */
async function effect<Value>(own: Life, name: string, task: () => Promise<Value>): Promise<Value> {
  if (!own.alive) return never();
  own.effects.push(name);
  const last = own.end !== null && own.effects.length === own.end.effect;
  if (last && own.end?.moment === 'before') own.alive = false;
  if (!own.alive) return never();
  const value = await task();
  if (last) own.alive = false;
  return own.alive ? value : never();
}

/** Cookies of the app's own pages, by origin and name. */
export type SiteCookies = Map<Origin, Map<string, string>>;

export const START = Date.UTC(2026, 10, 20, 9);

export function createBrowser(fetchAs: (clock: FakeClock) => typeof fetch): Browser {
  let underWay = 0;
  const clock = createFakeClock(START, settled);
  const send = fetchAs(clock);
  let life = newLife();

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
    tabs: createFakeTabs(),
    siteCookies: new Map(),
    removedCookies: [],
    popupOpen: false,
    run: 'first',
    settled,
    startWorker,
  };

  function startWorker(): Worker {
    life.alive = false;
    const own = newLife();
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
      row: (origin, who) =>
        known(
          view(origin).rows.find((row) => row.title === who || row.signInId === who),
          who,
        ),
      kill: () => {
        own.alive = false;
      },
      killBefore: (path) => {
        own.lastWish = path;
      },
      killAt: (number, moment) => {
        own.effects.length = 0;
        own.end = { effect: number, moment };
      },
      effects: () => [...own.effects],
    };
  }

  /** A killed worker's request is cut off by the browser: its answer reaches nobody. */
  const counted =
    (own: Life): typeof fetch =>
    (input, init) => {
      if (own.lastWish !== null && String(input).includes(own.lastWish)) own.alive = false;
      return effect(own, `fetch ${init?.method ?? 'GET'} ${new URL(String(input)).pathname}`, async () => {
        underWay += 1;
        try {
          return await send(input, init);
        } finally {
          underWay -= 1;
        }
      });
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
      save: (records) => effect(own, `save ${Object.keys(records).join()}`, () => durable.keep.save(records)),
    },
    cache: {
      ...durable.cache,
      writePaint: (view) => effect(own, 'paint', () => durable.cache.writePaint(view)),
    },
    hosts: {
      ...hosts,
      release: async (origins) => {
        for (const origin of origins) granted.delete(origin);
        return true;
      },
    },
    tabs: tabs.port({ granted, isAlive: () => own.alive }),
    siteTokens: siteTokensOf(browser),
    cookies: {
      remove: async (origin) => {
        browser.removedCookies.push(origin);
      },
    },
    alarms: { set: async () => {}, clear: async () => {} },
    browserRun: async () => browser.run,
    isPopupOpen: async () => browser.popupOpen,
    signInPage: 'chrome-extension://ours/options.html#sign-in',
    inTurn: createTurns(),
    announce: (each) => {
      if (own.alive) news.push(structuredClone(each));
    },
    createClient: (deployment, tokens, isOpen) =>
      createWachtClient(deployment, {
        tokens,
        fetch: fetchWhile(isOpen, worker.fetch),
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

const siteTokensOf = ({ siteCookies, granted }: Browser): Ports['siteTokens'] => ({
  read: async (origins, name) => {
    const seen = origins.filter((origin) => granted.has(origin));
    return seen.map((origin) => siteCookies.get(origin)?.get(name)).find((value) => value) ?? null;
  },
  write: async (origins, { name, value }) => {
    const holder = origins.find((origin) => siteCookies.get(origin)?.has(name)) ?? origins[0];
    if (holder) siteCookies.set(holder, new Map(siteCookies.get(holder)).set(name, value));
    return holder !== undefined;
  },
});

/** Node has no Web Locks; one chain of promises a session does the same within one worker's life. */
function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (session, task) => {
    const turn = (last.get(session) ?? Promise.resolve()).then(task, task);
    last.set(session, turn);
    return turn;
  };
}
