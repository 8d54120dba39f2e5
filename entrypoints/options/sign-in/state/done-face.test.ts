import { expect, test } from 'vitest';
import type { Row } from '../../../../lib/session/view';
import { plantRow } from '../../../gallery/planted/planted-apps';
import { doneFace, minutesLeft } from './done-face';

const row = plantRow('Priya Raman', 9);

test.each<[string, boolean, Row | undefined]>([
  ['switched', true, row],
  ['switched', true, undefined],
  ['stayed', false, row],
  ['guise', true, { ...row, isGuise: true }],
  ['guise', false, { ...row, isGuise: true }],
  ['ended', true, { ...row, state: 'ended', signInId: null }],
  ['ended', false, { ...row, state: 'ended', signInId: null }],
])('the card at the end is "%s" (switched: %s)', (face, switched, known) => {
  expect(doneFace({ at: 'done', title: 'Priya Raman', key: row.key, switched }, known)).toBe(face);
});

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
