import { expect, test } from 'vitest';
import type { PlaceChoice } from '../../../lib/session/types';
import { plantedRow } from '../../gallery/planted/planted-view';
import { placeGroups, worksIn } from './place-groups';

const place = (
  organization: string,
  workspace: string | null,
  membershipId: string | null = null,
): PlaceChoice => ({
  organizationId: organization.toLowerCase(),
  organization,
  workspaceId: workspace?.toLowerCase() ?? null,
  workspace,
  membershipId,
  barred: null,
});

test('choices stand under their organisation, in the order of their first mention', () => {
  const groups = placeGroups([
    place('Quell', null),
    place('Quell', 'Main'),
    place('North', 'Harbour'),
    place('Quell', 'Lab'),
  ]);
  expect(
    groups.map(({ organization, choices }) => [organization, ...choices.map(({ workspace }) => workspace)]),
  ).toEqual([
    ['Quell', null, 'Main', 'Lab'],
    ['North', 'Harbour'],
  ]);
});

test('without choices there are no groups', () => {
  expect(placeGroups([])).toEqual([]);
});

test('of two places of one name an account works in one', () => {
  const places = [
    place('Quell', null, '1'),
    place('Quell', 'Main', '11'),
    place('Quell', null, '2'),
    place('Quell', 'Main', '21'),
  ];
  const row = { ...plantedRow({ key: 'ada' }), organization: 'Quell', workspace: 'Main', membershipId: '21' };

  expect(places.filter((each) => worksIn(row, each)).map(({ membershipId }) => membershipId)).toEqual(['21']);
});

test('an account of which no place is told works in none, whatever it is called', () => {
  const row = { ...plantedRow({ key: 'ada' }), organization: 'Quell', membershipId: null };

  expect([place('Quell', null), place('Quell', null, '1')].filter((each) => worksIn(row, each))).toEqual([]);
});
