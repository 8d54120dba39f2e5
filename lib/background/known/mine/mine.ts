import type { Marked } from '../../../session/mine/touch';
import { once } from '../../../session/once';
import type { Mine, OwnMark, Roster, RosterEntry } from '../records';
import { entryOf } from '../roster';

export const UNMARKED: Marked = { label: null, hue: null, pinned: false, hidden: false };

export const NOTHING_MINE: Mine = { people: [], order: [], turn: 0 };

interface Known {
  roster: Roster;
  mine: Mine;
}

export type Person = Pick<RosterEntry, 'key' | 'userId' | 'identifier'>;

/** What a person is known by for good: the user id, where no reply tells that what they sign in with. */
export const personOf = ({ userId, identifier, key }: Person): string => userId ?? identifier ?? key;

/** All that they may be written down by: some replies tell the user id only later. */
export const namesOf = ({ userId, identifier, key }: Person): string[] =>
  [userId, identifier, key].flatMap((name) => name ?? []);

const marksIn = once(({ people }: Mine) => new Map(people.map((mark) => [mark.person, mark])));
const placesIn = once(({ order }: Mine) => new Map(order.map((person, at) => [person, at])));

/** What the person made their own of this account; undefined where that is nothing. */
export function markOf(mine: Mine, entry: Person): OwnMark | undefined {
  const marks = marksIn(mine);
  if (marks.size === 0) return undefined;
  return marks.get(namesOf(entry).find((name) => marks.has(name)) ?? '');
}

/** What its place in the person's own order is written down by. */
export const placedAs = (mine: Mine, entry: Person): string =>
  namesOf(entry).find((name) => placesIn(mine).has(name)) ?? personOf(entry);

/** That place; undefined where it has none. */
export const placeOf = (mine: Mine, entry: Person): number | undefined =>
  mine.order.length === 0 ? undefined : placesIn(mine).get(placedAs(mine, entry));

/** Whoever is active although they are hidden: they are to be shown again. */
export function hiddenActive({ roster, mine }: Known): RosterEntry | null {
  const active = mine.people.length > 0 ? entryOf(roster, roster.activeId) : undefined;
  return active && markOf(mine, active)?.hidden ? active : null;
}

/** Everybody by what they are called here, for whoever compares names. */
export const calledIn = ({ roster, mine }: Known): readonly Named[] =>
  mine.people.length === 0 ? roster.entries : called(roster.entries)(mine);

type Named = Pick<RosterEntry, 'key' | 'title'>;

const called = once((entries: RosterEntry[]) =>
  once((mine: Mine) =>
    entries.map((entry): Named => {
      const title = titleOf(mine, entry);
      return title === entry.title ? entry : { key: entry.key, title };
    }),
  ),
);

/** What the account is called here: as the person calls it, else by its own name. */
export const titleOf = (mine: Mine, entry: Person & Pick<RosterEntry, 'title'>): string =>
  markOf(mine, entry)?.label ?? entry.title;
