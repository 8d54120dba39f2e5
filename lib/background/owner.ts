import { done, fail } from '../result';
import { failure } from '../session/failure';
import type { View } from '../session/view';
import { createBench, type Shared } from './bench';
import { type Asking, createAsking } from './flow/asking';
import { createSigningInElsewhere, type SigningInElsewhere } from './flow/elsewhere';
import { createFinishing } from './flow/finishing';
import { createFlow, type Flow } from './flow/flow';
import { createHostedPage, type HostedPage } from './flow/hosted-page';
import { createLeaving, type Leaving } from './flow/leaving';
import { createStepping } from './flow/stepping';
import { createWatching } from './flow/watching';
import type { Ledger } from './ledger';
import { createMoving, type Moving } from './moving';
import { createMutating } from './mutation';
import type { Outcome } from './ports';
import { createReading, FRESH } from './reading';
import type { AppRecord } from './records';
import { withEntry, withoutLabel } from './roster';
import { createSigningOut, type SigningOut } from './signing-out';
import { createSwitching, type Switching } from './switching';
import { createTabsAfterSwitch, type TabsAfterSwitch } from './tabs-after-switch';

/** The only one who talks to one app's server, and the only writer of what is known of it (rule CR-1). */
export interface Owner {
  ledger: Ledger;
  switching: Switching;
  signingOut: SigningOut;
  moving: Moving;
  flow: Flow;
  hostedPage: HostedPage;
  elsewhere: SigningInElsewhere;
  /** Goes on to the host that was named. */
  leave: Leaving['leave'];
  /** Questions of the sign-in pages that change nothing here. */
  asking: Asking;
  /** Goes on watching a sign-in that ends elsewhere. */
  resume(): Promise<void>;
  tabs: TabsAfterSwitch;
  refresh(): Outcome;
  view(): Outcome<View>;
  repair(): Outcome;
  forget(key: string): Outcome;
  dismiss(key: string | null): Outcome;
  /** Its host was granted or taken away. */
  grantChanged(): Promise<void>;
}

export function createOwner(app: AppRecord, shared: Shared): Owner {
  const bench = createBench(app, shared);
  const { ledger, ports } = bench;
  const reading = createReading(bench);
  const mutating = createMutating(bench, reading, () => void bench.inTurn(finishEarlierWork));
  const tabs = createTabsAfterSwitch(bench);
  const switching = createSwitching(bench, { reading, mutating, afterSwitch: tabs.follow });
  const signingOut = createSigningOut(bench, { reading, mutating, switching });
  const finishing = createFinishing(bench, { reading, switching, afterSwitch: tabs.follow });
  const watching = createWatching(bench, { reading, finishing });
  const stepping = createStepping(bench, { reading, mutating, finishing, watching });
  const leaving = createLeaving(bench, { stepping, watching });

  async function refresh(): Outcome {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    void watching.resume();
    if (ledger.state().journal) return bench.inTurn(finishEarlierWork);
    if (isFresh()) return done(null);
    await reading.readSettings({ force: false });
    const read = await reading.read();
    if (ledger.state().flow) await bench.inTurn(finishing.finish);
    return read.ok ? done(null) : read;
  }

  async function finishEarlierWork(): Outcome {
    const remembered = await mutating.settle();
    if (remembered === null) return done(null);
    await signingOut.putBack(remembered);
    await ledger.change({ journal: null }, { quiet: true });
    return done(null);
  }

  function isFresh(): boolean {
    const { roster, obstacle, flow } = ledger.state();
    // Whoever opens a page while a sign-in runs in a tab wants to know how that went.
    if (roster.readAt === null || obstacle || flow?.tab) return false;
    return ports.clock.now() - roster.readAt < FRESH;
  }

  async function view(): Outcome<View> {
    await ledger.ready();
    return done(ledger.view());
  }

  /** In production the dead cookie goes: older servers never clear it. In staging the token has gone aside already. */
  async function repair(): Outcome {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    if (app.mode === 'production') await ports.cookies.remove(app.origin);
    const read = await reading.read();
    return read.ok ? done(null) : read;
  }

  async function forget(key: string): Outcome {
    await ledger.ready();
    await ledger.change({ roster: withoutLabel(ledger.state().roster, key) });
    return done(null);
  }

  async function dismiss(key: string | null): Outcome {
    if (key === null) return tabs.dismiss();
    await ledger.ready();
    const { roster } = ledger.state();
    const entry = roster.entries.find((each) => each.key === key);
    if (entry?.foreign) await ledger.change({ roster: withEntry(roster, key, { foreign: false }) });
    await ledger.mark(key, null);
    return done(null);
  }

  async function grantChanged(): Promise<void> {
    await ledger.ready();
    const { deployment, obstacle } = ledger.state();
    const granted = await ports.hosts.granted([app.origin]);
    const seesTabs = await ports.hosts.granted([app.origin, ...(deployment?.siteOrigins ?? [])]);
    if (!granted) return ledger.change({ obstacle: { kind: 'permission' }, seesTabs });
    const returned = obstacle?.kind === 'permission';
    await ledger.change({ seesTabs, obstacle: returned ? null : obstacle });
    if (returned) await reading.read();
  }

  return {
    ledger,
    switching,
    signingOut,
    moving: createMoving(bench, { reading, mutating }),
    flow: createFlow(bench, { reading, finishing, watching, stepping }),
    hostedPage: createHostedPage(bench, { reading, watching, stepping, leaving }),
    elsewhere: createSigningInElsewhere(bench, { stepping, leaving }),
    leave: leaving.leave,
    asking: createAsking(bench, reading),
    resume: watching.resume,
    tabs,
    refresh,
    view,
    repair,
    forget,
    dismiss,
    grantChanged,
  };
}

/** For questions about an app that is not connected (any more). */
export const notConnected = () => fail(failure('aborted', { code: 'NOT_CONNECTED' }));
