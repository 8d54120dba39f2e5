import { expect, test } from 'vitest';
import { retryAfterMs, serverTime } from './retry-after';

const now = Date.parse('2026-07-12T12:00:00Z');
const later = new Date(now + 90_000).toUTCString();

test.each([
  ['7', 7000],
  [' 7 ', 7000],
  ['1.5', 1500],
  ['0', 1000],
  ['-5', 1000],
  ['999999999999', 900_000],
  [later, 90_000],
  [new Date(now - 90_000).toUTCString(), 1000],
  ['soon 5', 60_000],
  ['2026-07-12T12:01:00Z', 60_000],
  ['', 60_000],
])('a 429 that asks for "%s" gets a pause of %d ms (rule ER-2)', (header, ms) => {
  expect(retryAfterMs({ status: 429, headers: new Headers({ 'Retry-After': header }), now })).toBe(ms);
});

test('a date counts from the clock of the server, which may not be ours', () => {
  const headers = new Headers({ 'Retry-After': later, Date: new Date(now + 80_000).toUTCString() });
  expect(retryAfterMs({ status: 429, headers, now })).toBe(10_000);
});

test('only a 429 asks for a pause without a header', () => {
  expect(retryAfterMs({ status: 429, headers: new Headers(), now })).toBe(60_000);
  expect(retryAfterMs({ status: 503, headers: new Headers(), now })).toBeNull();
  expect(retryAfterMs({ status: 503, headers: new Headers({ 'Retry-After': '5' }), now })).toBe(5000);
});

test('the time of the server comes from its Date header', () => {
  expect(serverTime(new Headers({ Date: 'Sun, 12 Jul 2026 12:00:00 GMT' }))).toBe(now);
  expect(serverTime(new Headers({ Date: 'yesterday' }))).toBeNull();
  expect(serverTime(new Headers())).toBeNull();
});
