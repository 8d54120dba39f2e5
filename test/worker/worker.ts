import { createAnswers } from '../../lib/background/apps/answers';
import { createApps } from '../../lib/background/apps/apps';
import { createFollowing, type Following } from '../../lib/background/apps/following';
import { createUpdating } from '../../lib/background/apps/updating';
import type { CookieChange } from '../../lib/background/asking/outside-changes';
import { createReach, type Reach } from '../../lib/background/reach/reach';
import type { AllQuestions, News } from '../../lib/rpc/contract';
import type { Origin } from '../../lib/session/types';
import type { Row, View } from '../../lib/session/view';
import type { JarChange } from '../wacht-server/cookie-jar';
import { createDurable } from './durable';
import { createFakeClock, type FakeClock } from './fake-clock';
import { createFakeTabs } from './fake-tabs';
import { effect, type Life, newLife } from './life';
import type { Surroundings } from './surroundings';
import { portsOf } from './worker-ports';

/** A browser around the real worker code. */
export interface Browser extends Surroundings {
  /** Starts a worker; an earlier one is dead from then on: whatever it still wants never comes back. */
  startWorker(): Worker;
  settled(): Promise<void>;
  /** Called whenever the worker pauses in the midst of long work. */
  breathed(): void;
  /** The browser's jar changed; its worker hears of it a little later. */
  cookieChanged(change: JarChange): void;
}

export interface Worker {
  ask: AllQuestions;
  news: News[];
  /** What comes without a page of ours. */
  reach: Reach;
  /** As the browser tells when a host was granted or taken back. */
  grantChanged(): Promise<void>;
  /** Everything painted for an app, in order. */
  views(origin: Origin): View[];
  view(origin: Origin): View;
  /** By name or by sign-in id. */
  row(origin: Origin, who: string): Row;
  /** A new version of the extension is there. */
  update(restart: () => void): Promise<void>;
  follow: Following['follow'];
  /** The browser rings what is due by the computer's clock, or begins anew. */
  ring(): Promise<void>;
  /** The browser has carried settings here. */
  synced(): Promise<void>;
  /** The administrator has set something else. */
  policyChanged(): Promise<void>;
  kill(): void;
  /** The worker dies at the moment it wants to send this; the server never sees it. */
  killBefore(path: string): void;
  /** The worker dies right before or after its n-th effect from now: a request, a write, a tab, a host given back. */
  killAt(effect: number, moment: 'before' | 'after'): void;
  /** How many effects it has had since it started or since `killAt`. */
  effects(): string[];
}

/** Milliseconds: a worker hears of a cookie when the answer that set it has come. */
const TOLD_AFTER = 20;

export const START = Date.UTC(2026, 10, 20, 9);

export function createBrowser(fetchAs: (clock: FakeClock) => typeof fetch): Browser {
  let underWay = 0;
  const clock = createFakeClock(START, settled);
  const send = fetchAs(clock);
  let life = newLife();
  let hear = (_: CookieChange): void => undefined;

  /** Quiet for several turns of the event loop, with no request in flight: nothing more will happen by itself. */
  async function settled(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet = underWay === 0 ? quiet + 1 : 0) {
      await new Promise((turn) => setImmediate(turn));
    }
  }

  const browser: Browser = {
    clock,
    durable: createDurable(),
    memory: new Map(),
    granted: new Set(),
    tabs: createFakeTabs(),
    siteCookies: new Map(),
    refusesCookies: false,
    managed: {},
    removedCookies: [],
    twoCookies: new Set(),
    alarms: new Map(),
    sync: { value: undefined, full: false, writes: 0, slow: null },
    popupOpen: false,
    worn: [],
    said: null,
    notices: [],
    tray: new Map(),
    mayNotify: true,
    menu: [],
    wentTo: [],
    pages: new Set(),
    run: 'first',
    settled,
    breathed: () => undefined,
    startWorker,
    cookieChanged: ({ domain, name, value: fingerprint }) => {
      if (!/^(__session|session_id)$/.test(name)) return;
      const tell = hear;
      clock.after(TOLD_AFTER, () => tell({ domain, name, fingerprint }));
    },
  };

  function startWorker(): Worker {
    life.alive = false;
    const own = newLife();
    life = own;
    const news: News[] = [];
    const ports = portsOf(browser, { news, own, fetch: counted(own), breathe: () => rest(own) });
    const apps = createApps(ports);
    hear = (change) => (own.alive ? apps.cookieChanged(change) : undefined);
    const views = (origin: Origin) =>
      news.flatMap((each) => (each.kind === 'view' && each.view.app.origin === origin ? [each.view] : []));
    const view = (origin: Origin) => known(views(origin).at(-1), `a view of ${origin}`);
    return {
      ask: createAnswers(apps),
      update: (restart) => createUpdating({ ...ports, apps, restart })(),
      grantChanged: async () => {
        await apps.grantChanged();
      },
      news,
      reach: createReach({
        apps,
        goToApp: async ({ front }) => void browser.wentTo.push(front),
        staging: 'Staging',
      }),
      views,
      view,
      row: (origin, who) =>
        known(
          view(origin).rows.find((row) => row.title === who || row.signInId === who),
          who,
        ),
      follow: createFollowing(apps).follow,
      ring: async () => {
        for (const [name, when] of browser.alarms) if (when <= clock.now()) browser.alarms.delete(name);
        await (await apps.health()).ring();
      },
      synced: apps.synced,
      policyChanged: apps.policyChanged,
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

  /** Others are heard; a dead worker never comes back from it. */
  async function rest(own: Life): Promise<void> {
    underWay += 1;
    browser.breathed();
    await new Promise((turn) => setImmediate(turn));
    underWay -= 1;
    if (!own.alive) await new Promise(() => {});
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
