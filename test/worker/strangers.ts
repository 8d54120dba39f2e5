import type { Origin } from '../../lib/session/types';
import {
  cookieFetch,
  createWachtServer,
  type DeploymentControl,
  type DeploymentSpec,
  type SessionStart,
} from '../wacht-server';
import { type Traffic, tapped } from './traffic';
import { type Browser, createBrowser, START, type Worker } from './worker';

/** A staging app, with somebody signed in on its own page and in the switcher's session. */
export interface Stranger {
  origin: Origin;
  /** Where its own page is. */
  site: Origin;
  control: DeploymentControl;
  /** The session of its own page. */
  page: SessionStart;
  /** Under this name the page keeps its token. */
  cookie: string;
  userId: string;
  link(linked: boolean): ReturnType<Worker['ask']['linkSession']>;
  refresh(): ReturnType<Worker['ask']['refresh']>;
}

/** Connected apps that know nothing of each other, in one browser. */
export interface Strangers {
  browser: Browser;
  worker: Worker;
  apps: Stranger[];
  traffic: Traffic;
  /** API hosts by where and under which name their pages keep a token; of two pages the one that came last. */
  put: Map<string, string>;
  /** Connects one more of them. */
  join(spec: DeploymentSpec): Promise<Stranger>;
}

export const cookieOf = (apiHost: string): string =>
  `__dev_session___${apiHost.replace(/[^a-z0-9]+/g, '_').slice(0, 64)}`;

/**
 * A browser that can reach these apps; those that are `joined` are connected, in this order. Every host is granted, so
 * that nothing but the worker's own judgement keeps them apart.
 */
export async function openStrangers(deployments: DeploymentSpec[], joined = deployments): Promise<Strangers> {
  let now = () => START;
  const server = createWachtServer({ now: () => now(), deployments });
  const traffic: Traffic = { sent: [], issued: new Map() };
  const browser = createBrowser((clock) => {
    now = () => START + clock.ticks();
    return tapped(cookieFetch(server), traffic);
  });
  const worker = browser.startWorker();
  const apps: Stranger[] = [];
  const put = new Map<string, string>();
  for (const spec of joined) await join(spec);

  async function join({ apiHost, siteHost, name, mode }: DeploymentSpec): Promise<Stranger> {
    const [origin, site] = [`https://${apiHost}`, `https://${siteHost}`];
    const control = server.deployment(apiHost);
    const userId = control.addPerson({ firstName: name, email: `someone@${siteHost}` });
    control.settings.newSessionUserIds = [userId];
    browser.granted.add(origin).add(site);
    await worker.ask.connect({ origin, mode });
    const page = control.createSession([]);
    const cookie = cookieOf(apiHost);
    traffic.issued.set(page.token, apiHost);
    put.set(`${site} ${cookie}`, apiHost);
    browser.siteCookies.set(site, new Map(browser.siteCookies.get(site)).set(cookie, page.token));
    const link = (linked: boolean) => worker.ask.linkSession({ origin, linked });
    const refresh = async () => {
      await browser.clock.advance(6_000);
      return worker.ask.refresh({ origin });
    };
    const stranger = { origin, site, control, page, cookie, userId, link, refresh };
    apps.push(stranger);
    await browser.clock.advance(20_000);
    return stranger;
  }

  return { browser, worker, apps, traffic, put, join };
}
