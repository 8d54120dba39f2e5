import type { PlaceChoice, SeenPlaces } from '../../session/types';
import type { AppState } from './app-state';
import { namesOf, type Person, personOf } from './mine/mine';
import type { Memberships, Roster } from './records';
import { entryOf, withPlaceNames } from './roster';

/** Of one person: more than anybody looks through in a list. */
const MOST_PLACES = 100;

/** Of all people of an app, in bytes, beside the 2.91 MB of the people themselves: some two hundred places. */
const MOST_BYTES = 50_000;

/** With the places of somebody as a list has just told them. Those who were looked up long ago give way. */
export function withPlaces(
  known: AppState['places'],
  who: Person,
  { choices, at }: { choices: PlaceChoice[]; at: number },
): AppState['places'] {
  const kept = choices.slice(0, MOST_PLACES);
  const told = { person: personOf(who), at, choices: kept, more: choices.length - kept.length };
  return inBounds([...withoutPlaces(known, who), told]);
}

/** Without those of somebody who is to be forgotten. */
export const withoutPlaces = (known: AppState['places'], who: Person): AppState['places'] =>
  known.filter(({ person }) => !namesOf(who).includes(person));

/** Where somebody can work, as far as a list has told it since they are known. */
export const placesOf = (known: AppState['places'], who: Person): Memberships | undefined =>
  known.find(({ person }) => namesOf(who).includes(person));

/** The roster with the names of the place where the active account works, as its list told them. */
export function withSeenNames({ roster, places }: Pick<AppState, 'roster' | 'places'>): Roster {
  const active = entryOf(roster, roster.activeId);
  const seen = active && placesOf(places, active);
  return seen ? withPlaceNames(roster, seen.choices) : roster;
}

/** Of whom that is, by their rows' keys: a list may be long. */
export function seenBy({ entries }: Roster, known: AppState['places']): Record<string, SeenPlaces> {
  const byPerson = new Map(known.map(({ person, ...places }) => [person, places]));
  const seen = entries.flatMap((entry) => {
    const name = entry.signInId === null ? undefined : namesOf(entry).find((each) => byPerson.has(each));
    const places = name && byPerson.get(name);
    return places ? [[entry.key, places] as const] : [];
  });
  return Object.fromEntries(seen);
}

const encoder = new TextEncoder();

function inBounds(all: readonly Memberships[]): AppState['places'] {
  let room = MOST_BYTES;
  const fits = (each: Memberships): boolean => {
    room -= encoder.encode(JSON.stringify(each)).length + 1;
    return room >= 0;
  };
  return all.toReversed().filter(fits).toReversed();
}
