import { expect, test } from 'vitest';
import { inOneGo } from '../../../test/in-one-go';
import { readMemberships, toldPlaces } from './places';

const told = (organizations: unknown, workspaces: unknown) =>
  toldPlaces(inOneGo(readMemberships(organizations)) ?? [], inOneGo(readMemberships(workspaces)) ?? []);

const choices = (...lists: [unknown, unknown]) => told(...lists).choices;

const quell = { id: 'm1', organization: { id: '1', name: 'Quell' } };
const north = { id: 'm2', organization_id: 2, organization: { name: 'North' } };

test('each organisation comes with its workspaces, however they name it', () => {
  const workspaces = [
    { id: 'w1', workspace: { id: '11', name: 'Research' }, organization: { id: '1', name: 'Quell' } },
    { id: 'w2', workspace_id: '21', workspace: { name: 'Ledger' }, organization_membership_id: 'm2' },
    { id: 'w3', workspace: { id: '12', name: 'Main' }, organization_id: '1' },
  ];
  const read = choices([north, quell], workspaces);
  expect(read.map(({ membershipId, ...choice }) => choice)).toEqual([
    { organizationId: '2', organization: 'North', workspaceId: null, workspace: null, barred: null },
    { organizationId: '2', organization: 'North', workspaceId: '21', workspace: 'Ledger', barred: null },
    { organizationId: '1', organization: 'Quell', workspaceId: null, workspace: null, barred: null },
    { organizationId: '1', organization: 'Quell', workspaceId: '11', workspace: 'Research', barred: null },
    { organizationId: '1', organization: 'Quell', workspaceId: '12', workspace: 'Main', barred: null },
  ]);
  expect(read.map(({ membershipId }) => membershipId)).toEqual(['m2', 'w2', 'm1', 'w1', 'w3']);
});

test('a workspace of an organisation that is not listed can still be chosen', () => {
  const stray = { workspace: { id: '31', name: 'Stray' }, organization: { id: '3', name: 'Far' } };
  expect(choices([quell], [stray]).map(({ organization, workspace }) => [organization, workspace])).toEqual([
    ['Quell', null],
    ['Far', 'Stray'],
  ]);
});

test('what cannot be named by an id cannot be chosen', () => {
  expect(choices([{ organization: { name: 'No id' } }, null, 'x'], [{ workspace: { id: '1' } }])).toEqual([]);
});

test('without names the ids stand', () => {
  expect(choices([{ organization_id: '7' }], [{ workspace_id: '8', organization_id: '7' }])).toMatchObject([
    { organization: '7', workspace: null },
    { organization: '7', workspace: '8' },
  ]);
});

test.each([
  [undefined, null],
  [null, null],
  [{ type: 'none', message: '' }, null],
  [{ type: 'ip_not_allowed', message: 'Not from this network' }, 'Not from this network'],
  [{ type: 'mfa_required' }, 'mfa_required'],
])('a restriction of %j bars with %j', (eligibility_restriction, barred) => {
  expect(choices([{ ...quell, eligibility_restriction }], [])[0]?.barred).toBe(barred);
});

test('null is an empty list, anything else is none', () => {
  expect(inOneGo(readMemberships(null))).toEqual([]);
  expect([undefined, {}, 'x', 7].map((each) => inOneGo(readMemberships(each)))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test.each([
  [[{ ...quell, user_id: '7' }], [{ workspace_id: '8', organization_id: '1', user_id: 7 }], ['7']],
  [[{ ...quell, user_id: '7' }], [{ workspace_id: '8', organization_id: '1', user_id: '9' }], ['7', '9']],
  [[quell], [{ workspace_id: '8', organization_id: '1', user_id: '0' }], []],
])('%j and %j are the places of %j', (organizations, workspaces, people) => {
  expect(told(organizations, workspaces).people).toEqual(people);
});
