import type { EndNotice } from '../../session/kept/notice';
import { EXPIRY_SLACK, LAST_DAY } from '../../session/limits';
import type { Roster, RosterEntry } from '../known/records';
import { endOf } from '../known/roster';

/** Of which accounts ends matter, and when that is asked, by this computer's clock. */
export interface Watch {
  /** Of all, or only of whoever is active, whose end the icon shows. */
  all: boolean;
  now: number;
}

const HOUR = 60 * 60_000;

/** The next moment at which how an account stands has to be looked at anew; null where there is none. */
export function nextMoment(roster: Roster, watch: Watch): number | null {
  const moments = mattering(roster, watch).flatMap((entry) => newsOf(roster, entry));
  const rings = moments.flatMap((moment) => ringOf(moment, watch.now) ?? []);
  return rings.length === 0 ? null : Math.min(...rings);
}

/** Whether such a moment has come that nobody has looked at. */
export const hasMoment = (roster: Roster, watch: Watch): boolean => newsIn(roster, watch).length > 0;

/**
 * Whose last day has begun, and who has ended, as far as that is news; the first to end first. Nothing is told of whom
 * the server lists after their end: it has the last word (section 5.10).
 */
export function cameIn(roster: Roster, watch: Watch): Record<EndNotice['kind'], RosterEntry[]> {
  const sorted = newsIn(roster, watch).toSorted(
    (one, other) => (one.expiresAt ?? 0) - (other.expiresAt ?? 0),
  );
  return {
    ending: sorted.filter((entry) => isLive(entry) && (endOf(roster, entry) ?? 0) > watch.now),
    ended: sorted.filter((entry) => !isLive(entry)),
  };
}

/** Whether that can still be said of this account. */
export function isSo(roster: Roster, { kind, key }: Pick<EndNotice, 'kind' | 'key'>, now: number): boolean {
  const entry = roster.entries.find((each) => each.key === key);
  if (!entry || kind === 'ended') return entry !== undefined && !isLive(entry);
  const end = endOf(roster, entry);
  return isLive(entry) && end !== null && end - LAST_DAY <= now;
}

const newsIn = (roster: Roster, watch: Watch): RosterEntry[] =>
  mattering(roster, watch).filter((entry) => hasCome(roster, entry, watch.now));

/** The roster once what has come was looked at. */
export const withEndsKnown = (roster: Roster, watch: Watch): Roster => {
  const came = new Set(newsIn(roster, watch));
  const endKnown = watch.now + (roster.ahead ?? 0);
  return {
    ...roster,
    entries: roster.entries.map((entry) => (came.has(entry) ? { ...entry, endKnown } : entry)),
  };
};

/** Who was signed out is none of them, nor whose end is no news any more. */
const mattering = (roster: Roster, { all, now }: Watch): RosterEntry[] =>
  roster.entries.filter((entry) =>
    isLive(entry) ? all || entry.signInId === roster.activeId : all && hasRunOut(roster, entry, now),
  );

function hasRunOut(roster: Roster, entry: RosterEntry, now: number): boolean {
  const end = endOf(roster, entry);
  const { endedAt } = entry;
  return end !== null && endedAt !== null && end <= endedAt && now - endedAt < LAST_DAY;
}

const isLive = ({ signInId }: RosterEntry): boolean => signInId !== null;

const hasCome = (roster: Roster, entry: RosterEntry, now: number): boolean =>
  newsOf(roster, entry).some((moment) => moment <= now);

/** When its last day begins, and when it has ended, as far as that was not looked at. */
function newsOf(roster: Roster, entry: RosterEntry): number[] {
  const end = endOf(roster, entry);
  if (end === null) return [];
  const known = (entry.endKnown ?? Number.NEGATIVE_INFINITY) - (roster.ahead ?? 0);
  return [end - LAST_DAY, end + EXPIRY_SLACK].filter((moment) => moment > known);
}

/** However many accounts there are, nobody is woken for them more than once an hour; for one that was missed, a day long. */
function ringOf(moment: number, now: number): number | null {
  if (moment > now) return wholeHour(moment);
  return now - moment < LAST_DAY ? wholeHour(now + 1) : null;
}

const wholeHour = (moment: number): number => Math.ceil(moment / HOUR) * HOUR;
