import { lightly, type Slices } from '../../session/slices';
import type { Roster, RosterEntry } from './records';

/** Of the 3 MB that all records of an app may fill: the others share the rest. Ten thousand with short names fit. */
export const MOST_BYTES = 2_910_000;

const MOST_ENDED = 200;

/**
 * What is kept of whom an app's server names, so that it cannot fill the disk (row T22). Where it is too much, those who
 * have ended go first, then what tells the others apart, then whoever came last; the list says so.
 */
export function* withinBounds(roster: Roster): Slices<Roster> {
  let kept = yield* withLastEnded(roster);
  for (const cut of [withoutEnded, withoutDetails, asManyAsFit]) {
    const sizes = yield* lightly(kept.entries, bytesOf);
    if (sum(sizes) <= MOST_BYTES) break;
    kept = yield* cut(kept, sizes);
  }
  return kept;
}

const encoder = new TextEncoder();
const bytesOf = (entry: RosterEntry): number => encoder.encode(JSON.stringify(entry)).length + 1;
const sum = (sizes: number[]): number => sizes.reduce((all, size) => all + size, 0);

/** Without those who ended first, where more have ended than are kept. */
function* withLastEnded(roster: Roster): Slices<Roster> {
  const moments = yield* lightly(roster.entries, (entry) => ({ entry, at: endOf(entry) }));
  const ended = moments.flatMap(({ entry, at }) => (at === null ? [] : { entry, at }));
  if (ended.length <= MOST_ENDED) return roster;
  const latestFirst = ended.toSorted((one, other) => other.at - one.at);
  const gone = new Set(latestFirst.slice(MOST_ENDED).map(({ entry }) => entry));
  return without(gone, roster, { ended: true });
}

const endOf = ({ signInId, endedAt }: RosterEntry): number | null =>
  signInId === null ? (endedAt ?? 0) : null;

function* withoutEnded(roster: Roster): Slices<Roster> {
  const ended = yield* lightly(roster.entries, (entry) => (entry.signInId === null ? [entry] : []));
  const gone = new Set(ended.flat());
  return gone.size === 0 ? roster : without(gone, roster, { ended: true });
}

function* withoutDetails(roster: Roster): Slices<Roster> {
  const entries = yield* lightly(roster.entries, (entry) => ({
    ...entry,
    detail: null,
    organization: null,
    workspace: null,
  }));
  return { ...roster, entries, leftOut: { ...roster.leftOut, details: true } };
}

function* asManyAsFit(roster: Roster, sizes: number[]): Slices<Roster> {
  const { entries, activeId, leftOut } = roster;
  const isActive = yield* lightly(entries, ({ signInId }) => signInId !== null && signInId === activeId);
  let room = MOST_BYTES - (sizes[isActive.indexOf(true)] ?? 0);
  const fits = (_: RosterEntry, at: number): boolean => {
    if (isActive[at]) return true;
    room -= sizes[at] ?? 0;
    return room >= 0;
  };
  const gone = new Set(entries.filter((entry, at) => !fits(entry, at)));
  return without(gone, roster, { live: leftOut.live + gone.size });
}

const without = (
  gone: ReadonlySet<RosterEntry>,
  roster: Roster,
  said: Partial<Roster['leftOut']>,
): Roster => ({
  ...roster,
  entries: roster.entries.filter((entry) => !gone.has(entry)),
  leftOut: { ...roster.leftOut, ...said },
});
