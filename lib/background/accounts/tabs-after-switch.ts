import { done, fail } from '../../result';
import { ageOf } from '../../session/age';
import { ownFailure } from '../../session/failure';
import { PROMPT_LIMIT } from '../../session/limits';
import { cookieHosts } from '../../session/needed-hosts';
import type { Origin } from '../../session/types';
import type { StaleTabs } from '../../session/view';
import type { Bench } from '../asking/bench';
import { forgetPageNotes } from '../asking/page-notes';
import { titleOf } from '../known/mine/mine';
import { seesAllOffered } from '../known/own-pages';
import type { AppRecord } from '../known/records';
import { staleIn, withTabsReloaded } from '../known/roster';
import type { Outcome } from '../ports';

export interface TabsAfterSwitch {
  /** Follows the person's setting once somebody else is active: ask, reload or leave (rule FR-23). */
  follow(): Promise<void>;
  reload(): Outcome;
  /**
   * The person allows pages, and the browser is about to ask: their tabs are reloaded once it gives them. With none it
   * has refused.
   */
  allow(pages: Origin[]): Outcome;
  /** The browser may have answered; `isOver`: what it has not given by now it has refused. */
  answered(how?: { isOver: boolean }): Promise<void>;
  /** The person lets tabs of pages be seen, or not any more. Only pages that belong to the app count. */
  see(wish: { pages: Origin[]; wanted: boolean }): Outcome;
  /** Clears the message; where tabs cannot be seen it is not said again. */
  dismiss(): Outcome;
}

export function createTabsAfterSwitch(bench: Bench): TabsAfterSwitch {
  const { ledger, effects } = bench;

  async function follow(): Promise<void> {
    const { afterSwitch } = await bench.settings();
    const tabs = afterSwitch === 'leave' ? [] : await effects.tabs.of(ledger.state().seen);
    const staleTabs = afterSwitch === 'ask' ? staleNow(tabs.length) : null;
    // What an earlier switch left to say gives way: it may name who is active now.
    if (staleTabs !== ledger.state().staleTabs) await tell(staleTabs);
    if (afterSwitch === 'reload') await reloadAll(tabs);
    else if (afterSwitch === 'ask' && tabs.length === 0) await noneStale();
  }

  /** A refusal of what was asked for before must not tell of what was put away. */
  async function tell(staleTabs: StaleTabs | null): Promise<void> {
    const { app } = ledger.state();
    const asked = app.asked && { ...app.asked, tells: staleTabs !== null };
    await ledger.change(asked ? { staleTabs, app: { ...app, asked } } : { staleTabs });
  }

  function staleNow(count: number): StaleTabs | null {
    const { app, offered, seen } = ledger.state();
    if (seesAllOffered(ledger.state())) return count > 0 ? stale({ count, pages: [] }) : null;
    if (app.tabsHintDismissed) return null;
    return stale({ count: null, pages: offered.filter((page) => !seen.includes(page)) });
  }

  /** Nobody is named where it may be another: since the tabs were reloaded more than one may have been active. */
  function stale(tabs: Omit<StaleTabs, 'previous'>): StaleTabs | null {
    const { roster, mine } = ledger.state();
    const [one, another] = staleIn(roster);
    return one ? { previous: another ? null : titleOf(mine, one), ...tabs } : null;
  }

  async function see({ pages, wanted }: { pages: Origin[]; wanted: boolean }): Outcome {
    await ledger.ready();
    await ledger.change({ app: withSeen(pages, wanted) });
    await ledger.review();
    return ledger.isSaved('app') ? done(null) : fail(ownFailure('not-saved'));
  }

  function withSeen(pages: Origin[], wanted: boolean): AppRecord {
    const { app, origins } = ledger.state();
    const own = wanted ? pages.filter((page) => origins.includes(page)) : [];
    return { ...app, seen: [...app.seen.filter((page) => !pages.includes(page)), ...own] };
  }

  async function reload(): Outcome {
    await ledger.ready();
    await ledger.change({ staleTabs: null });
    await reloadAll(await effects.tabs.of(ledger.state().seen));
    return done(null);
  }

  async function allow(pages: Origin[]): Outcome {
    await ledger.ready();
    const { app, staleTabs } = ledger.state();
    if (pages.length > 0) {
      const asked = { pages, tells: staleTabs !== null, at: effects.clock.ticks() };
      await ledger.change({ app: { ...app, asked } });
    }
    await answered({ isOver: pages.length === 0 });
    return done(null);
  }

  async function answered({ isOver } = { isOver: false }): Promise<void> {
    await ledger.ready();
    const { asked } = ledger.state().app;
    if (!asked) return;
    const granted =
      ageOf(asked.at, effects.clock.ticks()) < PROMPT_LIMIT &&
      (await effects.hosts.granted(cookieHosts(asked.pages)));
    const { app } = ledger.state();
    // The same answer may be heard twice.
    if (app.asked !== asked || !(granted || isOver)) return;
    if (granted) return reloadSeen(asked.pages);
    const staleTabs = asked.tells ? stale({ count: null, pages: null }) : null;
    await ledger.change({ app: { ...app, asked: null }, staleTabs });
  }

  /** In one write: killed after it, the worker knows what it may see, and before it, what it was asked. */
  async function reloadSeen(pages: Origin[]): Promise<void> {
    await ledger.change({ app: { ...withSeen(pages, true), asked: null } });
    await ledger.review();
    await reload();
  }

  /** Reloading keeps each page's address and history. A page that was on its way meanwhile may have noted who was active. */
  async function reloadAll(tabs: number[]): Promise<void> {
    await forgetPageNotes(bench);
    await Promise.all(tabs.map((tab) => effects.tabs.reload(tab)));
    await noneStale();
  }

  /** No tab shows anybody but whoever is active, where all of them are seen. */
  async function noneStale(): Promise<void> {
    const { roster } = ledger.state();
    const fresh = withTabsReloaded(roster);
    if (seesAllOffered(ledger.state()) && fresh !== roster)
      await ledger.change({ roster: fresh }, { quiet: true });
  }

  async function dismiss(): Outcome {
    await ledger.ready();
    const { staleTabs, app } = ledger.state();
    // A refusal that is put away is no wish never to be asked again.
    const hinted = staleTabs?.count === null && staleTabs.pages !== null;
    if (hinted) await ledger.change({ app: { ...app, tabsHintDismissed: true } });
    await tell(null);
    return done(null);
  }

  return { follow, see, reload, allow, answered, dismiss };
}
