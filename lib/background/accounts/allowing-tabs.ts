import { done, fail } from '../../result';
import { ageOf } from '../../session/age';
import { ownFailure } from '../../session/failure';
import { PROMPT_LIMIT } from '../../session/limits';
import { cookieHosts } from '../../session/needed-hosts';
import type { Origin } from '../../session/types';
import type { Bench } from '../asking/bench';
import type { AppRecord } from '../known/records';
import type { Outcome } from '../ports';
import { unseenMessage } from './stale-message';

/** Which pages' tabs the person lets the switcher see. */
export interface AllowingTabs {
  /**
   * The person allows pages, and the browser is about to ask: their tabs are looked after once it gives them. With none
   * it has refused.
   */
  allow(pages: Origin[]): Outcome;
  /** The browser may have answered; `isOver`: what it has not given by now it has refused. */
  answered(how?: { isOver: boolean }): Promise<void>;
  /** The person lets tabs of pages be seen, or not any more. Only pages that belong to the app count. */
  see(wish: { pages: Origin[]; wanted: boolean }): Outcome;
}

export function createAllowingTabs(
  { ledger, effects }: Bench,
  { given }: { given: () => Promise<void> },
): AllowingTabs {
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
    if (granted) return seeAsked(asked.pages);
    const staleTabs = asked.tells ? unseenMessage(ledger.state(), null) : null;
    await ledger.change({ app: { ...app, asked: null }, staleTabs });
  }

  /** In one write: killed after it, the worker knows what it may see, and before it, what it was asked. */
  async function seeAsked(pages: Origin[]): Promise<void> {
    await ledger.change({ app: { ...withSeen(pages, true), asked: null } });
    await ledger.review();
    await given();
  }

  return { allow, answered, see };
}
