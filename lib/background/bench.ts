import { type Failure, failure } from '../session/failure';
import type { Settings } from '../session/view';
import { jarOf } from '../session/view';
import type { WachtClient } from '../wacht/client';
import { createLedger, type Ledger, recordKeys } from './ledger';
import type { Ports } from './ports';
import type { AppRecord } from './records';
import type { RequestBudget } from './request-budget';
import { createSessionToken, type SessionToken } from './token-keeper';

/** What is shared by all apps. */
export interface Shared {
  ports: Ports;
  budget: RequestBudget;
  settings(): Promise<Settings>;
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
  const ledger = createLedger(app, ports, shared.changed);
  const token = app.mode === 'staging' ? createSessionToken(recordKeys(app).token, ports.keep) : null;
  const session = `${app.origin}|${jarOf(app.mode)}`;
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

async function barrier({ ledger, ports, token }: Bench): Promise<Failure | null> {
  await ledger.ready();
  const { app, obstacle } = ledger.state();
  if (!(await ports.hosts.granted([app.origin]))) {
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
