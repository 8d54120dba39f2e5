import type { Side, Touch } from '../../../session/mine/touch';
import type { AppState } from '../app-state';
import type { Mine, OwnMark, Roster, RosterEntry } from '../records';
import { markOf, NOTHING_MINE, namesOf, type Person, personOf, placedAs, UNMARKED } from './mine';
import { ownOrder } from './ordered';

type Known = Pick<AppState, 'roster' | 'mine'>;

/** So much is kept of people who are in no list now: as of those who have ended (ruling 64). */
const MOST_ABSENT = 200;

/** With what the person changed of what is their own of an account. */
export function touched({ roster, mine }: Known, entry: RosterEntry, touch: Touch): Mine {
  const before = markOf(mine, entry);
  const mark: OwnMark = { ...UNMARKED, ...before, ...meant(entry, touch), person: personOf(entry) };
  const others = mine.people.filter((each) => each !== before);
  const isSaid = mark.label !== null || mark.hue !== null || mark.pinned || mark.hidden;
  const isArranged = mark.pinned !== (before?.pinned ?? false);
  const people = isSaid ? [...others, mark] : others;
  return bounded(roster, { ...mine, people, turn: mine.turn + (isArranged ? 1 : 0) });
}

/** What the account has by itself is nobody's own. */
function meant({ title, hue: given }: RosterEntry, { label, hue, ...flags }: Touch): Partial<OwnMark> {
  return {
    ...flags,
    ...(label !== undefined && { label: label === title || label === '' ? null : label }),
    ...(hue !== undefined && { hue: hue === given ? null : hue }),
  };
}

/** With an account right before or after another one in the person's own order, and digits that follow it. */
export function placed({ roster, mine }: Known, entry: RosterEntry, { other, side }: Beside): Known {
  const came = [...new Set(roster.entries.map((each) => placedAs(mine, each)))];
  const person = placedAs(mine, entry);
  const others = [...new Set([...mine.order, ...came])].filter((each) => each !== person);
  const beside = others.indexOf(placedAs(mine, other));
  // The same person's, in another row or not.
  if (beside < 0) return { roster, mine };
  const order = others.toSpliced(side === 'after' ? beside + 1 : beside, 0, person);
  const next = bounded(roster, { ...mine, order: shortened(order, came), turn: mine.turn + 1 });
  return { mine: next, roster: withDigits(roster, ownOrder({ roster, mine: next })) };
}

interface Beside {
  other: RosterEntry;
  side: Side;
}

/** Those at the end who stand as they came need no place of their own. */
const shortened = (order: string[], came: string[]): string[] =>
  order.slice(0, order.findLastIndex((person, at) => person !== came[at - order.length + came.length]) + 1);

/** The first nine have them; of those who have ended whoever is left. */
function withDigits(roster: Roster, own: RosterEntry[]): Roster {
  const hasEnded = ({ signInId }: RosterEntry) => signInId === null;
  const first = [...own.filter((each) => !hasEnded(each)), ...own.filter(hasEnded)].slice(0, 9);
  const digits = new Map(first.map((each, at) => [each, at + 1]));
  return { ...roster, entries: roster.entries.map((each) => ({ ...each, digit: digits.get(each) ?? null })) };
}

/** With what a file tells of people; whom it does not know stay as they are. */
export function joined({ roster, mine }: Known, { people, order }: Mine): Mine {
  const told = new Set(people.map(({ person }) => person));
  const placed = new Set(order);
  return bounded(roster, {
    people: [...mine.people.filter(({ person }) => !told.has(person)), ...people],
    order: [...order, ...mine.order.filter((person) => !placed.has(person))],
    turn: mine.turn + 1,
  });
}

/** Of everybody in the list, and of the last of the others. */
function bounded({ entries }: Roster, { people, order, turn }: Mine): Mine {
  const there = new Set(entries.flatMap(namesOf));
  const gone = new Set(people.filter(({ person }) => !there.has(person)).slice(0, -MOST_ABSENT));
  const absent = new Set(order.filter((person) => !there.has(person)).slice(0, -MOST_ABSENT));
  return {
    people: people.filter((mark) => !gone.has(mark)),
    order: order.filter((person) => !absent.has(person)),
    turn,
  };
}

/** Without anything of somebody whose name is forgotten, unless another row is theirs, too. */
export function withoutPerson({ roster, mine }: Known, gone: Person): Mine {
  const person = personOf(gone);
  if (roster.entries.some((entry) => entry.key !== gone.key && personOf(entry) === person)) return mine;
  const names = namesOf(gone);
  return {
    ...mine,
    people: mine.people.filter((mark) => !names.includes(mark.person)),
    order: mine.order.filter((each) => !names.includes(each)),
  };
}

/** Nothing of anybody. */
export const withoutAll = ({ turn }: Mine): Mine => ({ ...NOTHING_MINE, turn: turn + 1 });
