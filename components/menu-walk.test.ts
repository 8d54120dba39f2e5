import { expect, test } from 'vitest';
import { nextStop } from './menu-walk';

test.each<[string, number, number | null]>([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 2, 1],
  ['ArrowUp', 0, 0],
  ['ArrowDown', -1, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['a', 1, null],
])('%s from stop %i of three leads to %j', (key, at, stop) => {
  expect(nextStop(key, { at, places: [0, 0, 0] })).toBe(stop);
});

test.each<[string, number, number]>([
  ['ArrowDown', 2, 2],
  ['ArrowUp', 3, 3],
  ['ArrowDown', 1, 2],
  ['ArrowDown', 3, 4],
  ['End', 2, 4],
])(
  'of a list drawn in part no arrow passes over what is on its way: %s from %i leads to %i',
  (key, at, stop) => {
    expect(nextStop(key, { at, places: [1, 2, 3, 100, 0] })).toBe(stop);
  },
);
