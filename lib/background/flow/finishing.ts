import type { Bench } from '../bench';
import type { RosterEntry } from '../records';
import { entryOf, liveIds } from '../roster';
import type { Switching } from '../switching';
import type { FlowRecord } from './record';

export interface Finishing {
  /** Ends the flow when a sign-in is there that was not there before (rules FR-8, FR-14). Needs the app's turn. */
  finish(): Promise<void>;
  /** Ends the flow with the one it names, who is signed in here already (section 5.9); false when nobody fits. */
  already(): Promise<boolean>;
}

export function createFinishing({ ledger, ports }: Bench, switching: Switching): Finishing {
  async function finish(): Promise<void> {
    const { flow, roster } = ledger.state();
    if (!flow || flow.outcome || roster.sessionId !== (flow.sessionId ?? roster.sessionId)) return;
    const added = newcomer(flow);
    if (!added) return;
    const switched = !(await stayed(flow));
    const outcome = { at: 'done', title: added.title, key: added.key, switched } as const;
    await ports.alarms.clear(`flow:${ledger.state().app.origin}`);
    await ledger.change({ flow: { ...flow, outcome, tab: null } });
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

  async function already(): Promise<boolean> {
    const { flow, roster, identifiers } = ledger.state();
    const isMeant = ({ signInId, title, detail }: RosterEntry) =>
      signInId !== null &&
      [title, detail, ...(identifiers.get(signInId) ?? [])].some((each) => tells(each, flow?.identifier));
    const entry = roster.entries.find(isMeant);
    if (!flow || !entry?.signInId) return false;
    const { title, signInId } = entry;
    await ledger.change({ flow: { ...flow, outcome: { at: 'already', title, signInId } } });
    return true;
  }

  return { finish, already };
}

/** Case and the spaces of a phone number do not matter (section 5.9). */
const tells = (known: string | null, typed: string | undefined): boolean =>
  known !== null && typed !== undefined && plain(known) === plain(typed);

const plain = (identifier: string): string => identifier.replace(/[\s()-]/g, '').toLowerCase();
