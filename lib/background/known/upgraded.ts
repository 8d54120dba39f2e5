import { type FlowRecord, UNASKED } from './flow-record';
import type { AppRecord, Roster, RosterEntry } from './records';

// What an earlier version of the extension has written down lacks what was added since; nothing of it is lost.

export const upgradedApp = (app: AppRecord): AppRecord => ({ ...NEW_IN_APP, ...app });

export const upgradedRoster = (roster: Roster): Roster => ({
  ...roster,
  entries: roster.entries.map((entry): RosterEntry => ({ ...NEW_IN_ENTRY, ...entry })),
});

/** A tab that was watched by an earlier version is one that nobody waits for any more. */
export const upgradedFlow = (flow: FlowRecord): FlowRecord => ({
  ...UNASKED,
  ...flow,
  tab: flow.tab && 'elsewhere' in flow.tab ? flow.tab : null,
});

const NEW_IN_APP = { linked: false, sites: [], knownHosts: [] };
const NEW_IN_ENTRY = { foreign: false, guise: null };
