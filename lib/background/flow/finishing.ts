import type { Left } from '../../session/elsewhere';
import type { AfterSwitch, Switching } from '../accounts/switching';
import type { Bench } from '../asking/bench';
import { type FlowOutcome, type FlowRecord, type FlowTab, tabOf } from '../known/flow-record';
import { namedIn, newcomer } from '../known/newcomer';
import type { Roster, RosterEntry } from '../known/records';
import { entryOf, withEntry } from '../known/roster';
import type { TabPlace } from '../ports';
import type { End } from './end-address';
import type { Running } from './running';

export interface Finishing {
  /** Ends the flow when a sign-in is there that was not there before (rules FR-8, FR-14). Needs the app's turn. */
  finish(): Promise<void>;
  /** The person came back without a new account; who is here already is said so (section 5.9). */
  unfinished(how: Omit<Left, 'elsewhere'>, seen: Came): Promise<void>;
  /** Ends the flow with the one it names, who is signed in here already (section 5.9); false when nobody fits. */
  already(): Promise<boolean>;
  /** Brings the person back from a tab in which nothing is left to do. */
  comeBackFrom(tab: FlowTab, seen: Came): Promise<void>;
}

interface Came {
  place: TabPlace | null;
  end: End | null;
}

interface Hands {
  running: Running;
  switching: Switching;
  /** What is done about the app's tabs when somebody else is active. */
  afterSwitch: AfterSwitch;
}

export function createFinishing(bench: Bench, { running, switching, afterSwitch }: Hands): Finishing {
  const { ledger, effects } = bench;
  const { record, report } = running;
  const now = () => effects.clock.ticks();

  async function finish(): Promise<void> {
    const flow = record();
    const added = flow && newcomer(flow, { ...ledger.state(), now: now() });
    if (!flow || !added) return;
    await stay(flow);
    // Given up while the server was asked: then the account is simply there.
    if (record()?.question !== flow.question) return;
    const switched = ledger.state().roster.activeId === added.signInId;
    await tell(flow, { added, switched });
    const wasSomebody = entryOf(ledger.state().roster, flow.activeId) !== undefined;
    if (switched && wasSomebody) await afterSwitch();
  }

  async function tell(flow: FlowRecord, { added, switched }: { added: RosterEntry; switched: boolean }) {
    const outcome: FlowOutcome = { at: 'done', title: added.title, key: added.key, switched };
    const roster = welcomed(ledger.state().roster, { flow, added });
    await report({ kind: 'over', outcome, at: now() }, { also: { roster } });
    const tab = tabOf(flow);
    if (tab) await comeBackFrom(tab, { place: await effects.tabs.at(tab.id), end: null });
  }

  /** Who wished to stay who they are is made active again. */
  async function stay({ stay, activeId }: FlowRecord): Promise<void> {
    const { roster } = ledger.state();
    const isGone = activeId === null || !entryOf(roster, activeId) || roster.activeId === activeId;
    if (stay && !isGone) await switching.restore(activeId);
  }

  async function unfinished(how: Omit<Left, 'elsewhere'>, came: Came): Promise<void> {
    const flow = record();
    if (flow?.standing.at !== 'tab') return;
    const here = hereAs(namedIn(ledger.state().attempts, flow));
    const { tab } = flow.standing;
    if (here) await end(here);
    else await report({ kind: 'came-back', id: tab.id, how });
    if (how.why !== 'expired') await comeBackFrom(tab, came);
  }

  /** Who is signed in as this user; for an attempt that names none it is nobody. */
  const hereAs = (user: string | null): RosterEntry | undefined =>
    ledger
      .state()
      .roster.entries.find(({ userId, signInId }) => user !== null && userId === user && signInId !== null);

  /** Only who is still in that tab is brought back; who looks at the popup is left there, because it would close. */
  async function comeBackFrom(tab: FlowTab, { place, end }: Came): Promise<void> {
    if (!place?.isActive || (await effects.isPopupOpen())) return;
    await bench.comeBack(ledger.state().app.origin);
    if (end) await effects.tabs.close(tab.id);
  }

  async function already(): Promise<boolean> {
    const flow = record();
    if (!flow) return false;
    const named = namedIn(ledger.state().attempts, flow);
    const entry = named === null ? calledAsTyped(flow) : hereAs(named);
    if (entry) await end(entry);
    return entry !== undefined;
  }

  /** Anybody may claim any address: who is known here goes before strangers, and of several strangers it is none. */
  function calledAsTyped({ identifier: typed }: FlowRecord): RosterEntry | undefined {
    const { roster, identifiers } = ledger.state();
    const called = roster.entries.filter(({ signInId, identifier }) => {
      if (signInId === null) return false;
      return [identifier, ...(identifiers.get(signInId) ?? [])].some((each) => tells(each, typed));
    });
    const [first, second] = called;
    return called.find(({ foreign }) => !foreign) ?? (second ? undefined : first);
  }

  async function end({ title, signInId }: RosterEntry): Promise<void> {
    if (signInId !== null)
      await report({ kind: 'over', outcome: { at: 'already', title, signInId }, at: now() });
  }

  return { finish, unfinished, already, comeBackFrom };
}

/** The new account is no stranger; not every server says of one that came by ticket that it is a guise. */
function welcomed(roster: Roster, { flow, added }: { flow: FlowRecord; added: RosterEntry }): Roster {
  const { key, signInId } = added;
  const guise = flow.byTicket && signInId !== null ? { signInId, before: flow.activeId } : added.guise;
  return withEntry(roster, key, { foreign: false, guise });
}

/** Case and the spaces of a phone number do not matter (section 5.9). */
const tells = (known: string | null, typed: string): boolean =>
  known !== null && plain(known) === plain(typed);

const plain = (identifier: string): string => identifier.replace(/[\s()-]/g, '').toLowerCase();
