import { done, fail } from '../../result';
import { ownFailure } from '../../session/failure';
import type { Deployment, Mode, Origin } from '../../session/types';
import type { TokenKeeper } from '../../wacht/client';
import { isIssuedBy } from '../../wacht/token';
import { createSessionToken } from '../asking/token-keeper';
import { pickHue } from '../known/badges';
import { recordKeys } from '../known/ledger';
import type { CheckedPorts } from '../known/record-store';
import type { AppRecord, TokenRecord } from '../known/records';
import type { Outcome } from '../ports';

/** How a host becomes an app. */
export interface Connecting {
  /** What a granted host says of itself; creates no session there (section 2.7). */
  probe(origin: Origin): Outcome<{ name: string | null }>;
  /** Asks a host for its settings and writes down the app; the first request makes its session. */
  admit(wish: { origin: Origin; mode: Mode | null; taken: AppRecord[] }): Outcome<AppRecord>;
}

interface Found {
  deployment: Deployment;
  token: string | null;
}

export function createConnecting(ports: CheckedPorts): Connecting {
  const { store, cache, clock } = ports;

  async function probe(origin: Origin): Outcome<{ name: string | null }> {
    const reply = await ports.createClient({ origin, mode: 'production', hosts: [origin] }, null).meta();
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
      agreedName: name,
      mode: deployment.mode,
      hue: pickHue(origin, new Set(taken.map(({ hue }) => hue))),
      tabsHintDismissed: false,
      reloads: false,
      linked: false,
      sites: [],
      seen: [],
      asked: null,
      pictures: null,
      knownHosts: [],
    };
    const saved = await store.save({ [recordKeys(app).app]: app, ...tokenRecord(app, found.value) });
    if (!saved) return fail(ownFailure('not-saved'));
    await cache.writeDeployment(origin, clock.now(), deployment);
    return done(app);
  }

  async function discover(origin: Origin, mode: Mode): Outcome<Found> {
    const { token: key } = recordKeys({ origin, mode: 'staging', linked: false });
    const kept = createSessionToken({ origin, key }, store);
    return (await kept.current()) === null ? meet(origin, mode) : meetAgain(origin, kept);
  }

  /**
   * Asks without a token until the mode is known: the deployment's own word wins (section 2.11). A staging one makes
   * a session for this first request, and its token is the only way back to it.
   */
  async function meet(origin: Origin, mode: Mode): Outcome<Found> {
    const minted: string[] = [];
    const tokens = {
      current: async () => null,
      received: async (token: string) => {
        if (isIssuedBy(token, origin) !== false) minted.push(token);
      },
    };
    const reply = await ports.createClient({ origin, mode, hosts: [origin] }, tokens).deployment();
    return reply.ok ? done({ deployment: reply.value.value, token: minted.at(-1) ?? null }) : reply;
  }

  /**
   * An app whose own record was set aside has its token still, and with it its session. One that the server refuses
   * stays, too: the first read replaces it (section 2.8).
   */
  async function meetAgain(origin: Origin, kept: TokenKeeper): Outcome<Found> {
    const ask = (tokens: TokenKeeper | null) =>
      ports.createClient({ origin, mode: 'staging', hosts: [origin] }, tokens).deployment();
    const known = await ask(kept);
    const reply = known.ok || known.problem.kind !== 'http' ? known : await ask(null);
    return reply.ok ? done({ deployment: reply.value.value, token: null }) : reply;
  }

  return { probe, admit };
}

function tokenRecord(app: AppRecord, { token }: Found): Record<string, TokenRecord> {
  if (app.mode !== 'staging' || token === null) return {};
  return { [recordKeys(app).token]: { token, sessionId: null } };
}
