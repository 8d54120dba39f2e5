import { done } from '../../result';
import type { FlowView } from '../../session/flow';
import type { Mode, Origin } from '../../session/types';
import type { AppIndex, Settings } from '../../session/view';
import type { World } from '../asking/bench';
import { createPace } from '../asking/pace';
import { createRequestBudget } from '../asking/request-budget';
import type { AppRecord } from '../known/records';
import { upgradedApp } from '../known/upgraded';
import { createOwner, notConnected, type Owner } from '../owner';
import type { Outcome, Ports } from '../ports';
import { createIndexKeeper } from './app-index';
import { createConnecting } from './connecting';
import { linked } from './linking';
import { createPreferences } from './preferences';
import { createSignInPage } from './sign-in-page';

/** All connected apps, each with its own owner; what concerns them all. */
export interface Apps {
  owner(origin: Origin): Promise<Owner | null>;
  all(): Promise<Owner[]>;
  origins(): Promise<Origin[]>;
  /** Remembers which app was looked at last. */
  looked(origin: Origin): Promise<void>;
  /** Opens our sign-in page, or brings its tab back, for this app. */
  showSignInPage(origin: Origin): Promise<void>;
  /** The flow that the sign-in page is for, or null. */
  shownFlow(): Outcome<FlowView | null>;
  index(): Outcome<AppIndex>;
  probe(origin: Origin): Outcome<{ name: string }>;
  connect(wish: { origin: Origin; mode: Mode | null }): Outcome<{ name: string }>;
  disconnect(wish: { origin: Origin; signOut: boolean }): Outcome;
  /** Shares a staging app's session with its own pages, or takes up the switcher's own again (section 7.5). */
  linkSession(wish: { origin: Origin; linked: boolean }): Outcome;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Outcome;
}

export function createApps(ports: Ports): Apps {
  const { keep, announce } = ports;
  const owners = new Map<Origin, Owner>();
  const connecting = createConnecting(ports);
  const preferences = createPreferences(ports);
  const signInPage = createSignInPage(ports);
  const indexKeeper = createIndexKeeper({ ports, owners, theme: () => preferences.current().theme });
  let loading: Promise<void> | null = null;

  const world: World = {
    ports,
    budget: createRequestBudget(ports.clock),
    pace: createPace(ports.clock),
    settings: () => ready().then(preferences.current),
    ownTab: () => signInPage.tab(),
    isShown: (origin) => signInPage.origin() === origin,
    comeBack: (origin) => signInPage.comeBack(origin),
    changed: () => void indexKeeper.publish(),
  };

  const ready = (): Promise<void> => {
    loading ??= load();
    return loading;
  };

  async function load(): Promise<void> {
    const keys = (await keep.keys()).filter((key) => key.startsWith('app:'));
    const apps = await Promise.all(keys.map((key) => keep.load<AppRecord>(key)));
    for (const app of apps) if (app) owners.set(app.origin, createOwner(upgradedApp(app), world));
    await indexKeeper.ready();
    await preferences.ready();
    await signInPage.ready();
    await Promise.all([...owners.values()].map((owner) => owner.ledger.ready()));
  }

  async function index(): Outcome<AppIndex> {
    await ready();
    await indexKeeper.publish({ lost: true });
    return done(indexKeeper.current());
  }

  async function connect({ origin, mode }: { origin: Origin; mode: Mode | null }): Outcome<{ name: string }> {
    await ready();
    const already = owners.get(origin);
    if (already) return done({ name: already.ledger.state().app.name });
    const taken = [...owners.values()].map(({ ledger }) => ledger.state().app);
    const admitted = await connecting.admit({ origin, mode, taken });
    if (!admitted.ok) return admitted;
    const owner = createOwner(admitted.value, world);
    owners.set(origin, owner);
    await looked(origin);
    await owner.refresh();
    return done({ name: admitted.value.name });
  }

  async function disconnect({ origin, signOut }: { origin: Origin; signOut: boolean }): Outcome {
    await ready();
    const owner = owners.get(origin);
    if (!owner) return done(null);
    if (signOut) {
      const out = await owner.signingOut.signOutAll({ forgetLabels: true });
      if (!out.ok) return out;
    }
    await owner.flow.cancel();
    await signInPage.forget(origin);
    owners.delete(origin);
    await owner.close();
    await connecting.removeTraces(owner, [...owners.values()]);
    if (indexKeeper.last() === origin) await indexKeeper.look(null);
    await indexKeeper.publish();
    return done(null);
  }

  async function linkSession(wish: { origin: Origin; linked: boolean }): Outcome {
    await ready();
    const owner = owners.get(wish.origin);
    if (!owner) return notConnected();
    const next = await linked(owner, { wish: wish.linked, world });
    if (!next.ok) return next;
    owners.set(wish.origin, next.value);
    return next.value.refresh();
  }

  async function looked(origin: Origin): Promise<void> {
    if (indexKeeper.last() === origin || !owners.has(origin)) return;
    await indexKeeper.look(origin);
    await indexKeeper.publish();
  }

  async function showSignInPage(origin: Origin): Promise<void> {
    if (!owners.has(origin)) return;
    await signInPage.show(origin);
    const flow = await owners.get(origin)?.flow.current();
    if (flow?.ok) announce({ kind: 'flow', flow: flow.value });
  }

  async function shownFlow(): Outcome<FlowView | null> {
    await ready();
    const origin = signInPage.origin();
    const owner = origin === null ? undefined : owners.get(origin);
    return owner ? owner.flow.current() : done(null);
  }

  async function saveSettings(settings: Settings): Outcome {
    await ready();
    const saved = await preferences.save(settings);
    await indexKeeper.publish();
    return saved;
  }

  return {
    owner: (origin) => ready().then(() => owners.get(origin) ?? null),
    all: () => ready().then(() => [...owners.values()]),
    origins: () => ready().then(() => [...owners.keys()]),
    looked,
    showSignInPage,
    shownFlow,
    index,
    probe: connecting.probe,
    connect,
    disconnect,
    linkSession,
    settings: world.settings,
    saveSettings,
  };
}
