import { expect, test } from 'vitest';
import { arrange } from './arrange';
import { plantedRow, plantedView } from './planted';

const viewOf = (keys: string[], activeKey: string | null) =>
  plantedView({ rows: keys.map((key) => plantedRow({ key })), activeKey });

test('the first arrangement is the given order without the active account', () => {
  expect(arrange(null, viewOf(['a', 'b', 'c'], 'b')).slots).toEqual(['a', 'c']);
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
  const before = arrange(null, viewOf(['a', 'b', 'c', 'd'], 'a'));
  expect(arrange(before, viewOf(keys, activeKey)).slots).toEqual(slots);
});

test('a switch there and back restores the order', () => {
  const keys = ['a', 'b', 'c', 'd'];
  const start = arrange(null, viewOf(keys, 'a'));
  const there = arrange(start, viewOf(keys, 'c'));
  expect(arrange(there, viewOf(keys, 'a')).slots).toEqual(start.slots);
});
