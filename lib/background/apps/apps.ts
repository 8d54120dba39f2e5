import { done, fail } from '../../result';
import { ownFailure } from '../../session/failure';
import type { FlowView } from '../../session/flow';
import { appOfTab, appToOpen } from '../../session/hosts/app-to-open';
import type { HistoryLine } from '../../session/kept/history';
import { untilDone } from '../../session/once';
import type { Origin } from '../../session/types';
import type { AppIndex, Settings } from '../../session/view';
import type { World } from '../asking/bench';
import { type CookieChange, createOutsideChanges } from '../asking/outside-changes';
import { createPace } from '../asking/pace';
import { createRequestBudget } from '../asking/request-budget';
import { CACHED_CLAIMS, CACHED_INDEX } from '../known/cached-shapes';
import { type CheckedPorts, createRecordStore } from '../known/record-store';
import type { AppRecord, Removal } from '../known/records';
import { appShape } from '../known/shapes';
import { createOwner, type Owner } from '../owner';
import type { Outcome, Ports } from '../ports';
import { createIndexKeeper } from './app-index';
import { type Backups, createBackups } from './backups';
import { createBelonging } from './belonging';
import { createConnecting } from './connecting';
import { createHistories } from './histories';
import { createIconMenu } from './icon-menu';
import { createMembership, type Membership } from './membership';
import { createPreferences } from './preferences';
import { createRefusing, type Refusing } from './refusing';
import { createRemoving } from './removing';
import { createSignInPage } from './sign-in-page';
import { createWardrobe } from './wardrobe';

/** All connected apps, each with its own owner; what concerns them all. */
export interface Apps extends Membership, Refusing {
  /** Nothing of the other apps is read for it. */
  owner(origin: Origin): Promise<Owner | null>;
  /** Goes on with what concerns all apps, once what was asked is answered. */
  goOn(): void;
  all(): Promise<Owner[]>;
  /** The app whose page this is, else the one that was looked at last, else the first; null where there is none. */
  front(page: Origin | null): Promise<Owner | null>;
  origins(): Promise<Origin[]>;
  /** The browser tells of a session's cookie. */
  cookieChanged(change: CookieChange): void;
  /** What the icon wears is put on again: a page was opened, or a grant changed. */
  dress(): Promise<void>;
  /** Opens our sign-in page, or brings its tab back, for this app. */
  showSignInPage(origin: Origin): Promise<void>;
  /** The flow that the sign-in page is for, or null. */
  shownFlow(): Outcome<FlowView | null>;
  index(): Outcome<AppIndex>;
  /** What the browser was asked for by any app is answered: what it gives from now on it gives for something else. */
  promptsOver(): Promise<void>;
  probe(origin: Origin): Outcome<{ name: string | null }>;
  /** The person knows what was set aside. */
  dismissSetAside(): Outcome;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Outcome;
  /** The browser has carried settings here. */
  synced(): Promise<void>;
  /** Who was made active, newest first. */
  history(): Outcome<HistoryLine[]>;
  clearHistory(): Outcome;
  /** Once every app is known. */
  backups(): Promise<Backups>;
}

