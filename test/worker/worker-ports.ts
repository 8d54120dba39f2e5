import type { InTurn, Ports } from '../../lib/background/ports';
import type { News } from '../../lib/rpc/contract';
import type { Origin } from '../../lib/session/types';
import { createWachtClient } from '../../lib/wacht/client';
import { fetchWhile } from '../../lib/wacht/fetch-while';
import { effect, type Life } from './life';
import type { Surroundings } from './surroundings';

/** What one worker of this browser can do. */
export function portsOf(
  browser: Surroundings,
  worker: { news: News[]; own: Life; fetch: typeof fetch },
): Ports {
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

const siteTokensOf = ({ siteCookies, granted }: Surroundings): Ports['siteTokens'] => ({
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
