import { expect, test } from 'vitest';
import { isOutlived, type RowWish, type Standing } from './outlived';

const stood: Standing = { isLive: true, isActive: false, membershipId: 'research' };
const active: Standing = { ...stood, isActive: true };

test.each<[string, RowWish, Standing | null, Standing | null, boolean]>([
  ['a switch to who is active by then', 'switch', stood, active, true],
  ['a switch to who is not', 'switch', stood, stood, false],
  ['a switch to who has ended', 'switch', stood, { ...stood, isLive: false }, true],
  ['a switch to who is gone', 'switch', stood, null, true],
  ['a sign-out of who is gone', 'sign-out', stood, null, true],
  ['a sign-out of who is there', 'sign-out', stood, stood, false],
  ['a move of who works elsewhere by then', 'move', active, { ...active, membershipId: null }, true],
  ['a move of who is not active any more', 'move', active, stood, true],
  ['a move of who is where they were', 'move', active, active, false],
])('the failure of %s is over or not', (_, wish, before, after, over) => {
  expect(isOutlived(wish, before, after)).toBe(over);
});
