import { ageOf } from '../../session/age';
import type { Step } from '../../session/attempt';
import type { LeftBecause } from '../../session/elsewhere';
import { LOOK_EVERY, LOOK_FOR } from '../../session/limits';
import { stepFor } from '../../session/step';
import { jarOf } from '../../session/view';
import type { Bench } from '../asking/bench';
import type { FlowTab } from '../known/flow-record';
import { seesAllTabs } from '../known/own-pages';
import type { TabPlace } from '../ports';
import { createAdoption } from './adoption';
import { type End, endOf } from './end-address';
import type { Finishing } from './finishing';
import type { Running } from './running';
import type { Stepping } from './stepping';

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
  look(tab: FlowTab): Promise<Seen>;
  /** Judges what was seen once the session was read; true when nothing more is to be waited for. */
  judge(tab: FlowTab, seen: Seen): Promise<boolean>;
}

interface Hands {
  running: Running;
  stepping: Stepping;
  finishing: Finishing;
}

export function createReturning(bench: Bench, { running, stepping, finishing }: Hands): Returning {
  const { ledger, effects } = bench;
  const { clock, tabs } = effects;
  const { record, report, attempt } = running;
  const adoption = createAdoption(bench);

  async function look(tab: FlowTab): Promise<Seen> {
    const place = await tabs.at(tab.id);
    const url = place?.url && isSeen(place.url) ? place.url : null;
    const end = url === null ? null : endOf(url, ledger.state().deployment);
    // The token of an address is taken over before it is lost (rule FR-19).
    if (url && end) await adoption.consider(url, tab);
    if (!place) await noteEnd(tab, 'closed');
    if (end && isLast(end, tab)) await noteEnd(tab, 'unchanged');
    return { place, end };
  }

  /** The browser also tells addresses of hosts that were granted for something else (ruling 63). */
  const isSeen = (url: string): boolean =>
    URL.canParse(url) && ledger.state().seen.includes(new URL(url).origin);

  /** From here on it is over soon: a refusal is known before the tab has the page that tells why. */
  const noteEnd = ({ id }: FlowTab, why: LeftBecause): Promise<void> =>
    report({ kind: 'tab-ended', id, at: clock.ticks(), why });

  async function judge(tab: FlowTab, seen: Seen): Promise<boolean> {
    const flow = record();
    if (!flow) return true;
    if (ledger.state().roster.sessionId !== flow.sessionId) return replaced();
    if (flow.behind) return closedBehind(tab, seen);
    const ours = attempt();
    if (ours && tab.elsewhere.by !== 'app' && remainsHere(stepFor(ours))) return goOnHere(tab, seen);
    const why = ours?.errored && !seen.end ? await refusedUnseen(tab) : whyOver(tab, seen);
    if (why) await finishing.unfinished({ why, ...told(seen) }, seen);
    return why !== null;
  }

  /** Where its page is on its way and will be seen, its words are waited for. */
  async function refusedUnseen(tab: FlowTab): Promise<LeftBecause | null> {
    if (!seesAllTabs(ledger.state())) return 'refused';
    await noteEnd(tab, 'refused');
    return isLongOver(tab) ? 'refused' : null;
  }

  function whyOver(tab: FlowTab, { end }: Seen): LeftBecause | null {
    if (end?.error && isLast(end, tab)) return 'refused';
    if (ageOf(tab.since, clock.ticks()) >= LOOK_FOR) return 'expired';
    return isLongOver(tab) ? (tab.ended?.why ?? null) : null;
  }

  /** One more look after the first that saw the end: an account that came with it is there then (rule ER-3). */
  const isLongOver = ({ ended }: FlowTab): boolean =>
    ended !== null && ageOf(ended.at, clock.ticks()) >= LOOK_EVERY;

  /** It may have happened just after the account was seen in the old session: then nothing is done. */
  async function replaced(): Promise<boolean> {
    await report({ kind: 'session-replaced', inBrowser: jarOf(ledger.state().app) === 'browser' });
    return true;
  }

  /** The tab may just be on its way to the end, where nothing is left to do in it. */
  async function closedBehind(tab: FlowTab, { place, end }: Seen): Promise<boolean> {
    const isInTheWay = place?.isActive && (await effects.isPopupOpen());
    if (place && end && !isInTheWay) await tabs.close(tab.id);
    return !place || end !== null || isLongOver(tab);
  }

  /** Steps that remain are asked for on our own page; the tab would ask the same. */
  async function goOnHere(tab: FlowTab, seen: Seen): Promise<boolean> {
    await report({ kind: 'tab-left-behind', id: tab.id, at: clock.ticks() });
    await bench.inTurn(stepping.recover);
    await finishing.comeBackFrom(tab, seen);
    return seen.end !== null;
  }

  return { look, judge };
}

const told = ({ end }: Seen) => ({ code: end?.error ?? null, words: end?.words ?? null });

/** The app's sign-in page is where its own flows go on; from elsewhere it is the last page when it names an error. */
const isLast = ({ isSignInPage, error }: End, { elsewhere }: FlowTab): boolean =>
  !isSignInPage || (elsewhere.by !== 'app' && error !== null);

/** Whether our own page can ask for the next step, once somebody else has vouched for the person. */
const remainsHere = ({ at }: Step): boolean => HERE.has(at);

const HERE: ReadonlySet<Step['at']> = new Set<Step['at']>([
  'code',
  'link',
  'second-factor',
  'profile',
  'enrol',
]);
