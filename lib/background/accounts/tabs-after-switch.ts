import { done } from '../../result';
import type { StaleTabs } from '../../session/view';
import type { Bench } from '../asking/bench';
import { forgetPageNotes } from '../asking/page-notes';
import type { Outcome } from '../ports';

export interface TabsAfterSwitch {
  /** Follows the person's setting once somebody else is active: ask, reload or leave (rule FR-23). */
  follow(previousTitle: string): Promise<void>;
  reload(): Outcome;
  /** Clears the message; where tabs cannot be seen it is not said again. */
  dismiss(): Outcome;
}

export function createTabsAfterSwitch(bench: Bench): TabsAfterSwitch {
  const { ledger, effects } = bench;

  const origins = () => ledger.state().origins;

  async function follow(previous: string): Promise<void> {
    const { afterSwitch } = await bench.settings();
    const tabs = afterSwitch === 'leave' ? [] : await effects.tabs.of(origins());
    const staleTabs = afterSwitch === 'ask' ? staleNow(previous, tabs.length) : null;
    // What an earlier switch left to say gives way: it may name who is active now.
    if (staleTabs !== ledger.state().staleTabs) await ledger.change({ staleTabs });
    if (afterSwitch === 'reload') await reloadAll(tabs);
  }

  function staleNow(previous: string, count: number): StaleTabs | null {
    const { app, seesTabs } = ledger.state();
    if (seesTabs) return count > 0 ? { previous, count } : null;
    return app.tabsHintDismissed ? null : { previous, count: null };
  }

  async function reload(): Outcome {
    await ledger.ready();
    await ledger.change({ staleTabs: null });
    await reloadAll(await effects.tabs.of(origins()));
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

  return { follow, reload, dismiss };
}
