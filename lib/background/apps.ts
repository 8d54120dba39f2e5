import { done, fail } from '../result';
import { failure } from '../session/failure';
import type { FlowView } from '../session/flow';
import type { Mode, Origin } from '../session/types';
import { type AppIndex, type AppSummary, DEFAULT_SETTINGS, type Settings } from '../session/view';
import { pickHue } from './badges';
import type { Shared } from './bench';
import { recordKeys } from './ledger';
import { createOwner, type Owner } from './owner';
import { faceOf } from './paint';
import type { Outcome, Ports } from './ports';
import type { AppRecord, TokenRecord } from './records';
import { createRequestBudget } from './request-budget';

const SIGN_IN_PAGE = 'sign-in-page';

/** Which app the sign-in page is for, and where it was opened. */
interface SignInPage {
  origin: Origin;
  tabId: number;
}

/** All connected apps, each with its own owner; what concerns them all. */
export interface Apps {
  owner(origin: Origin): Promise<Owner | null>;
  all(): Promise<Owner[]>;
  origins(): Promise<Origin[]>;
  /** Remembers which app was looked at last. */
  looked(origin: Origin): Promise<void>;
  /** Opens the sign-in page, or brings its tab back, for this app. */
  showSignInPage(origin: Origin): Promise<void>;
  /** The flow that the sign-in page is for, or null. */
  shownFlow(): Outcome<FlowView | null>;
  index(): Outcome<AppIndex>;
  probe(origin: Origin): Outcome<{ name: string }>;
  connect(wish: { origin: Origin; mode: Mode | null }): Outcome<{ name: string }>;
  disconnect(wish: { origin: Origin; signOut: boolean }): Outcome;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Outcome;
}

