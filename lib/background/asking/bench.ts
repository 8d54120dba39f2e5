import { type Failure, failure, ownFailure } from '../../session/failure';
import { neededHosts } from '../../session/needed-hosts';
import type { Policy } from '../../session/settings/policy';
import type { HistoryDays, Settings } from '../../session/settings/settings';
import type { Origin } from '../../session/types';
import type { View } from '../../session/view';
import { jarOf } from '../../session/view';
import type { WachtClient } from '../../wacht/client';
import type { AppState } from '../known/app-state';
import { createEffects, type Effects } from '../known/effects';
import { createLedger, type Ledger, recordKeys } from '../known/ledger';
import { sharedSites } from '../known/own-pages';
import type { CheckedPorts } from '../known/record-store';
import type { AppRecord } from '../known/records';
import type { OutsideChanges } from './outside-changes';
import type { Pace } from './pace';
import { createPassage, type WatchedPassage } from './passage';
import { createPause, type Pause } from './pause';
import type { RequestBudget } from './request-budget';
import { createSiteToken } from './site-token';
import { createSessionToken, type SessionToken } from './token-keeper';

/** What is shared by all apps. */
export interface Shared {
  /** A request of ours leaves; what is given is called once it is over. */
  ownExchange: OutsideChanges['ownExchange'];
  /** The connected app to which a page belongs, or null: what a server names as its own is only a claim (law L14). */
  belongsTo(page: Origin): Origin | null;
  /** What an app is called beside the others: its name is only a claim, likewise. */
  calledAs(app: AppRecord): string;
  settings(): Promise<Settings>;
  /** What the browser's administrator has set; known before any app is. */
  policy(): Policy;
  /** For how long it is kept who was made active; known before any app is. */
  historyDays(): HistoryDays;
  /** Whether accounts stand as they were last used; likewise. */
  isByUse(): boolean;
  /** Our sign-in page's tab, as far as it is there. */
  ownTab(): Promise<number | null>;
  /** Whether our sign-in page is for this app: only then its flow is told. */
  isShown(origin: Origin): boolean;
  /** Brings our sign-in page back to the front, if it is still open for this app. */
  comeBack(origin: Origin): Promise<void>;
  /** An app's face, count or active account may have changed. */
  changed(view: View): void;
  /** A session was read: accounts may end at another time than before. */
  read(): void;
  /** An app's server names other pages than before, or itself: what belongs to whom is judged anew. */
  claimed(): Promise<void>;
}

/** What an app's owner is given. */
export interface World extends Shared {
  ports: CheckedPorts;
  budgetOf(origin: Origin): RequestBudget;
  /** The apps share it, because servers count by address and path alone (section 3.6). */
  paceOf(origin: Origin): Pace;
}

/** The tools on which one app's owner works; with none of them anything can be done once the app is closed. */
export interface Bench extends Shared {
  effects: Effects;
  budget: RequestBudget;
  pace: Pace;
  ledger: Ledger;
  client: WachtClient;
  /** Null in production: the browser's jar keeps the cookie. */
  token: SessionToken | null;
  pause: Pause;
  passage: WatchedPassage;
  inTurn<Value>(task: () => Promise<Value>): Promise<Value>;
  /** Why nothing may be sent right now, or null. */
  barrier(): Promise<Failure | null>;
}

export function createBench(app: AppRecord, { ports, budgetOf, paceOf, ...shared }: World): Bench {
  const effects = createEffects(ports);
  const pace = paceOf(app.origin);
  const ledger = createLedger(app, { ...shared, effects });
  const token = tokenFor(app, { ledger, effects });
  const pause = createPause({ ledger, clock: effects.clock });
  const passage = createPassage({ ...shared, origin: app.origin, pace, pause, clock: effects.clock });
  const session = `${app.origin}|${jarOf(app)}`;
  const bench: Bench = {
    ...whileOpen(shared, effects),
    effects,
    budget: budgetOf(app.origin),
    pace,
    ledger,
    token,
    pause,
    passage,
    client: effects.createClient(
      {
        origin: app.origin,
        mode: app.mode,
        get hosts() {
          return neededHostsOf(ledger.state());
        },
      },
      token,
      passage,
    ),
    inTurn: (task) => effects.inTurn(session, task),
    barrier: () => barrier(bench),
  };
  return bench;
}

/** What leads outside by way of all apps together is shut with the rest. */
const whileOpen = (shared: Shared, { closed }: Effects): Shared => ({
  ...shared,
  comeBack: async (origin) => {
    if (!closed()) await shared.comeBack(origin);
  },
  changed: (view) => {
    if (!closed()) shared.changed(view);
  },
  read: () => {
    if (!closed()) shared.read();
  },
});

function tokenFor(
  app: AppRecord,
  { ledger, effects }: Pick<Bench, 'ledger' | 'effects'>,
): SessionToken | null {
  const jar = jarOf(app);
  if (jar === 'browser') return null;
  if (jar === 'own')
    return createSessionToken({ origin: app.origin, key: recordKeys(app).token }, effects.store);
  return createSiteToken({ origin: app.origin, sites: () => sharedSites(ledger.state()) }, effects);
}

export const neededHostsOf = (state: AppState): Origin[] =>
  neededHosts({ origin: state.app.origin, sites: sharedSites(state) });

async function barrier({ ledger, effects, token, pause }: Bench): Promise<Failure | null> {
  await ledger.ready();
  if (effects.closed()) return failure('aborted');
  const { obstacle } = ledger.state();
  if (!(await effects.hosts.granted(neededHostsOf(ledger.state())))) {
    await ledger.change({ obstacle: { kind: 'permission' } });
    return failure('permission');
  }
  if (token?.isLent && (await token.current()) === null) {
    await ledger.change({ obstacle: { kind: 'not-opened' } });
    return ownFailure('not-opened');
  }
  const ms = pause.left();
  if (ms > 0 && obstacle?.kind !== 'throttled')
    await ledger.change({ obstacle: { kind: 'throttled', until: effects.clock.now() + ms } });
  if (ms > 0) return failure('paused', { retryAfterMs: ms });
  if (obstacle?.kind === 'permission') await ledger.change({ obstacle: null });
  return null;
}