export function createApps({ keep, ...others }: Ports): Apps {
  const store = createRecordStore(keep);
  const ports: CheckedPorts = { ...others, store };
  const { announce } = ports;
  const owners = new Map<Origin, Owner>();
  const connecting = createConnecting(ports);
  const preferences = createPreferences(ports);
  const signInPage = createSignInPage(ports);
  const indexKeeper = createIndexKeeper({
    ports,
    owners,
    theme: () => preferences.current().theme,
    isWhole: () => isWhole,
  });
  const wardrobe = createWardrobe({ ports, owners });
  const iconMenu = createIconMenu({ ports, owners });
  const toolbar = {
    tidy: () => {
      wardrobe.tidy();
      iconMenu.tidy();
    },
  };
  const removing = createRemoving({ ports, owners, signInPage, indexKeeper, toolbar });
  const dress = () => ready().then(wardrobe.again);
  const historyDays = () => preferences.current().history;
  const histories = createHistories({ ports, owners, days: historyDays });
  const backups = createBackups({ ports, owners, settings: preferences.current, saveSettings });
  const claims = new Map<Origin, Origin[]>();
  let isWhole = false;

  const origins = () => listed().then(() => [...owners.keys()]);
  const outside = createOutsideChanges(origins, ports);

  const world: World = {
    ports,
    budgetOf: createRequestBudget(ports.clock),
    paceOf: createPace(ports.clock),
    ownExchange: outside.ownExchange,
    settings: () => listed().then(preferences.current),
    historyDays,
    ownTab: () => signInPage.tab(),
    isShown: (origin) => signInPage.origin() === origin,
    comeBack: (origin) => signInPage.comeBack(origin),
    changed: (view) => {
      void indexKeeper.publish();
      wardrobe.take(view);
      iconMenu.tidy();
    },
    ...createBelonging(owners, claims),
  };

  const membership = createMembership({
    world,
    owners,
    ready: () => ready(),
    connecting,
    removing,
    indexKeeper,
  });

  /** Which apps there are. What the disk does not tell it may the next time, here and below. */
  const listed = untilDone(list);

  /** And what is known of each. */
  const ready = untilDone(load);

  async function list(): Promise<Removal[]> {
    await store.ready();
    const keys = (await store.keys()).filter((key) => key.startsWith('app:'));
    const apps = await Promise.all(keys.map((key) => store.load(key, appShape(key.slice('app:'.length)))));
    const going = await removing.unfinished();
    const stays = (app: AppRecord) => !going.some(({ origin }) => origin === app.origin);
    await indexKeeper.ready();
    await preferences.ready();
    await signInPage.ready();
    const staying = apps.flatMap((app) => (app && stays(app) ? app : []));
    // One app alone is not judged beside any other.
    if (staying.length > 1) await readClaims();
    for (const app of staying) owners.set(app.origin, createOwner(app, world));
    return going;
  }

  async function readClaims(): Promise<void> {
    for (const [origin, kept] of await ports.cache.readDeployments())
      claims.set(origin, CACHED_CLAIMS.read(kept)?.deployment.siteOrigins ?? []);
  }

  async function load(): Promise<void> {
    const going = await listed();
    // Apps are strangers: what the disk does not tell of one is that one's trouble alone (law L14).
    await Promise.allSettled([...owners.values()].map((owner) => owner.ledger.ready()));
    isWhole = true;
    await world.claimed();
    await store.miss(await lost([...owners.keys(), ...going.map(({ origin }) => origin)]));
    for (const removal of going) await removing.finish(removal);
    await histories.tidy();
    await backups.ready();
    await backups.settle();
    await indexKeeper.publish();
    await wardrobe.open();
    iconMenu.open();
  }

  /** The cache is a second trace: an app that it knows, and no record, was lost with whatever else was kept. */
  async function lost(there: Origin[]): Promise<Origin[]> {
    const index = CACHED_INDEX.read(await ports.cache.readIndex());
    const known = index?.apps.map(({ face }) => face.origin) ?? [];
    return known.filter((origin) => !there.includes(origin));
  }

  async function index(): Outcome<AppIndex> {
    await ready();
    await indexKeeper.publish({ lost: true });
    return done(indexKeeper.current());
  }

  async function front(page: Origin | null): Promise<Owner | null> {
    await ready();
    const index = indexKeeper.current();
    const origin = appToOpen(index, appOfTab(index, page));
    return origin === null ? null : (owners.get(origin) ?? null);
  }

  async function showSignInPage(origin: Origin): Promise<void> {
    if (!owners.has(origin)) return;
    await signInPage.show(origin);
    const flow = await owners.get(origin)?.flow.current();
    if (flow?.ok) announce({ kind: 'flow', flow: flow.value });
  }

  async function shownFlow(): Outcome<FlowView | null> {
    await listed();
    const origin = signInPage.origin();
    const owner = origin === null ? undefined : owners.get(origin);
    return owner ? owner.flow.current() : done(null);
  }

  /** Hardly any app has asked for something: of the others nothing is read. */
  async function promptsOver(): Promise<void> {
    await listed();
    const asking = [...owners.values()].filter(({ ledger }) => ledger.state().app.asked);
    await Promise.allSettled(asking.map((owner) => owner.tabs.answered({ isOver: true })));
  }

  async function saveSettings(settings: Settings): Outcome {
    await ready();
    const saved = await preferences.save(settings);
    await indexKeeper.publish();
    // What the person does not want kept is gone before this is answered.
    return (await histories.tidy()) ? saved : fail(ownFailure('not-saved'));
  }

  async function history(): Outcome<HistoryLine[]> {
    await ready();
    return done(histories.lines());
  }

  async function connect(wish: Parameters<Membership['connect']>[0]): ReturnType<Membership['connect']> {
    const connected = await membership.connect(wish);
    await backups.settle();
    return connected;
  }

  async function clearHistory(): Outcome {
    await ready();
    return (await histories.clear()) ? done(null) : fail(ownFailure('not-saved'));
  }

  async function dismissSetAside(): Outcome {
    await ready();
    const saved = await store.told(null);
    await indexKeeper.publish();
    return saved ? done(null) : fail(ownFailure('not-saved'));
  }

  return {
    owner: (origin) => listed().then(() => owners.get(origin) ?? null),
    goOn: () => void ready().catch(() => undefined),
    all: () => ready().then(() => [...owners.values()]),
    origins,
    cookieChanged: outside.changed,
    front,
    dress,
    ...createRefusing({ ports, dress }),
    showSignInPage,
    shownFlow,
    index,
    promptsOver,
    probe: connecting.probe,
    ...membership,
    connect,
    dismissSetAside,
    settings: world.settings,
    saveSettings,
    synced: () =>
      ready()
        .then(preferences.heard)
        .then(() => indexKeeper.publish()),
    history,
    clearHistory,
    backups: () => ready().then(() => backups),
  };
}
