import { describe, expect, test } from 'vitest';
import type { SecondFactor } from './attempt';
import { asCode, isFull } from './one-time-code';

describe('a code of six digits', () => {
  test.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    [' 123\u00a0456\n', '123456'],
    ['123-456', '123456'],
    ['1 2 3 4 5 6', '123456'],
    ['12', '12'],
    ['12a3', '123'],
    ['1234567', '123456'],
    ['Your code is 123456.', '123456'],
    ['On 2026-07-12 we sent 123 456 to you', '123456'],
    ['１２３４５６', '123456'],
    ['', ''],
    ['none', ''],
  ])('%j is taken as %j', (typed, code) => {
    expect(asCode(typed, null)).toBe(code);
    expect(asCode(typed, 'authenticator')).toBe(code);
    expect(asCode(code, 'phone_otp')).toBe(code);
  });
});

describe('a backup code', () => {
  test.each([
    ['ABCD-1234', 'ABCD-1234'],
    ['abcd1234', 'abcd-1234'],
    [' ab cd – 12 34 ', 'abcd-1234'],
    ['abcd', 'abcd'],
    ['abcd-', 'abcd'],
    ['abcde', 'abcd-e'],
    ['abcd-1234-5678', 'abcd-1234'],
    ['', ''],
  ])('%j is taken as %j', (typed, code) => {
    expect(asCode(typed, 'backup_code')).toBe(code);
  });
});

test.each<[string, SecondFactor | null, boolean]>([
  ['123456', null, true],
  ['123456', 'authenticator', true],
  ['123456', 'phone_otp', true],
  ['12345', null, false],
  ['1234567', null, false],
  ['123456', 'backup_code', false],
  ['abcd-1234', 'backup_code', true],
  ['abcd-123', 'backup_code', false],
  ['abcd-1234', null, false],
])('%s for %s is full: %j', (code, factor, full) => {
  expect(isFull(code, factor)).toBe(full);
});
