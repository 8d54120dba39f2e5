import { expect, test } from 'vitest';
import type { PlaceChoice } from '../../../lib/session/types';
import { placeGroups } from './place-groups';

const place = (organization: string, workspace: string | null): PlaceChoice => ({
  organizationId: organization.toLowerCase(),
  organization,
  workspaceId: workspace?.toLowerCase() ?? null,
  workspace,
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
