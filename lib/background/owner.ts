import { done, fail } from '../result';
import { ownFailure } from '../session/failure';
import type { Origin, Session } from '../session/types';
import type { View } from '../session/view';
import { goToApp, manage } from './accounts/going';
import { createInspecting, type Inspecting } from './accounts/inspecting';
import { createMakingMine, type MakingMine } from './accounts/making-mine';
import { createMoving, type Moving } from './accounts/moving';
import { createPlaces, type Places } from './accounts/places';
import { createSigningOut, type SigningOut } from './accounts/signing-out';
import { createSwitching, type Switching } from './accounts/switching';
import { createTabsAfterSwitch, type TabsAfterSwitch } from './accounts/tabs-after-switch';
import { createBench, neededHostsOf, type World } from './asking/bench';
import { createMutating } from './asking/mutation';
import { createPictures } from './asking/pictures';
import { createReading } from './asking/reading';
import { createSignIns, type SignIns } from './flow/sign-ins';
import type { Ledger } from './known/ledger';
import type { AppRecord } from './known/records';
import { withEntry } from './known/roster';
import type { Outcome } from './ports';

/** The only one who talks to one app's server, and the only writer of what is known of it (rule CR-1). */
export interface Owner extends Omit<SignIns, 'finish'>, MakingMine {
  ledger: Ledger;
  switching: Switching;
  signingOut: SigningOut;
  places: Places;
  moving: Moving;
  tabs: TabsAfterSwitch;
  inspecting: Inspecting;
  refresh(how?: Refreshing): Outcome;
  view(): Outcome<View>;
  repair(): Outcome;
  dismiss(key: string | null): Outcome;
  /** The person agrees to the app's new name, if it is still called that. */
  keepName(called: string): Outcome;
  /** The person wants to see pictures of its accounts, from these hosts as well, or not any more. */
  showPictures(wish: { wanted: boolean; hosts: Origin[] }): Outcome;
  /** To a tab of the app; false where it names no page of its own. */
  goToApp(): Outcome<boolean>;
  manage(): Outcome<boolean>;
  /** Its host was granted or taken away. */
  grantChanged(): Promise<void>;
  /** The app is no more, or another owner takes it up: nothing of it is done from now on. */
  close(): Promise<void>;
}

export interface Refreshing {
  /** No person asks, so that it is read only when its time has come. */
  byItself?: boolean | undefined;
}

export function createOwner(app: AppRecord, world: World): Owner {
  const bench = createBench(app, world);
  const { ledger, effects } = bench;
  const pictures = createPictures(bench);
  const reading = createReading(bench, pictures);
  const lookNow = () => void bench.inTurn(lookAtEarlierWork);
  const mutating = createMutating(bench, reading, { finish: finishEarlierWork, lookNow });
  const tabs = createTabsAfterSwitch(bench);
  const switching = createSwitching(bench, { reading, mutating, afterSwitch: tabs.follow });
  const signingOut = createSigningOut(bench, { reading, mutating, switching });
  const places = createPlaces(bench, reading);
  const signIns = createSignIns(bench, { reading, mutating, switching, afterSwitch: tabs.follow });

  async function refresh({ byItself = false }: Refreshing = {}): Outcome {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    void signIns.resume();
    if (!byItself) reading.forgive();
    if (isTooEarly(byItself)) return done(null);
    if (ledger.state().journal) return bench.inTurn(lookAtEarlierWork);
    const before = ledger.state().outsideChange;
    await reading.readSettings({ force: false });
    const read = await reading.read();
    if (ledger.state().flow) await bench.inTurn(signIns.finish);
    const { outsideChange } = ledger.state();
    if (outsideChange && outsideChange !== before) await tabs.notice();
    return read.ok ? done(null) : read;
  }

  /** In no state, whatever stands in the way or is watched, is the server asked more often (laws L10, ER-4). */
  function isTooEarly(byItself: boolean): boolean {
    if (byItself && (reading.rest() > 0 || !bench.pace.hasRoom())) return true;
    // What became of a change is looked at when that is planned.
    if (byItself && ledger.state().journal) return !mutating.isDue();
    return reading.isFresh() && !mutating.isDue();
  }

  async function lookAtEarlierWork(): Outcome {
    await finishEarlierWork();
    if (ledger.state().flow) await signIns.finish();
    return done(null);
  }

  async function finishEarlierWork(): Promise<Session | null> {
    const { read, putBack } = await mutating.settle();
    if (putBack !== null) await signingOut.putBack(putBack);
    return read;
  }

  async function view(): Outcome<View> {
    await ledger.ready();
    return done(await ledger.whole());
  }

  /** In production the dead cookie goes: older servers never clear it. In staging the token has gone aside already. */
  async function repair(): Outcome {
    const isBlocked = ledger.state().obstacle?.kind === 'no-cookies';
    const barred = await reading.barrier();
    if (barred) return fail(barred);
    if (isBlocked) return done(null);
    if (app.mode === 'production') await effects.cookies.remove(app.origin);
    const read = await reading.read();
    return read.ok ? done(null) : read;
  }

  async function dismiss(key: string | null): Outcome {
    if (key === null) return tabs.dismiss();
    await ledger.ready();
    const { roster } = ledger.state();
    const entry = roster.entries.find((each) => each.key === key);
    if (entry?.foreign) await ledger.change({ roster: withEntry(roster, key, { foreign: false }) });
    await ledger.unmark(key, ['failed', 'kept']);
    return done(null);
  }

  async function keepName(called: string): Outcome {
    await ledger.ready();
    const { app, called: now } = ledger.state();
    if (called === now) await ledger.change({ app: { ...app, agreedName: app.name } });
    await bench.claimed();
    return done(null);
  }

  async function showPictures(wish: { wanted: boolean; hosts: Origin[] }): Outcome {
    if (wish.wanted && world.policy().noPictures) return fail(ownFailure('not-allowed'));
    const shown = await pictures.show(wish);
    // Who has which picture is told with the accounts.
    if (shown.ok && wish.wanted && !(await bench.barrier())) await reading.read();
    return shown;
  }

  async function grantChanged(): Promise<void> {
    await ledger.ready();
    await ledger.review();
    await pictures.review();
    await tabs.answered();
    await tabs.look();
    const isMissing = ledger.state().obstacle?.kind === 'permission';
    const granted = await effects.hosts.granted(neededHostsOf(ledger.state()));
    if (!granted) return ledger.change({ obstacle: { kind: 'permission' } });
    if (!isMissing) return;
    await ledger.change({ obstacle: null });
    await reading.read();
  }

  return {
    ledger,
    switching,
    signingOut,
    places,
    moving: createMoving(bench, { reading, mutating, switching, places, afterMove: tabs.moved }),
    ...signIns,
    tabs,
    inspecting: createInspecting(bench, reading),
    refresh,
    view,
    repair,
    ...createMakingMine(bench),
    dismiss,
    keepName,
    showPictures,
    goToApp: () => goToApp(bench),
    manage: () => manage(bench),
    grantChanged,
    close: effects.close,
  };
}

/** For questions about an app that is not connected (any more). */
export const notConnected = () => fail(ownFailure('not-connected'));
