import type { PlaceChoice, SignInId } from '../../session/types';
import { NOTHING_LEFT_OUT, type Roster, type RosterEntry } from './records';

/** The roster with changes to whoever has this key. */
export const withEntry = (roster: Roster, key: string, changes: Partial<RosterEntry>): Roster => ({
  ...roster,
  entries: roster.entries.map((entry) => (entry.key === key ? { ...entry, ...changes } : entry)),
});

/** The roster with another active account, or none. */
export function withActive(roster: Roster, activeId: SignInId | null, now: number): Roster {
  const active = entryOf(roster, activeId);
  const seen = active ? withEntry(roster, active.key, { activeAt: now, inTabs: true }) : roster;
  return { ...seen, activeId };
}

/** Those whom open tabs may show, beside whoever is active. */
export const staleIn = ({ entries, activeId }: Roster): RosterEntry[] =>
  entries.filter(({ inTabs, signInId }) => inTabs && (signInId === null || signInId !== activeId));

/** The roster once every open tab shows whoever is active; the very same where nothing else was known. */
export function withTabsReloaded(roster: Roster): Roster {
  const stale = new Set(staleIn(roster));
  if (stale.size === 0) return roster;
  const entries = roster.entries.map((entry) => (stale.has(entry) ? { ...entry, inTabs: false } : entry));
  return { ...roster, entries };
}

/** With the names of the place where an account works, once its lists have told them (section 4.9). */
export function withPlaceNames(roster: Roster, places: PlaceChoice[]): Roster {
  const active = entryOf(roster, roster.activeId);
  const here = places.find(
    (place) => active?.membershipId != null && place.membershipId === active.membershipId,
  );
  if (!active || !here || active.organization !== null) return roster;
  const { organization, workspace } = here;
  return withEntry(roster, active.key, { organization, workspace });
}

/** It keeps its label (law L7), and by when it was to end. */
export const ended = (entry: RosterEntry, now: number): RosterEntry =>
  entry.signInId === null ? entry : { ...entry, signInId: null, endedAt: now };

/** Everybody has ended by the person's own wish; `forget` drops their names as well (rule FR-4). */
export function signedOutAll(roster: Roster, { forget, now }: { forget: boolean; now: number }): Roster {
  const entries = forget ? [] : roster.entries.map((entry) => ended(entry, now));
  const leftOut = forget ? NOTHING_LEFT_OUT : roster.leftOut;
  return { ...roster, entries, leftOut, activeId: null, phase: 'signed-out' };
}

/** Without the label of one ended account. */
export const withoutLabel = (roster: Roster, key: string): Roster => ({
  ...roster,
  entries: roster.entries.filter((entry) => entry.key !== key || entry.signInId !== null),
});

export const entryOf = (roster: Roster, signInId: string | null): RosterEntry | undefined =>
  signInId === null ? undefined : roster.entries.find((entry) => entry.signInId === signInId);

/** Everybody who is signed in, as the last read knew it. */
export const liveIds = (roster: Roster): string[] =>
  roster.entries.flatMap((entry) => (entry.signInId === null ? [] : [entry.signInId]));

/** When an account ends, by this computer's clock as that stood beside the server's; null where it is not known. */
export const endOf = ({ ahead }: Pick<Roster, 'ahead'>, { expiresAt }: RosterEntry): number | null =>
  expiresAt === null || ahead === undefined ? null : expiresAt - ahead;
