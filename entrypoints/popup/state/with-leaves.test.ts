import { describe, expect, test } from 'vitest';
import type { PlaceChoice } from '../../../lib/session/types';
import { plantedState } from '../../gallery/planted/planted-popup';
import { plantedRow } from '../../gallery/planted/planted-view';
import { matchWords } from '../words/match-words';
import { foundRows } from './found-rows';
import type { PopupState } from './state';
import { findWithLeaves } from './with-leaves';

const place = (
  organization: string,
  workspace: string | null,
  barred: string | null = null,
): PlaceChoice => ({
  organizationId: organization,
  organization,
  workspaceId: workspace,
  workspace,
  membershipId: `${organization} ${workspace ?? ''}`,
  barred,
});

const OPERATIONS = place('Tidewell', 'Operations');
const PEOPLE = [
  plantedRow({ key: 'ada', title: 'Ada Quell', organization: 'Quell Labs' }),
  plantedRow({ key: 'jonas', title: 'Jonas Wirth', detail: 'jonas@meridian.art' }),
  plantedRow({
    key: 'mina',
    title: 'Mina Okafor',
    detail: 'mina@okafor.io',
    organization: 'Tidewell',
    workspace: 'Operations',
    membershipId: OPERATIONS.membershipId,
  }),
  plantedRow({ key: 'theo', title: 'Théo', state: 'ended', signInId: null }),
];
const SEEN = {
  ada: { at: 1, more: 0, choices: [place('Quell Labs', 'Research')] },
  mina: {
    at: 1,
    more: 0,
    choices: [
      OPERATIONS,
      place('Tidewell', 'Research'),
      place('Tidewell', 'Payroll', 'Needs two-step sign-in'),
    ],
  },
};

const typing = (typed: string, more: Partial<PopupState> = {}) =>
  foundRows(plantedState({ rows: PEOPLE, activeKey: 'ada' }, { typed, find: findWithLeaves(SEEN), ...more }));

/** Each row as it is read. */
const read = (typed: string) =>
  typing(typed).found.map(({ title, organization, workspace }) =>
    [title, organization, workspace].flatMap((piece) => piece ?? []).join(' '),
  );

describe('what is typed finds leaves', () => {
  test('by a place of somebody', () => {
    expect(read('tidewell research')).toEqual(['Mina Okafor @ Tidewell Research']);
  });

  test('after the account, which leads to where it works already', () => {
    expect(read('tidewell')).toEqual([
      'Mina Okafor Tidewell Operations',
      'Mina Okafor @ Tidewell Research',
      'Mina Okafor @ Tidewell Payroll',
    ]);
  });

  test('by a name and a place', () => {
    expect(read('okafor payroll')).toEqual(['Mina Okafor @ Tidewell Payroll']);
  });

  test('of the active account, too', () => {
    expect(read('research')).toEqual(['Ada Quell @ Quell Labs Research', 'Mina Okafor @ Tidewell Research']);
  });

  test('and none by a name alone', () => {
    expect(read('okafor')).toEqual(['Mina Okafor Tidewell Operations']);
  });

  test('and leaves those who have ended under their head', () => {
    const { found, sunkAt } = typing('e');
    expect(found.slice(sunkAt).map(({ key }) => key)).toEqual(['theo']);
  });
});

test('nothing typed lists accounts alone', () => {
  expect(typing('').found.every(({ leaf }) => leaf === undefined)).toBe(true);
});

test('Enter leads to an account where one is found, as without leaves', () => {
  expect(typing('tidewell').selected?.key).toBe('mina');
  expect(typing('tidewell research').selected).toMatchObject({
    leaf: { key: 'mina' },
    title: 'Mina Okafor',
  });
});

test('a leaf that cannot be chosen says why, and is found all the same', () => {
  const [barred] = typing('payroll').found;
  expect(barred).toMatchObject({ state: 'disabled', why: 'Needs two-step sign-in' });
});

test('no more are found than there are', () => {
  expect(matchWords(typing('research'))).toBe('2 of 3');
  expect(matchWords({ ...typing('research'), all: 1 })).toBe('2 of 2');
});
