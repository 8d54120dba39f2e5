import { expect, test } from 'vitest';
import type { PlaceChoice } from '../../lib/session/types';
import { placeGroups } from './place-groups';

const place = (organization: string, workspace: string | null): PlaceChoice => ({
  organizationId: organization.toLowerCase(),
  organization,
  workspaceId: workspace?.toLowerCase() ?? null,
  workspace,
  barred: null,
});

test('choices stand under their organisation, which is a choice itself only when it is given as one', () => {
  const groups = placeGroups([
    place('Quell', null),
    place('Quell', 'Main'),
    place('North', 'Harbour'),
    place('Quell', 'Lab'),
  ]);
  expect(
    groups.map(({ organization, itself, workspaces }) => [organization, itself !== null, workspaces.length]),
  ).toEqual([
    ['Quell', true, 2],
    ['North', false, 1],
  ]);
});

test('without choices there are no groups', () => {
  expect(placeGroups([])).toEqual([]);
});
