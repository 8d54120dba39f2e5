import { expect, test } from 'vitest';
import { nextLook } from './next-look';

const NOW = 1_800_000_000_000;

test.each([
  ['read since the popup was opened', { readAt: NOW - 1_000, doubtedAt: NOW - 2_000 }, 29_100],
  ['read shortly before it was opened', { readAt: NOW - 3_000, doubtedAt: NOW - 1_000 }, 2_100],
  ['not to be read now', { readAt: NOW - 60_000, doubtedAt: NOW - 1_000 }, 30_000],
  ['never read', { readAt: null, doubtedAt: NOW }, 30_000],
  ['read tomorrow, by a clock that was set back', { readAt: NOW + 86_400_000, doubtedAt: NOW }, 30_000],
])('what was %s is looked at again in its time', (_, shown, wait) => {
  expect(nextLook({ ...shown, now: NOW })).toBe(wait);
});
