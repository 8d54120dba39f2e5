import type { AppRecord, Roster, RosterEntry } from './records';

// What an earlier version of the extension has written down lacks what was added since; nothing of it is lost.

export const upgradedApp = (app: AppRecord): AppRecord => ({ ...NEW_IN_APP, ...app });

export const upgradedRoster = (roster: Roster): Roster => ({
  ...roster,
  entries: roster.entries.map((entry): RosterEntry => ({ ...NEW_IN_ENTRY, ...entry })),
});

const NEW_IN_APP = { linked: false, sites: [], knownHosts: [] };
const NEW_IN_ENTRY = { membershipId: null, foreign: false, guise: null };
