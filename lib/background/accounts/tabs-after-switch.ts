import { done, fail } from '../../result';
import { ownFailure } from '../../session/failure';
import type { KeptBecause, StaleTabList } from '../../session/hosts/stale-tabs';
import { plainText } from '../../session/plain-text';
import type { Settings } from '../../session/settings/settings';
import { jarOf, type StaleTabs } from '../../session/view';
import type { Bench } from '../asking/bench';
import { seesAllOffered } from '../known/own-pages';
import type { Outcome } from '../ports';
import { type AllowingTabs, createAllowingTabs } from './allowing-tabs';
import { nameOf, staleMessage } from './stale-message';
import { createStalePages, noneStale, type StalePage } from './stale-pages';

export interface TabsAfterSwitch extends AllowingTabs {
  /** Follows the person's setting once somebody else is active: ask, reload or leave (rule FR-23). */
  follow(): Promise<void>;
  /** Follows it, too, once whoever is active works elsewhere than there. */
  moved(from: string | null): Promise<void>;
  /** Somebody else was made active, and not here: what is open may show them, and nothing is reloaded by that. */
  notice(): Promise<void>;
  /** Looks anew at what is to be told: pages came and went meanwhile. */
  look(): Promise<void>;
  /** Those that may show somebody else: all, or one. Tells how many were. */
  reload(tab?: number): Outcome<number>;
  /** Every one of the app's, whomever it shows. */
  reloadAll(): Outcome;
  /** Those that may show somebody else, by their titles. */
  list(): Outcome<StaleTabList>;
  /** Brings one of them to the front. */
  show(tab: number): Outcome;
  /** The person wants this app's tabs reloaded after each switch, and now; or not any more. Tells how many were. */
  always(wanted: boolean): Outcome<number>;
  /** Clears the message; where tabs cannot be seen it is not said again. */
  dismiss(): Outcome;
}

type How = Settings['afterSwitch'];

export function createTabsAfterSwitch(bench: Bench): TabsAfterSwitch {
  const { ledger, effects } = bench;
  const stale = createStalePages(bench);

  const follow = () => wished().then(followAs);
  // Whoever allows them after a switch wishes that they show who is active.
  const given = () => wished().then((how) => followAs(how === 'leave' ? how : 'reload'));

  async function wished(): Promise<How> {
    const { app } = ledger.state();
    // In staging the app's own pages have another session, unless it is linked (section 7.5).
    if (jarOf(app) === 'own') return 'leave';
    return app.reloads ? 'reload' : (await bench.settings()).afterSwitch;
  }

  async function followAs(how: How): Promise<void> {
    if (how === 'leave') return tellNews(null);
    await reloadAs(how, await stale.mark());
  }

  async function reloadAs(how: How, pages: StalePage[]): Promise<void> {
    if (how === 'ask') return told(pages);
    await reloadThose(pages, ({ isInFront }) => how === 'reload' || isInFront);
  }

  async function moved(from: string | null): Promise<void> {
    const how = await wished();
    if (from === null || how === 'leave' || !seesAllOffered(ledger.state())) return;
    await reloadAs(how, await stale.markPlace(from));
  }

  async function notice(): Promise<void> {
    await ledger.ready();
    // Whoever does not let them be seen is asked for nothing by what a page of the app's did.
    if ((await wished()) === 'leave' || !seesAllOffered(ledger.state())) return;
    await told(await stale.mark());
  }

  /** And tells of those that are left. Gives how many were reloaded. */
  async function reloadThose(pages: StalePage[], isWanted: (page: StalePage) => boolean): Promise<number> {
    const wanted = pages.filter(isWanted);
    const { left, reloaded } = await stale.reload(wanted);
    await told(pages.filter((page) => !wanted.includes(page) || left.some(({ tab }) => tab === page.tab)));
    return reloaded;
  }

  async function told(pages: StalePage[]): Promise<void> {
    // What an earlier switch left to say gives way: it may name who is active now.
    await tellNews(staleMessage(ledger.state(), pages));
    if (pages.length === 0) await noneStale(bench);
  }

  async function tellNews(staleTabs: StaleTabs | null): Promise<void> {
    if (JSON.stringify(staleTabs) !== JSON.stringify(ledger.state().staleTabs)) await tell(staleTabs);
  }

  /** A refusal of what was asked for before must not tell of what was put away. */
  async function tell(staleTabs: StaleTabs | null): Promise<void> {
    const { app } = ledger.state();
    const asked = app.asked && { ...app.asked, tells: staleTabs !== null };
    await ledger.change(asked ? { staleTabs, app: { ...app, asked } } : { staleTabs });
  }

  async function look(): Promise<void> {
    await ledger.ready();
    const { staleTabs } = ledger.state();
    const isRefusal = staleTabs?.pages === null;
    if (isRefusal || !(staleTabs || (await stale.isTold()))) return;
    const pages = await stale.find();
    if (staleTabs || pages.length > 0) await told(pages);
  }

  async function reload(tab?: number): Outcome<number> {
    await ledger.ready();
    return done(await reloadThose(await stale.find(), (page) => tab === undefined || page.tab === tab));
  }

  async function reloadAll(): Outcome {
    await ledger.ready();
    await stale.reload(await stale.all());
    await told(await stale.find());
    return done(null);
  }

  async function list(): Outcome<StaleTabList> {
    await ledger.ready();
    const pages = await stale.find();
    const tabs = pages.map((page) => ({
      id: page.tab,
      title: plainText(page.title),
      shows: nameOf(ledger.state(), page.shows),
      kept: keptBecause(page),
    }));
    return done({ tabs, asleep: await stale.asleep(), always: ledger.state().app.reloads });
  }

  async function show(tab: number): Outcome {
    await ledger.ready();
    const pages = await stale.find();
    if (pages.some((page) => page.tab === tab)) await effects.tabs.show(tab);
    return done(null);
  }

  async function always(wanted: boolean): Outcome<number> {
    await ledger.ready();
    await ledger.change({ app: { ...ledger.state().app, reloads: wanted } });
    const reloaded = wanted ? await reload() : done(0);
    return ledger.isSaved('app') ? reloaded : fail(ownFailure('not-saved'));
  }

  async function dismiss(): Outcome {
    await ledger.ready();
    const { staleTabs, app } = ledger.state();
    // A refusal that is put away is no wish never to be asked again.
    const hinted = staleTabs?.count === null && staleTabs.pages !== null;
    await stale.putAway();
    if (hinted) await ledger.change({ app: { ...app, tabsHintDismissed: true } });
    await tell(null);
    return done(null);
  }

  return {
    ...createAllowingTabs(bench, { given }),
    follow,
    moved,
    notice,
    look,
    reload,
    reloadAll,
    list,
    show,
    always,
    dismiss,
  };
}

/** What is known before anything is tried. */
function keptBecause({ isTyped, asks, isAudible, document }: StalePage): KeptBecause | null {
  if (isTyped) return 'typed';
  if (asks) return 'asks';
  if (isAudible) return 'audible';
  return document === null ? 'silent' : null;
}
