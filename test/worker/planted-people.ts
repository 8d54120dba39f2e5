import type { AppRecord, RosterEntry } from '../../lib/background/known/records';
import type { Account, Session } from '../../lib/session/types';

/** An app as its record has it. */
export const plantedApp: AppRecord = {
  origin: 'https://frontend.acme.example',
  mode: 'production',
  name: 'Acme',
  agreedName: 'Acme',
  hue: 1,
  tabsHintDismissed: false,
  reloads: false,
  linked: false,
  sites: [],
  seen: [],
  asked: null,
  pictures: null,
  knownHosts: [],
};

/** One of many whom its roster has. */
export const plantedEntry = (n: number, changes: Partial<RosterEntry> = {}): RosterEntry => ({
  key: `person ${n}`,
  signInId: `sign-in ${n}`,
  userId: `person ${n}`,
  identifier: null,
  title: `Person ${n}`,
  detail: null,
  organization: null,
  workspace: null,
  membershipId: null,
  nowhere: false,
  hue: 1,
  digit: null,
  disabled: false,
  expiresAt: null,
  endedAt: null,
  activeAt: null,
  foreign: false,
  guise: null,
  ...changes,
});

/** Somebody whom its server lists. */
export const plantedAccount = (name: string, changes: Partial<Account> = {}): Account => ({
  signInId: `sign-in-${name}`,
  userId: `user-${name}`,
  title: name,
  detail: null,
  identifiers: [],
  picture: null,
  identifier: null,
  named: true,
  organization: null,
  workspace: null,
  membershipId: null,
  nowhere: false,
  expiresAt: null,
  disabled: false,
  ...changes,
});

export const plantedSession = (accounts: Account[], changes: Partial<Session> = {}): Session => ({
  id: '1',
  accounts,
  activeId: null,
  attempts: [],
  leftOut: 0,
  ...changes,
});
