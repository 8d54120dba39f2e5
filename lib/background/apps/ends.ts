import type { EndNotice } from '../../session/kept/notice';
import { EXPIRY_SLACK, LAST_DAY } from '../../session/limits';
import type { Roster, RosterEntry } from '../known/records';
import { endOf } from '../known/roster';

const HOUR = 60 * 60_000;

/** The next moment at which how an account stands has to be looked at anew; null where there is none. */
export function nextMoment(roster: Roster, all: boolean, now: number): number | null {
  const ends = endsIn(roster, all);
  const ahead = ends.flatMap(momentsOf).filter((moment) => moment > now);
  // The server could not be asked when its moment came: it is once more, as long as it still lasts.
  const missed = ends.some((end) => end > now && isDue(roster, lastDayOf(end), now));
  return [...ahead, ...(missed ? [now + HOUR] : [])].reduce(earlier, null);
}

/** Whether such a moment has come since the session was read. */
export const hasMoment = (roster: Roster, all: boolean, now: number): boolean =>
  endsIn(roster, all)
    .flatMap(momentsOf)
    .some((moment) => isDue(roster, moment, now));

/** Whose last day has begun, and who has ended, since the session was `before`; the first to end first. */
export function cameOf(before: Roster, after: Roster, now: number): Record<EndNotice['kind'], RosterEntry[]> {
  const ends = new Map(before.entries.map((entry) => [entry.key, endOf(before, entry)]));
  const endsAt = (entry: RosterEntry): number =>
    endOf(after, entry) ?? ends.get(entry.key) ?? Number.POSITIVE_INFINITY;
  const sorted = after.entries.toSorted((one, other) => endsAt(one) - endsAt(other));
  return {
    ending: sorted.filter((entry) => entry.signInId !== null && isDue(before, lastDayOf(endsAt(entry)), now)),
    ended: sorted.filter((entry) => entry.signInId === null && endsAt(entry) <= now),
  };
}

/** Of whoever is active, whose end the icon shows, or of all. */
function endsIn(roster: Roster, all: boolean): number[] {
  const mattering = roster.entries.filter(({ signInId }) => all || signInId === roster.activeId);
  return mattering.flatMap((entry) => endOf(roster, entry) ?? []);
}

const momentsOf = (end: number): number[] => [lastDayOf(end), wholeHour(end + EXPIRY_SLACK)];

const lastDayOf = (end: number): number => wholeHour(end - LAST_DAY);

/** However many accounts there are, nobody is woken for them more than once an hour. */
const wholeHour = (moment: number): number => Math.ceil(moment / HOUR) * HOUR;

/** A read that is told to be of the future is long past. */
const isDue = ({ readAt }: Roster, moment: number, now: number): boolean =>
  moment <= now && (readAt === null || readAt > now || readAt < moment);

const earlier = (one: number | null, other: number): number => (one === null ? other : Math.min(one, other));
