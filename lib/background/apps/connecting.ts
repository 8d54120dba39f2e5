import { done, fail } from '../../result';
import { cookieHosts } from '../../session/cookie-hosts';
import { failure } from '../../session/failure';
import type { Deployment, Mode, Origin } from '../../session/types';
import { pickHue } from '../known/badges';
import { recordKeys } from '../known/ledger';
import type { AppRecord, TokenRecord } from '../known/records';
import type { Owner } from '../owner';
import type { Outcome, Ports } from '../ports';

/** How a host becomes an app, and how an app is forgotten. */
export interface Connecting {
  /** What a granted host says of itself; creates no session there (section 2.7). */
  probe(origin: Origin): Outcome<{ name: string }>;
  /** Asks a host for its settings and writes down the app; the first request makes its session. */
  admit(wish: { origin: Origin; mode: Mode | null; taken: AppRecord[] }): Outcome<AppRecord>;
  /** Deletes everything about an app and gives back the hosts that no other app needs. */
  removeTraces(owner: Owner, others: Owner[]): Promise<void>;
}

/** Whoever is asked before it is an app has nothing that could be removed meanwhile. */
const stays = () => true;

interface Found {
  deployment: Deployment;
  token: string | null;
}

export function createConnecting(ports: Ports): Connecting {
  const { keep, cache, clock, alarms, hosts } = ports;

  async function probe(origin: Origin): Outcome<{ name: string }> {
    const reply = await ports.createClient({ origin, mode: 'production' }, null, stays).meta();
    return reply.ok ? done(reply.value.value) : reply;
  }

  async function admit({ origin, mode, taken }: Parameters<Connecting['admit']>[0]): Outcome<AppRecord> {
    const found = await discover(origin, mode ?? 'production');
    if (!found.ok) return found;
    const { deployment } = found.value;
    const { name } = deployment;
    const app = {
      origin,
      name,
      mode: deployment.mode,
      hue: pickHue(origin, taken),
      tabsHintDismissed: false,
      linked: false,
      sites: [],
      knownHosts: [],
    };
    await cache.writeDeployment(origin, clock.now(), deployment);
    const saved = await keep.save({ [recordKeys(app).app]: app, ...tokenRecord(app, found.value) });
    return saved ? done(app) : fail(failure('aborted', { code: 'NOT_SAVED' }));
  }

  /**
   * Asks without a token until the mode is known: the deployment's own word wins (section 2.11). A staging one makes
   * a session for this first request, and its token is the only way back to it.
   */
  async function discover(origin: Origin, mode: Mode): Outcome<Found> {
    const minted: string[] = [];
    const tokens = {
      current: async () => null,
      received: async (token: string) => {
        minted.push(token);
      },
    };
    const reply = await ports.createClient({ origin, mode }, tokens, stays).deployment();
    return reply.ok ? done({ deployment: reply.value.value, token: minted.at(-1) ?? null }) : reply;
  }

  async function removeTraces({ ledger }: Owner, others: Owner[]): Promise<void> {
    const { app } = ledger.state();
    const sessions = [app, { ...app, linked: !app.linked }];
    const keys = sessions.flatMap((each) => Object.values(recordKeys(each)));
    await keep.save(Object.fromEntries(keys.map((key) => [key, undefined])));
    await alarms.clear(`flow:${app.origin}`);
    await cache.forgetOrigin(app.origin);
    const needed = new Set(others.flatMap(originsOf).map(hostOf));
    await hosts.release(originsOf({ ledger }).filter((origin) => !needed.has(hostOf(origin))));
  }

  return { probe, admit, removeTraces };
}

function tokenRecord(app: AppRecord, { token }: Found): Record<string, TokenRecord> {
  if (app.mode !== 'staging' || token === null) return {};
  return { [recordKeys(app).token]: { token, sessionId: null } };
}

const originsOf = ({ ledger }: Pick<Owner, 'ledger'>): Origin[] => {
  const { app, deployment } = ledger.state();
  const sites = deployment?.siteOrigins ?? [];
  return [app.origin, ...(app.mode === 'staging' ? cookieHosts(sites) : sites)];
};

/** Grants cover every port of a host, so two local apps may share one. */
const hostOf = (origin: Origin): string => new URL(origin).hostname;
