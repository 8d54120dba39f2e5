import { expect, test } from 'vitest';
import type { Row } from '../../../../lib/session/view';
import { plantRow } from '../../../gallery/planted/planted-apps';
import { doneFace, minutesLeft } from './done-face';

const row = plantRow('Priya Raman', 9);

const { key } = row;

test.each<[string, boolean, Row | undefined, string | null]>([
  ['switched', true, row, key],
  ['switched', false, row, key],
  ['switched', true, undefined, null],
  ['stayed', false, undefined, null],
  ['stayed', true, row, 'Ada Quell'],
  ['stayed', true, row, null],
  ['guise', true, { ...row, isGuise: true }, key],
  ['guise', false, { ...row, isGuise: true }, 'Ada Quell'],
  ['ended', true, { ...row, state: 'ended', signInId: null }, null],
])(
  'the card at the end is "%s" (switched then: %s, row: %j, active now: %s)',
  (face, switched, known, activeKey) => {
    expect(doneFace({ at: 'done', title: 'Priya Raman', key, switched }, { row: known, activeKey })).toBe(
      face,
    );
  },
);

test.each([
  [20 * 60_000, 20],
  [18 * 60_000 + 1, 19],
  [1, 1],
  [0, 1],
])('a guise that ends in %i ms has %i minutes', (left, minutes) => {
  expect(minutesLeft({ ...row, at: 1_000 + left }, 1_000)).toBe(minutes);
});

test('of a guise without an end, or before the first tick, no minutes are told', () => {
  expect(minutesLeft({ ...row, at: null }, 1_000)).toBeNull();
  expect(minutesLeft({ ...row, at: 1_000 }, 0)).toBeNull();
});
