import { expect, test } from 'vitest';
import { plantedRow, plantedView } from '../../gallery/planted/planted-view';
import { arrange } from './arrange';

const viewOf = (keys: string[], activeKey: string | null) =>
  plantedView({ rows: keys.map((key) => plantedRow({ key })), activeKey });

const ENDED = ['just now', 'past', 'long past'].map((key) => plantedRow({ key, state: 'ended' }));
const withEnded = (...keys: string[]) =>
  plantedView({ rows: [...keys.map((key) => plantedRow({ key })), ...ENDED] });

const NOTHING = { slots: [], lastActive: null };

test('the first arrangement is the given order without the active account', () => {
  expect(arrange(NOTHING, viewOf(['a', 'b', 'c'], 'b'))).toEqual(['a', 'c']);
});

test.each([
  ['a switch trades places', ['a', 'b', 'c', 'd'], 'c', ['b', 'a', 'd']],
  ['who is gone is left out', ['a', 'c', 'd'], 'a', ['c', 'd']],
  ['who is new comes last', ['new', 'a', 'b', 'c', 'd'], 'a', ['b', 'c', 'd', 'new']],
  [
    'a new account that became active leaves the old one last',
    ['a', 'b', 'c', 'd', 'new'],
    'new',
    ['b', 'c', 'd', 'a'],
  ],
  ['nobody active brings the former one back at the end', ['a', 'b', 'c', 'd'], null, ['b', 'c', 'd', 'a']],
  ['a switch away from somebody who is gone closes the gap', ['b', 'c', 'd'], 'c', ['b', 'd']],
])('%s', (_, keys, activeKey, slots) => {
  const before = { slots: ['b', 'c', 'd'], lastActive: 'a' };
  expect(arrange(before, viewOf(keys, activeKey))).toEqual(slots);
});

test.each([
  [
    'who is new comes before those who had ended',
    ['a', 'past'],
    ['a'],
    ['a', 'new', 'just now', 'past', 'long past'],
  ],
  [
    'who ends stays where it is',
    ['a', 'past', 'b'],
    ['a', 'b'],
    ['a', 'past', 'b', 'new', 'just now', 'long past'],
  ],
])('while the list is open %s', (_, slots, keys, after) => {
  expect(arrange({ slots, lastActive: null }, withEnded(...keys, 'new'))).toEqual(after);
});

test('a switch there and back restores the order', () => {
  const keys = ['a', 'b', 'c', 'd'];
  const there = arrange({ slots: ['b', 'c', 'd'], lastActive: 'a' }, viewOf(keys, 'c'));
  expect(arrange({ slots: there, lastActive: 'c' }, viewOf(keys, 'a'))).toEqual(['b', 'c', 'd']);
});
