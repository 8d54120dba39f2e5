import { LAST_DAY } from '../../session/limits';
import { lightly, type Slices } from '../../session/slices';
import type { Account, Session } from '../../session/types';
import type { Phase } from '../../session/view';
import { lookAtNames } from './alike';
import { createBadges } from './badges';
import { withinBounds } from './bounds';
import { guises } from './guises';
import type { Roster, RosterEntry } from './records';
import { ended } from './roster';

/**
 * The roster after a good read. Order, digits and hues never change; who is missing becomes ended and keeps the
 * label (law L7); another, empty session where there were accounts means that the session was lost (section 2.7).
 */
export function* adopt(roster: Roster, session: Session, now: number): Slices<Roster> {
  const meant = yield* matched(roster.entries, session.accounts);
  const read = { now, serverNow: now + (roster.ahead ?? 0) };
  const known = yield* lightly(roster.entries, (entry) => refreshed(entry, meant.get(entry), read));
  const old = new Set(meant.values());
  // Only where nobody was ever known is whoever comes first no stranger: those who have ended are missed by somebody.
  const foreign = roster.entries.length > 0;
  const fresh = session.accounts.filter((account) => !old.has(account));
  const entries = [...known, ...(yield* newEntries(fresh, { known, foreign, ...read }))];
  const guiseOf = yield* guises(session, roster.activeId);
  const bounded = yield* withinBounds({
    sessionId: session.id,
    activeId: session.activeId,
    readAt: now,
    phase: phaseAfter(roster, session),
    entries: yield* lightly(entries, (entry) => ({
      ...entry,
      guise: guiseOf(entry) ?? entry.guise,
      ...(entry.signInId !== null && entry.signInId === session.activeId && { activeAt: now, inTabs: true }),
    })),
    leftOut: { ...roster.leftOut, live: session.leftOut, details: false },
  });
  yield* lookAtNames(bounded.entries);
  return bounded;
}

function phaseAfter(roster: Roster, session: Session): Phase {
  if (session.accounts.length > 0) return 'signed-in';
  const another = roster.sessionId !== null && roster.sessionId !== session.id;
  const hadSomebody = roster.phase === 'signed-in' || roster.phase === 'ended';
  if (another && hadSomebody) return 'ended';
  return roster.phase === 'ended' ? 'ended' : 'signed-out';
}

const keyOf = (account: Account): string => account.userId ?? account.signInId;

/**
 * Which account each entry is about. It is the sign-in that tells; a person who signs in again has a new one, and takes
 * over the entry that no other sign-in of theirs has.
 */
function* matched(entries: RosterEntry[], accounts: Account[]): Slices<Map<RosterEntry, Account>> {
  const bySignIn = new Map(yield* lightly(entries, (entry) => [entry.signInId, entry] as const));
  const byKey = new Map(yield* lightly(entries, (entry) => [entry.key, entry] as const));
  const meant = new Map<RosterEntry, Account>();
  const take = (entry: RosterEntry | undefined, account: Account) => {
    if (entry && !meant.has(entry)) meant.set(entry, account);
  };
  yield* lightly(accounts, (account) => take(bySignIn.get(account.signInId), account));
  yield* lightly(accounts, (account) => {
    if (!bySignIn.has(account.signInId)) take(byKey.get(keyOf(account)), account);
  });
  return meant;
}

interface Read {
  now: number;
  serverNow: number;
}

function refreshed(entry: RosterEntry, account: Account | undefined, read: Read): RosterEntry {
  if (!account) return ended(entry, read.now);
  const came = entry.signInId === account.signInId ? {} : cameWith(account, read);
  return { ...entry, ...facts(account), ...kept(entry, account), ...came };
}

/** Whoever comes to stay for less than a day knows that it ends. */
const cameWith = ({ expiresAt }: Account, { serverNow }: Read): Pick<RosterEntry, 'endKnown'> =>
  expiresAt !== null && expiresAt - serverNow <= LAST_DAY ? { endKnown: serverNow } : {};

/** What a reply leaves out is no news: what was known before stays. */
const kept = (entry: RosterEntry, account: Account) => ({
  ...(!account.named && { title: entry.title, detail: entry.detail }),
  userId: account.userId ?? entry.userId,
  identifier: account.identifier ?? entry.identifier,
  ...keptPlace(entry, account),
  disabled: account.disabled ?? entry.disabled,
});

/** Of a place some replies tell the membership alone, and others nothing (section 4.1.1). */
function keptPlace(entry: RosterEntry, account: Account): Partial<RosterEntry> {
  const { organization, workspace, membershipId } = entry;
  if (account.organization !== null || account.workspace !== null || account.nowhere) return {};
  const untold = account.membershipId === null;
  if (!untold && account.membershipId !== membershipId) return {};
  return { organization, workspace, membershipId, ...(untold && { nowhere: entry.nowhere }) };
}

/** All that a list keeps of an account: by what else it can be told stays in memory alone, and pictures lie apart. */
const facts = ({ identifiers, named, disabled, picture, ...told }: Account) => ({
  ...told,
  disabled: disabled ?? false,
  endedAt: null,
});

/** In one pass: a server may list thousands (row T22). */
function* newEntries(
  fresh: Account[],
  { known, foreign, ...read }: Read & { known: RosterEntry[]; foreign: boolean },
): Slices<RosterEntry[]> {
  const keys = new Set(yield* lightly(known, ({ key }) => key));
  const badgeOf = createBadges(known);
  // Kept of those only of whom it is told: thousands of others need no room for it.
  const came = foreign ? { cameAt: read.now } : {};
  return yield* lightly(fresh, (account) => {
    const key = unusedKey(account, keys);
    keys.add(key);
    const badge = badgeOf(key);
    return {
      key,
      ...badge,
      foreign,
      ...came,
      guise: null,
      activeAt: null,
      ...facts(account),
      ...cameWith(account, read),
    };
  });
}

/** A second sign-in of somebody who is listed has a row of its own, whatever ids a server gives to whom. */
function unusedKey(account: Account, used: ReadonlySet<string>): string {
  if (!used.has(keyOf(account))) return keyOf(account);
  let key = account.signInId;
  while (used.has(key)) key += "'";
  return key;
}
