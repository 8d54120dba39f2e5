import { expect, test } from 'vitest';
import { plantedState } from '../../../gallery/planted/planted-popup';
import { plantedRow } from '../../../gallery/planted/planted-view';
import { neighborOf } from './neighbors';

const rows = [
  plantedRow({ key: 'ada' }),
  plantedRow({ key: 'pia', pinned: true }),
  plantedRow({ key: 'jonas' }),
  plantedRow({ key: 'mina' }),
  plantedRow({ key: 'hugo', hidden: true }),
  plantedRow({ key: 'gone', state: 'ended' }),
];
const state = plantedState({ rows, activeKey: 'ada' });

test.each([
  ['up', 'mina', -1, { beside: 'jonas', side: 'before', at: 1, count: 2 }],
  ['down', 'jonas', 1, { beside: 'mina', side: 'after', at: 2, count: 2 }],
  ['up into those who are pinned', 'jonas', -1, null],
  ['down into those who are hidden or have ended', 'mina', 1, null],
  ['away from the only pinned place', 'pia', 1, null],
  ['who has ended', 'gone', -1, null],
  ['who is active and not listed', 'ada', 1, null],
] as const)('moving %s', (_, key, by, neighbor) => {
  expect(neighborOf(state, key, by)).toEqual(neighbor);
});

test('nobody is moved where they stand as they were last used', () => {
  const used = { ...state, settings: { ...state.settings, order: 'used' as const } };
  expect(neighborOf(used, 'mina', -1)).toBeNull();
});
