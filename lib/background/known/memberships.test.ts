import { expect, test } from 'vitest';
import { plantedEntry } from '../../../test/worker/planted-people';
import type { PlaceChoice } from '../../session/types';
import type { AppState } from './app-state';
import { placesOf, seenBy, withPlaces } from './memberships';
import { EMPTY_ROSTER } from './records';

const placed = (count: number, name = 'Research'): PlaceChoice[] =>
  Array.from({ length: count }, (_, n) => ({
    organizationId: '1',
    organization: 'Quell Labs',
    workspaceId: `${n}`,
    workspace: name,
    membershipId: `m${n}`,
    barred: null,
  }));

test('of somebody who can work in more places than are kept it is known how many', () => {
  const ada = plantedEntry(1);
  const known = withPlaces([], ada, { choices: placed(130), at: 7 });

  expect(placesOf(known, ada)).toMatchObject({ at: 7, more: 30, choices: placed(100) });
});

test('those who were looked up first give way, and all of it stays small', () => {
  const people = Array.from({ length: 40 }, (_, n) => plantedEntry(n));
  const name = '\u{20bb7}'.repeat(80);
  const known = people.reduce<AppState['places']>(
    (before, each, at) => withPlaces(before, each, { choices: placed(20, name), at }),
    [],
  );

  expect(new TextEncoder().encode(JSON.stringify(known)).length).toBeLessThanOrEqual(50_000);
  expect(known.length).toBeGreaterThan(3);
  expect(known.map(({ at }) => at)).toEqual(people.map((_, at) => at).slice(-known.length));
});

test('whoever has ended is told of to nobody', () => {
  const [here, gone] = [plantedEntry(1), plantedEntry(2, { signInId: null })];
  const known = [here, gone].reduce<AppState['places']>(
    (before, each) => withPlaces(before, each, { choices: placed(1), at: 1 }),
    [],
  );

  expect(Object.keys(seenBy({ ...EMPTY_ROSTER, entries: [here, gone] }, known))).toEqual([here.key]);
});
