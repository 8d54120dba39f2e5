import { expect, test } from 'vitest';
import { secondsUntil } from './seconds-until';
import { agoWords, leftWords } from './time-words';

const NOW = 1_700_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [0, 'just now'],
  [59_999, 'just now'],
  [MINUTE, '1 min ago'],
  [12 * MINUTE, '12 min ago'],
  [3 * HOUR + 5, '3 h ago'],
  [DAY, 'yesterday'],
  [5 * DAY, '5 days ago'],
  [-HOUR, 'just now'],
])('%d ms ago reads %j', (past, said) => {
  expect(agoWords(NOW - past, NOW)).toBe(said);
});

test.each([
  [2 * DAY + HOUR, '2 days left'],
  [DAY, '1 day left'],
  [5 * HOUR, '5 hours left'],
  [HOUR, '1 hour left'],
  [18 * MINUTE + 1, '18 min left'],
  [MINUTE, '1 min left'],
  [MINUTE - 1, 'less than a minute left'],
  [3 * DAY, null],
  [0, null],
  [-1, null],
])('%d ms before the end says %j', (left, said) => {
  expect(leftWords(NOW + left, NOW)).toBe(said);
});

test.each([
  [4_001, 5],
  [1, 1],
  [0, 0],
  [-9, 0],
])('%d ms ahead are %d s', (ahead, seconds) => {
  expect(secondsUntil(NOW + ahead, NOW)).toBe(seconds);
});
