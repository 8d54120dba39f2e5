import { done, fail } from '../../result';
import { ownFailure } from '../../session/failure';
import type { Origin } from '../../session/types';
import type { StaleTabs } from '../../session/view';
import type { Bench } from '../asking/bench';
import { forgetPageNotes } from '../asking/page-notes';
import { seesAllTabs } from '../known/own-pages';
import type { Outcome } from '../ports';

export interface TabsAfterSwitch {
  /** Follows the person's setting once somebody else is active: ask, reload or leave (rule FR-23). */
  follow(previousTitle: string): Promise<void>;
  reload(): Outcome;
  /** The person lets tabs of pages be seen, or not any more. Only pages that belong to the app count. */
  see(wish: { pages: Origin[]; wanted: boolean }): Outcome;
  /** Clears the message; where tabs cannot be seen it is not said again. */
  dismiss(): Outcome;
}

export function createTabsAfterSwitch(bench: Bench): TabsAfterSwitch {
  const { ledger, effects } = bench;

  async function follow(previous: string): Promise<void> {
    const { afterSwitch } = await bench.settings();
    const tabs = afterSwitch === 'leave' ? [] : await effects.tabs.of(ledger.state().seen);
    const staleTabs = afterSwitch === 'ask' ? staleNow(previous, tabs.length) : null;
    // What an earlier switch left to say gives way: it may name who is active now.
    if (staleTabs !== ledger.state().staleTabs) await ledger.change({ staleTabs });
    if (afterSwitch === 'reload') await reloadAll(tabs);
  }

  function staleNow(previous: string, count: number): StaleTabs | null {
    const { app } = ledger.state();
    if (seesAllTabs(ledger.state())) return count > 0 ? { previous, count } : null;
    return app.tabsHintDismissed ? null : { previous, count: null };
  }

  async function see({ pages, wanted }: { pages: Origin[]; wanted: boolean }): Outcome {
    await ledger.ready();
    const { app, origins } = ledger.state();
    const own = wanted ? pages.filter((page) => origins.includes(page)) : [];
    const seen = [...app.seen.filter((page) => !pages.includes(page)), ...own];
    await ledger.change({ app: { ...app, seen } });
    await ledger.review();
    return ledger.isSaved('app') ? done(null) : fail(ownFailure('not-saved'));
  }

  async function reload(): Outcome {
    await ledger.ready();
    await ledger.change({ staleTabs: null });
    await reloadAll(await effects.tabs.of(ledger.state().seen));
    return done(null);
  }

  /** Reloading keeps each page's address and history. A page that was on its way meanwhile may have noted who was active. */
  async function reloadAll(tabs: number[]): Promise<void> {
    await forgetPageNotes(bench);
    await Promise.all(tabs.map((tab) => effects.tabs.reload(tab)));
  }

  async function dismiss(): Outcome {
    await ledger.ready();
    const { staleTabs, app } = ledger.state();
    const hinted = staleTabs !== null && staleTabs.count === null;
    await ledger.change({ staleTabs: null, app: hinted ? { ...app, tabsHintDismissed: true } : app });
    return done(null);
  }

  return { follow, see, reload, dismiss };
}