export function createApps(ports: Ports): Apps {
  const owners = new Map<Origin, Owner>();
  let loading: Promise<void> | null = null;
  let lastOrigin: Origin | null = null;
  let known: Settings = DEFAULT_SETTINGS;
  let told = '';

  const shared: Shared = {
    ports,
    budget: createRequestBudget(ports.clock),
    settings,
    changed: () => void publishIndex(),
  };

  const ready = (): Promise<void> => {
    loading ??= load();
    return loading;
  };

  async function load(): Promise<void> {
    const keys = (await ports.keep.keys()).filter((key) => key.startsWith('app:'));
    const apps = await Promise.all(keys.map((key) => ports.keep.load<AppRecord>(key)));
    for (const app of apps) if (app) owners.set(app.origin, createOwner(app, shared));
    lastOrigin = await ports.keep.load<Origin>('last-origin');
    known = { ...DEFAULT_SETTINGS, ...(await ports.keep.load<Settings>('settings')) };
    await Promise.all([...owners.values()].map((owner) => owner.ledger.ready()));
  }

  async function publishIndex(): Promise<void> {
    const index = currentIndex();
    const text = JSON.stringify(index);
    if (text === told) return;
    told = text;
    ports.announce({ kind: 'index', index });
    await ports.cache.writeIndex(index);
  }

  const currentIndex = (): AppIndex => ({
    theme: known.theme,
    lastOrigin,
    apps: [...owners.values()].map(summary),
  });

  async function index(): Outcome<AppIndex> {
    await ready();
    told = '';
    await publishIndex();
    return done(currentIndex());
  }

  async function probe(origin: Origin): Outcome<{ name: string }> {
    const reply = await ports.createClient({ origin, mode: 'production' }, null).meta();
    return reply.ok ? done(reply.value.value) : reply;
  }

  async function connect({ origin, mode }: { origin: Origin; mode: Mode | null }): Outcome<{ name: string }> {
    await ready();
    const already = owners.get(origin);
    if (already) return done({ name: already.ledger.state().app.name });
    const found = await discover(origin, mode);
    if (!found.ok) return found;
    const { app, deployment, token } = found.value;
    await ports.cache.writeDeployment(origin, ports.clock.now(), deployment);
    const owner = createOwner(app, shared);
    const keys = recordKeys(app);
    if (!(await ports.keep.save({ [keys.app]: app, ...(token && { [keys.token]: token }) })))
      return fail(failure('aborted', { code: 'NOT_SAVED' }));
    owners.set(origin, owner);
    await looked(origin);
    await owner.refresh();
    return done({ name: app.name });
  }

  /**
   * Asks without a token until the mode is known: the deployment's own word wins (section 2.11). A staging one makes a
   * session for this first request, and its token is the only way back to it.
   */
  async function discover(origin: Origin, mode: Mode | null) {
    const minted: { token: string | null } = { token: null };
    const client = ports.createClient(
      { origin, mode: mode ?? 'production' },
      {
        current: async () => null,
        received: async (token) => {
          minted.token = token;
        },
      },
    );
    const reply = await client.deployment();
    if (!reply.ok) return reply;
    const deployment = reply.value.value;
    const token: TokenRecord | null =
      deployment.mode === 'staging' && minted.token !== null
        ? { token: minted.token, previous: null, sessionId: null }
        : null;
    const taken = [...owners.values()].map((owner) => owner.ledger.state().app);
    const app = {
      origin,
      mode: deployment.mode,
      name: deployment.name,
      hue: pickHue(origin, taken),
      tabsHintDismissed: false,
    };
    return done({ app, deployment, token });
  }

  async function disconnect({ origin, signOut }: { origin: Origin; signOut: boolean }): Outcome {
    await ready();
    const owner = owners.get(origin);
    if (!owner) return done(null);
    if (signOut) {
      const out = await owner.signingOut.signOutAll({ forgetLabels: true });
      if (!out.ok) return out;
    }
    await owner.ledger.ready();
    owner.ledger.close();
    owners.delete(origin);
    if (lastOrigin === origin) lastOrigin = null;
    await removeTraces(owner);
    await publishIndex();
    return done(null);
  }

  async function removeTraces({ ledger }: Owner): Promise<void> {
    const { app, deployment } = ledger.state();
    const keys = [...Object.values(recordKeys(app)), 'last-origin'];
    await ports.keep.save(Object.fromEntries(keys.map((key) => [key, undefined])));
    await ports.alarms.clear(`flow:${app.origin}`);
    await ports.cache.forgetOrigin(app.origin);
    const needed = new Set([...owners.values()].flatMap(hostsOf));
    const own = [app.origin, ...(deployment?.siteOrigins ?? [])];
    await ports.hosts.release(own.filter((origin) => !needed.has(new URL(origin).hostname)));
  }

  async function looked(origin: Origin): Promise<void> {
    if (lastOrigin === origin || !owners.has(origin)) return;
    lastOrigin = origin;
    await ports.keep.save({ 'last-origin': origin });
    await publishIndex();
  }

  async function showSignInPage(origin: Origin): Promise<void> {
    const last = await ports.keep.load<SignInPage>(SIGN_IN_PAGE);
    const shown = last && (await ports.tabs.show(last.tabId));
    const tabId = shown ? last.tabId : await ports.tabs.open(ports.signInPage);
    await ports.keep.save({ [SIGN_IN_PAGE]: { origin, tabId } });
    const flow = await owners.get(origin)?.flow.current();
    if (flow?.ok) ports.announce({ kind: 'flow', flow: flow.value });
  }

  async function shownFlow(): Outcome<FlowView | null> {
    await ready();
    const page = await ports.keep.load<SignInPage>(SIGN_IN_PAGE);
    const owner = page ? owners.get(page.origin) : undefined;
    return owner ? owner.flow.current() : done(null);
  }

  async function settings(): Promise<Settings> {
    await ready();
    return known;
  }

  async function saveSettings(next: Settings): Outcome {
    await ready();
    known = next;
    if (!(await ports.keep.save({ settings: next }))) return fail(failure('aborted', { code: 'NOT_SAVED' }));
    ports.announce({ kind: 'settings', settings: next });
    await publishIndex();
    return done(null);
  }

  return {
    owner: (origin) => ready().then(() => owners.get(origin) ?? null),
    all: () => ready().then(() => [...owners.values()]),
    origins: () => ready().then(() => [...owners.keys()]),
    looked,
    showSignInPage,
    shownFlow,
    index,
    probe,
    connect,
    disconnect,
    settings,
    saveSettings,
  };
}

/** Grants cover every port of a host, so two local apps may share one. */
const hostsOf = ({ ledger }: Owner): string[] => {
  const { app, deployment } = ledger.state();
  return [app.origin, ...(deployment?.siteOrigins ?? [])].map((origin) => new URL(origin).hostname);
};

function summary({ ledger }: Owner): AppSummary {
  const { app, deployment, roster, seesTabs } = ledger.state();
  const live = roster.entries.filter((entry) => entry.signInId !== null);
  const active = live.find((entry) => entry.signInId === roster.activeId);
  return { face: faceOf(app, deployment, seesTabs), count: live.length, active: active?.title ?? null };
}
