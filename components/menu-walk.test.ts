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
  expect(nextStop(key, { at, last: 2 })).toBe(stop);
});
