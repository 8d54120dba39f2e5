import type { LeftBecause } from '../../session/elsewhere';
import { stepFor } from '../../session/step';
import { jarOf } from '../../session/view';
import type { Bench } from '../asking/bench';
import { LOOK_EVERY, LOOK_FOR } from '../asking/pace';
import { behind, type FlowTab } from '../known/flow-record';
import type { TabPlace } from '../ports';
import { createAdoption } from './adoption';
import { type End, endOf } from './end-address';
import type { Finishing } from './finishing';
import { remainsHere } from './remains-here';

/** What a look at the tab showed. */
export interface Seen {
  /** Null when it is gone. */
  place: TabPlace | null;
  /** How it came back to the app's own pages, or null when it did not, or that cannot be seen. */
  end: End | null;
}

/** How a sign-in elsewhere comes back. */
export interface Returning {
  /** Looks at the tab, and notes from when on it is over. */
  seen(tab: FlowTab): Promise<Seen>;
  /** Judges what was seen once the session was read; true when nothing more is to be waited for. */
  settle(tab: FlowTab, seen: Seen | null): Promise<boolean>;
}

interface Hands {
  finishing: Finishing;
  /** Asks on our own page for the steps that remain. */
  goOn(): Promise<void>;
}

export function createReturning(bench: Bench, { finishing, goOn }: Hands): Returning {
  const { ledger, effects } = bench;
  const { clock, tabs } = effects;
  const adoption = createAdoption(bench);

  async function seen(tab: FlowTab): Promise<Seen> {
    const place = await tabs.at(tab.id);
    const end = place?.url ? endOf(place.url, ledger.state().deployment) : null;
    // The token of an address is taken over before it is lost (rule FR-19).
    if (place?.url && end) await adoption.consider(place.url, tab);
    if (!place) await noteEnd(tab, 'closed');
    if (end && isLast(end, tab)) await noteEnd(tab, 'unchanged');
    return { place, end };
  }

  /** From here on it is over soon: a refusal is known before the tab has the page that tells why. */
  async function noteEnd({ id }: FlowTab, why: LeftBecause): Promise<void> {
    const { flow } = ledger.state();
    if (flow?.tab?.id !== id || flow.tab.ended) return;
    await ledger.change({ flow: { ...flow, tab: { ...flow.tab, ended: { at: clock.now(), why } } } });
  }

  async function settle(tab: FlowTab, look: Seen | null): Promise<boolean> {
    const { flow, roster, attempts } = ledger.state();
    if (!flow || !look) return true;
    if (roster.sessionId !== flow.sessionId) return replaced();
    if (tab.isBehind) return closedBehind(tab, look);
    const attempt = attempts.find(({ id }) => id === flow.attemptId);
    if (attempt && tab.elsewhere.by !== 'app' && remainsHere(stepFor(attempt))) return goOnHere(tab, look);
    const why = attempt?.errored && !look.end ? await refusedUnseen(tab) : whyOver(tab, look);
    if (why)
      await finishing.unfinished(
        { why, code: look.end?.error ?? null, words: look.end?.words ?? null },
        look,
      );
    return why !== null;
  }

  /** Where its page is on its way and will be seen, its words are waited for. */
  async function refusedUnseen(tab: FlowTab): Promise<LeftBecause | null> {
    if (!ledger.state().seesTabs) return 'refused';
    await noteEnd(tab, 'refused');
    return isLongOver(tab) ? 'refused' : null;
  }

  function whyOver(tab: FlowTab, { end }: Seen): LeftBecause | null {
    if (end?.error && isLast(end, tab)) return 'refused';
    if (clock.now() >= tab.since + LOOK_FOR) return 'expired';
    return isLongOver(tab) ? (tab.ended?.why ?? null) : null;
  }

  /** One more look after the first that saw the end: an account that came with it is there then (rule ER-3). */
  const isLongOver = ({ ended }: FlowTab): boolean => ended !== null && clock.now() >= ended.at + LOOK_EVERY;

  /**
   * The answer that a browser brings from elsewhere may have its session replaced, even just after the account was
   * seen in the old one (section 4.7.2): then nothing is done.
   */
  async function replaced(): Promise<boolean> {
    const { flow, app } = ledger.state();
    if (!flow?.tab) return true;
    const { elsewhere } = flow.tab;
    const left = { elsewhere, why: 'unchanged', code: null, words: null } as const;
    await ledger.change({
      flow: { ...flow, outcome: null, left: jarOf(app) === 'browser' ? left : flow.left },
    });
    return true;
  }

  /** The tab may just be on its way to the end, where nothing is left to do in it. */
  async function closedBehind(tab: FlowTab, { place, end }: Seen): Promise<boolean> {
    const isInTheWay = place?.isActive && (await effects.isPopupOpen());
    if (place && end && !isInTheWay) await tabs.close(tab.id);
    return !place || end !== null || isLongOver(tab);
  }

  /** Steps that remain are asked for on our own page; the tab would ask the same. */
  async function goOnHere(tab: FlowTab, look: Seen): Promise<boolean> {
    const { flow } = ledger.state();
    if (flow) await ledger.change({ flow: { ...flow, tab: behind(tab, clock.now()) } });
    await goOn();
    await finishing.comeBackFrom(tab, look);
    return look.end !== null;
  }

  return { seen, settle };
}

/** The app's sign-in page is where its own flows go on; from elsewhere it is the last page when it names an error. */
const isLast = ({ isSignInPage, error }: End, { elsewhere }: FlowTab): boolean =>
  !isSignInPage || (elsewhere.by !== 'app' && error !== null);
