import type { Left } from '../../session/elsewhere';
import type { Bench } from '../bench';
import type { Reading } from '../reading';
import type { RosterEntry } from '../records';
import { entryOf, liveIds, withEntry } from '../roster';
import type { AfterSwitch, Switching } from '../switching';
import { createClosing } from './closing';
import { createConfirming } from './confirming';
import type { FlowRecord, FlowTab } from './record';

export interface Finishing {
  /** Ends the flow when a sign-in is there that was not there before (rules FR-8, FR-14). Needs the app's turn. */
  finish(): Promise<void>;
  /** The person came back without a new account; who is here already is said so (section 5.9). */
  unfinished(how: Omit<Left, 'elsewhere'>): Promise<void>;
  /** Ends the flow with the one it names, who is signed in here already (section 5.9); false when nobody fits. */
  already(): Promise<boolean>;
}

interface Hands {
  reading: Reading;
  switching: Switching;
  /** What is done about the app's tabs when somebody else is active. */
  afterSwitch: AfterSwitch;
}

export function createFinishing(bench: Bench, { reading, switching, afterSwitch }: Hands): Finishing {
  const { ledger, ports } = bench;
  const closeAtEnd = createClosing(bench);
  const confirm = createConfirming(bench, reading);

  async function finish(): Promise<void> {
    const { flow, roster } = ledger.state();
    if (!flow || flow.outcome || roster.sessionId !== (flow.sessionId ?? roster.sessionId)) return;
    const added = newcomer(flow);
    if (!added) return;
    const switched = !(await stayed(flow));
    const { title, key } = added;
    const outcome = { at: 'done', title, key, switched } as const;
    await ports.alarms.clear(`flow:${ledger.state().app.origin}`);
    await ledger.change({
      flow: { ...flow, outcome, leaving: null, tab: null, left: null },
      roster: withEntry(ledger.state().roster, key, { foreign: false }),
    });
    if (flow.tab) {
      confirm(flow.tab);
      await comeBackFrom(flow.tab);
    }
    const previous = entryOf(ledger.state().roster, flow.activeId);
    if (switched && previous) await afterSwitch(previous.title);
  }

  /** Who looks at the popup is left there: it would close. */
  async function comeBackFrom({ id }: FlowTab): Promise<void> {
    if (await ports.isPopupOpen()) return;
    await bench.comeBack(ledger.state().app.origin);
    await closeAtEnd(id);
  }

  function newcomer(flow: FlowRecord): RosterEntry | undefined {
    const { roster } = ledger.state();
    const ids = liveIds(roster).filter((id) => !flow.signInIds.includes(id));
    const id = ids.find((each) => each === roster.activeId) ?? ids.at(-1) ?? null;
    return entryOf(roster, id);
  }

  /** Who wished to stay who they are is made active again. */
  async function stayed({ stay, activeId }: FlowRecord): Promise<boolean> {
    const { roster } = ledger.state();
    if (!stay || activeId === null || !entryOf(roster, activeId)) return false;
    if (roster.activeId === activeId) return true;
    return (await switching.restore(activeId)).ok;
  }

  async function unfinished(how: Omit<Left, 'elsewhere'>): Promise<void> {
    const { flow, roster, attempts } = ledger.state();
    if (!flow?.tab) return;
    const { elsewhere } = flow.tab;
    const userId = attempts.find(({ id }) => id === flow.attemptId)?.userId ?? null;
    const known = roster.entries.find(({ key, signInId }) => key === userId && signInId !== null);
    // A step that our page had asked for, and could not do itself, is still to be done.
    const left = elsewhere.by === 'app' && flow.attemptId !== null ? null : { elsewhere, ...how };
    const outcome = known?.signInId ? alreadyHere(known.title, known.signInId) : null;
    await ledger.change({ flow: { ...flow, tab: null, left, outcome } });
    if (how.why !== 'closed') await comeBackFrom(flow.tab);
  }

  async function already(): Promise<boolean> {
    const { flow, roster, identifiers } = ledger.state();
    const isMeant = ({ signInId, title, detail }: RosterEntry) =>
      signInId !== null &&
      [title, detail, ...(identifiers.get(signInId) ?? [])].some((each) => tells(each, flow?.identifier));
    const entry = roster.entries.find(isMeant);
    if (!flow || !entry?.signInId) return false;
    const { title, signInId } = entry;
    await ledger.change({ flow: { ...flow, outcome: alreadyHere(title, signInId) } });
    return true;
  }

  return { finish, unfinished, already };
}

const alreadyHere = (title: string, signInId: string) => ({ at: 'already', title, signInId }) as const;

/** Case and the spaces of a phone number do not matter (section 5.9). */
const tells = (known: string | null, typed: string | undefined): boolean =>
  known !== null && typed !== undefined && plain(known) === plain(typed);

const plain = (identifier: string): string => identifier.replace(/[\s()-]/g, '').toLowerCase();
