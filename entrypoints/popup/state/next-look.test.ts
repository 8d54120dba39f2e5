import { expect, test } from 'vitest';
import type { View } from '../../../lib/session/view';
import { plantedRow, plantedView } from '../../gallery/planted/planted-view';
import { isPending, nextLook } from './next-look';

const NOW = 1_800_000_000_000;

test.each([
  ['read since the popup was opened', { readAt: NOW - 1_000, doubtedAt: NOW - 2_000 }, 29_100],
  ['read shortly before it was opened', { readAt: NOW - 3_000, doubtedAt: NOW - 1_000 }, 2_100],
  ['not to be read now', { readAt: NOW - 60_000, doubtedAt: NOW - 1_000 }, 30_000],
  ['never read', { readAt: null, doubtedAt: NOW }, 30_000],
  ['read tomorrow, by a clock that was set back', { readAt: NOW + 86_400_000, doubtedAt: NOW }, 30_000],
])('what was %s is looked at again in its time', (_, shown, wait) => {
  expect(nextLook({ ...shown, now: NOW, pending: false })).toBe(wait);
});

test('a change that may have been left by a killed worker is asked about well before its time is over', () => {
  const shown = { readAt: NOW, doubtedAt: NOW - 1_000, now: NOW };
  expect(nextLook({ ...shown, pending: true })).toBeLessThan(9_000);
});

test.each<[boolean, Partial<View>]>([
  [false, {}],
  [true, { unsettled: true }],
  [true, { rows: [plantedRow({ key: 'mina', work: { kind: 'switching', since: NOW } })] }],
  [true, { rows: [plantedRow({ key: 'mina', work: { kind: 'moving', since: NOW } })] }],
  [false, { rows: [plantedRow({ key: 'mina', work: { kind: 'leaving', until: NOW } })] }],
])('pending is %s of %o', (pending, view) => {
  expect(isPending(plantedView(view))).toBe(pending);
});
