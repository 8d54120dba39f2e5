import { cookieHosts } from '../../session/cookie-hosts';
import { type Failure, failure } from '../../session/failure';
import type { Origin } from '../../session/types';
import type { Settings } from '../../session/view';
import { jarOf } from '../../session/view';
import type { WachtClient } from '../../wacht/client';
import { createLedger, type Ledger, recordKeys } from '../known/ledger';
import type { AppRecord } from '../known/records';
import type { Ports } from '../ports';
import type { Pace } from './pace';
import type { RequestBudget } from './request-budget';
import { createSiteToken } from './site-token';
import { createSessionToken, type SessionToken } from './token-keeper';

/** What is shared by all apps. */
export interface Shared {
  ports: Ports;
  budget: RequestBudget;
  /** The apps share it, because servers count by address and path alone (section 3.6). */
  pace: Pace;
  settings(): Promise<Settings>;
  /** Our sign-in page's tab, as far as it is there. */
  ownTab(): Promise<number | null>;
  /** Whether our sign-in page is for this app: only then its flow is told. */
  isShown(origin: Origin): boolean;
  /** Brings our sign-in page back to the front, if it is still open for this app. */
  comeBack(origin: Origin): Promise<void>;
  /** An app's face, count or active account may have changed. */
  changed(): void;
}

/** The tools on which one app's owner works. */
export interface Bench extends Shared {
  ledger: Ledger;
  client: WachtClient;
  /** Null in production: the browser's jar keeps the cookie. */
  token: SessionToken | null;
  inTurn<Value>(task: () => Promise<Value>): Promise<Value>;
  /** Why nothing may be sent right now, or null. */
  barrier(): Promise<Failure | null>;
}

export function createBench(app: AppRecord, shared: Shared): Bench {
  const { ports } = shared;
  const ledger = createLedger(app, shared);
  const token = tokenFor(app, ports);
  const session = `${app.origin}|${jarOf(app)}`;
  const bench: Bench = {
    ...shared,
    ledger,
    token,
    client: ports.createClient({ origin: app.origin, mode: app.mode }, token),
    inTurn: (task) => ports.inTurn(session, task),
    barrier: () => barrier(bench),
  };
  return bench;
}

function tokenFor(app: AppRecord, ports: Ports): SessionToken | null {
  const jar = jarOf(app);
  if (jar === 'browser') return null;
  if (jar === 'own') return createSessionToken(recordKeys(app).token, ports.keep);
  return createSiteToken(app, ports.siteTokens);
}

/** Without the pages' host their cookie cannot be seen, and a request would begin another session. */
const neededHosts = (app: AppRecord): Origin[] =>
  jarOf(app) === 'site' ? [app.origin, ...cookieHosts(app.sites)] : [app.origin];

async function barrier({ ledger, ports, token }: Bench): Promise<Failure | null> {
  await ledger.ready();
  const { app, obstacle } = ledger.state();
  if (!(await ports.hosts.granted(neededHosts(app)))) {
    await ledger.change({ obstacle: { kind: 'permission' } });
    return failure('permission');
  }
  if (token && !(await token.durable())) {
    await ledger.change({ obstacle: { kind: 'not-saved' } });
    return failure('aborted');
  }
  if (obstacle?.kind === 'throttled') return pauseLeft(obstacle.until - ports.clock.now());
  if (obstacle?.kind === 'permission') await ledger.change({ obstacle: null });
  return null;
}

const pauseLeft = (ms: number): Failure | null =>
  ms > 0 ? failure('throttled', { retryAfterMs: ms }) : null;
