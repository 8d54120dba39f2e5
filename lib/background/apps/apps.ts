import type { PolicyView } from '../../session/settings/policy';
import type { Settings } from '../../session/settings/settings';
import type { Origin } from '../../session/types';
import type { World } from '../asking/bench';
import { type CookieChange, createOutsideChanges } from '../asking/outside-changes';
import { createPace } from '../asking/pace';
import { createRequestBudget } from '../asking/request-budget';
import { type CheckedPorts, createRecordStore } from '../known/record-store';
import type { Owner } from '../owner';
import type { Outcome, Ports } from '../ports';
import { createIndexKeeper } from './app-index';
import { type Backups, createBackups } from './backups';
import { createBelonging } from './belonging';
import { createConnecting } from './connecting';
import { createHealth, type Health } from './health';
import { createHistories } from './histories';
import { createIconMenu } from './icon-menu';
import { createInFront, type InFront } from './in-front';
import { createLoading } from './loading';
import { createMembership, type Membership } from './membership';
import { createObeying } from './obeying';
import { createPolicies } from './policies';
import { createPreferences } from './preferences';
import { createRefusing, type Refusing } from './refusing';
import { createRemoving } from './removing';
import { createSignInPage } from './sign-in-page';
import { createUpkeep, type Upkeep } from './upkeep';
import { createWardrobe } from './wardrobe';

/** All connected apps, each with its own owner; what concerns them all. */
export interface Apps extends Membership, InFront, Upkeep, Refusing {
  /** Once every app is known. */
  health(): Promise<Health>;
  /** Nothing of the other apps is read for it. */
  owner(origin: Origin): Promise<Owner | null>;
  /** Goes on with what concerns all apps, once what was asked is answered. */
  goOn(): void;
  all(): Promise<Owner[]>;
  /** Nobody has connected an app yet. */
  isNew(): Promise<boolean>;
  settings(): Promise<Settings>;
  /** What the person lets us reach or do is another: given, or taken back. */
  grantChanged(): Promise<void>;
  /** The browser tells of a session's cookie. */
  cookieChanged(change: CookieChange): void;
  /** What the icon wears is put on again: a page was opened, or a grant changed. */
  dress(): Promise<void>;
  /** What the browser was asked for by any app is answered: what it gives from now on it gives for something else. */
  promptsOver(): Promise<void>;
  probe(origin: Origin): Outcome<{ name: string | null }>;
  /** What the administrator has set, for whoever looks at the settings. */
  policy(): Promise<PolicyView>;
  policyChanged(): Promise<void>;
  /** Once every app is known. */
  backups(): Promise<Backups>;
}

export function createApps({ keep, ...others }: Ports): Apps {
  const ports: CheckedPorts = { ...others, store: createRecordStore(keep) };
  const owners = new Map<Origin, Owner>();
  const claims = new Map<Origin, Origin[]>();
  const connecting = createConnecting(ports);
  const policies = createPolicies({ ports, late: () => void obeying.changed() });
  const preferences = createPreferences({ ports, policy: policies.current, followed: () => world.claimed() });
  const signInPage = createSignInPage(ports);
  const indexKeeper = createIndexKeeper({ ports, owners, theme: () => preferences.current().theme });
  const wardrobe = createWardrobe({ ports, owners });
  const iconMenu = createIconMenu({ ports, owners });
  const wantsNotices = () => preferences.current().notices === true;
  const health = createHealth({ ports, owners, wantsNotices, show: wardrobe.review });
  const toolbar = {
    tidy: () => {
      wardrobe.tidy();
      iconMenu.tidy();
      health.plan();
      health.tidy();
    },
  };
  const removing = createRemoving({ ports, owners, signInPage, indexKeeper, toolbar });
  const historyDays = () => preferences.current().history;
  const histories = createHistories({ ports, owners, days: historyDays });
  const backups = createBackups({
    ports,
    owners,
    settings: preferences.current,
    saveSettings: (settings) => upkeep.saveSettings(settings),
  });
  const origins = () => loading.listed().then(() => [...owners.keys()]);
  const outside = createOutsideChanges(origins, ports);

  const world: World = {
    ports,
    budgetOf: createRequestBudget(ports.clock),
    paceOf: createPace(ports.clock),
    ownExchange: outside.ownExchange,
    settings: () => listed().then(preferences.current),
    historyDays,
    policy: policies.current,
    isByUse: () => preferences.current().order === 'used',
    ownTab: () => signInPage.tab(),
    isShown: (origin) => signInPage.origin() === origin,
    comeBack: (origin) => signInPage.comeBack(origin),
    changed: (view) => {
      void indexKeeper.publish();
      wardrobe.take(view);
      iconMenu.tidy();
      health.tidy();
    },
    read: health.plan,
    ...createBelonging(owners, claims),
  };

  const loading = createLoading({
    world,
    owners,
    claims,
    removing,
    indexKeeper,
    policies,
    alongside: [preferences, signInPage],
    settle,
  });
  const { listed, ready } = loading;
  const obeying = createObeying({ world, owners, policies, preferences, ready, settle });
  const upkeep = createUpkeep({ ports, loading, preferences, histories, indexKeeper, health });
  const membership = createMembership({ world, owners, ready, connecting, removing, indexKeeper });
  const dress = () => ready().then(wardrobe.again);

  async function settle(): Promise<void> {
    await histories.tidy();
    await obeying.begin();
    await backups.ready();
    await backups.settle();
    await indexKeeper.publish();
    await wardrobe.review();
    health.open();
    iconMenu.open();
  }

  async function grantChanged(): Promise<void> {
    await ready();
    await preferences.grantChanged();
    health.plan();
    await Promise.all([...owners.values()].map((owner) => owner.grantChanged()));
  }

  /** Hardly any app has asked for something: of the others nothing is read. */
  async function promptsOver(): Promise<void> {
    await listed();
    const asking = [...owners.values()].filter(({ ledger }) => ledger.state().app.asked);
    await Promise.allSettled(asking.map((owner) => owner.tabs.answered({ isOver: true })));
  }

  async function connect(wish: Parameters<Membership['connect']>[0]): ReturnType<Membership['connect']> {
    const connected = await policies.guard(wish.origin, () => membership.connect(wish));
    await backups.settle();
    return connected;
  }

  return {
    owner: (origin) => listed().then(() => owners.get(origin) ?? null),
    goOn: () => void ready().catch(() => undefined),
    all: () => ready().then(() => [...owners.values()]),
    isNew: async () => (await origins()).length === 0,
    settings: world.settings,
    policy: () => ready().then(() => policies.told([...owners.keys()])),
    policyChanged: obeying.changed,
    cookieChanged: outside.changed,
    dress,
    grantChanged,
    promptsOver,
    probe: (origin) => policies.guard(origin, () => connecting.probe(origin)),
    health: () => ready().then(() => health),
    backups: () => ready().then(() => backups),
    ...createRefusing({ ports, wantsNotices, dress }),
    ...createInFront({ ports, owners, loading, indexKeeper, signInPage }),
    ...upkeep,
    ...membership,
    connect,
  };
}
