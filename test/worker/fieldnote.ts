import type { Mode, Origin } from '../../lib/session/types';
import {
  cookieFetch,
  createWachtServer,
  type DeploymentControl,
  type DeploymentSpec,
  type Dialect,
  type LoggedRequest,
  type WachtServer,
} from '../wacht-server';
import { type Browser, createBrowser, START, type Worker } from './worker';

export const API_HOST = 'frontend.fieldnote.localhost';
export const SITE_HOST = 'fieldnote.localhost';
export const ORIGIN: Origin = `http://${API_HOST}`;
export const DIALECTS: Dialect[] = ['seed', 'go25', 'go26-early', 'go26-latest'];
export const MODES: Mode[] = ['production', 'staging'];
/** Each dialect in each mode. */
export const EVERYWHERE = MODES.flatMap((mode) => DIALECTS.map((dialect) => [mode, dialect] as const));

/** One connected app with Ada (active), Jonas and Mina signed in, in a browser of its own. */
export interface Fieldnote {
  server: WachtServer;
  app: DeploymentControl;
  browser: Browser;
  worker: Worker;
  sessionId: string;
  /** Sign-in ids by first name. */
  ids: Record<'ada' | 'jonas' | 'mina', string>;
  userIds: Record<'ada' | 'jonas' | 'mina' | 'priya', string>;
  /** Requests since the last call, as `POST /session/switch-sign-in`. */
  requests(): string[];
  posts(): LoggedRequest[];
  /** Opens a page of the site in this browser, with its cookies. */
  visit(url: string): Promise<Response>;
  /** As a person's settings do: no cookie is kept or sent. */
  blockCookies(blocked: boolean): void;
  /** Who is active, as the server knows it. */
  truth(): string | null;
}

const PEOPLE = {
  ada: {
    firstName: 'Ada',
    lastName: 'Quell',
    email: 'ada@quelllabs.co',
    password: 'ada-password',
    organizations: [{ name: 'Quell Labs', workspaces: ['Research', 'Platform'] }],
  },
  jonas: { firstName: 'Jonas', lastName: 'Wirth', email: 'jonas@meridian.art', password: 'jonas-password' },
  mina: { firstName: 'Mina', lastName: 'Okafor', email: 'mina@tidewell.io', password: 'mina-password' },
  priya: { firstName: 'Priya', lastName: 'Raman', email: 'priya@quelllabs.co', password: 'priya-password' },
};

export async function openFieldnote({
  mode = 'production',
  dialect = 'go26-latest',
  portalHost,
  others = [],
  requestsPerMinute,
}: {
  mode?: Mode;
  dialect?: Dialect;
  /** Where the hosted pages have a host of their own. */
  portalHost?: string;
  /** Apps that are there as well; nobody is connected to them. */
  others?: DeploymentSpec[];
  /** Limits are kept as the real server keeps them (section 3.6). */
  requestsPerMinute?: number;
} = {}): Promise<Fieldnote> {
  let now = () => START;
  const server = createWachtServer({
    now: () => now(),
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    deployments: [
      {
        apiHost: API_HOST,
        siteHost: SITE_HOST,
        name: 'Fieldnote',
        mode,
        dialect,
        ...(portalHost && { portalHost }),
      },
      ...others,
    ],
  });
  let cookiesBlocked = false;
  const jar = cookieFetch(server, {
    changed: (change) => browser.cookieChanged(change),
    keeps: () => !cookiesBlocked,
  });
  const browser: Browser = createBrowser((clock) => {
    // The server's clock is right, whatever somebody sets this computer's to.
    now = () => START + clock.ticks();
    return jar;
  });
  const app = server.deployment(API_HOST);
  const { ada, jonas, mina, priya } = PEOPLE;
  const userIds = {
    ada: app.addPerson(ada),
    jonas: app.addPerson(jonas),
    mina: app.addPerson(mina),
    priya: app.addPerson(priya),
  };
  browser.granted.add(ORIGIN);
  const worker = browser.startWorker();
  await worker.ask.connect({ origin: ORIGIN, mode });
  const sessionId = await ownSession(server, worker);
  const ids = {
    mina: app.signIn(sessionId, userIds.mina),
    jonas: app.signIn(sessionId, userIds.jonas),
    ada: app.signIn(sessionId, userIds.ada),
  };
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });
  let seen = server.log.length;
  const since = () => {
    const fresh = server.log.slice(seen);
    seen = server.log.length;
    return fresh;
  };
  return {
    server,
    app,
    browser,
    worker,
    sessionId,
    ids,
    userIds,
    requests: () => since().map(({ method, path }) => `${method} ${path}`),
    visit: (url) => jar(url, { credentials: 'include' }),
    blockCookies: (blocked) => {
      cookiesBlocked = blocked;
    },
    posts: () => server.log.filter(({ method }) => method === 'POST'),
    truth: () => app.session(sessionId).activeSignInId,
  };
}

/** The session that the worker's first read made. */
async function ownSession(server: WachtServer, worker: Worker): Promise<string> {
  await worker.ask.refresh({ origin: ORIGIN });
  const sessionId = server.log.findLast(({ path }) => path === '/session')?.sessionIdAfter;
  if (!sessionId) throw new Error('the worker read no session');
  return sessionId;
}

/** As a person lets the switcher see the tabs of Fieldnote's site: the browser's leave, and the switch in the settings. */
export async function letSeeTabs({ browser, worker }: Pick<Fieldnote, 'browser' | 'worker'>): Promise<void> {
  const site = `http://${SITE_HOST}`;
  browser.granted.add(site);
  await worker.ask.seeTabs({ origin: ORIGIN, pages: [site], wanted: true });
}
