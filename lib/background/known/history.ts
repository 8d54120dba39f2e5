import { ageOf } from '../../session/age';
import { keptFor, type MadeActiveBy } from '../../session/kept/history';
import type { HistoryDays } from '../../session/settings/settings';
import type { AppState } from './app-state';
import { isUnderWay } from './flow-record';
import type { Activity, Roster } from './records';
import { entryOf } from './roster';

/** In characters, beside the 2.91 MB of people: some four hundred lines. */
const MOST_TEXT = 40_000;

interface Terms {
  now: number;
  days: HistoryDays;
}

/** The history after a change, the very same where nobody was made active. */
export function withActivity(before: AppState, after: AppState, terms: Terms): AppState['history'] {
  const { history } = after;
  const made = madeActive(before, after.roster);
  return made ? inBounds([...(history ?? []), { at: terms.now, ...made }], terms) : history;
}

/** Without what is too old, and within its bounds; null where nothing is left. */
export function inBounds(history: readonly Activity[], { now, days }: Terms): AppState['history'] {
  let room = MOST_TEXT;
  const fits = (line: Activity): boolean => {
    room -= JSON.stringify(line).length + 1;
    return room >= 0;
  };
  // By the clock that the moments were taken from: one that was set back since makes them long past.
  const kept = history.filter(({ at }) => ageOf(at, now) <= keptFor(days));
  const newest = kept.toReversed().filter(fits).toReversed();
  return newest.length > 0 ? newest : null;
}

/** Whom a change made active, and from where. Who was active last is none: they have only been put back. */
function madeActive(before: AppState, roster: Roster): Omit<Activity, 'at'> | null {
  const active = entryOf(roster, roster.activeId);
  if (!active || before.roster.activeId === roster.activeId) return null;
  const by = askedBy(before, roster.activeId);
  const previous = lastActive(before);
  if (previous === active.key && by !== 'sign-in') return null;
  return { key: active.key, from: previous, by };
}

function askedBy({ journal, flow, roster }: AppState, activeId: Roster['activeId']): MadeActiveBy {
  if (journal?.kind === 'switch' && journal.target === activeId) return journal.by ?? 'put-back';
  if (journal?.restores === activeId) return 'put-back';
  const isNew = !entryOf(roster, activeId);
  return isNew && (isUnderWay(flow) || journal?.kind === 'flow') ? 'sign-in' : 'site';
}

/** Between two steps of a sign-out nobody is active. */
function lastActive({ roster, history }: AppState): string | null {
  const active = entryOf(roster, roster.activeId) ?? history?.at(-1);
  if (active) return active.key;
  const seen = roster.entries.filter(({ activeAt }) => activeAt !== null);
  return seen.toSorted((one, other) => Number(other.activeAt) - Number(one.activeAt))[0]?.key ?? null;
}
