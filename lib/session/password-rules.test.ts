import { describe, expect, test } from 'vitest';
import type { PasswordPolicy } from './auth-settings';
import { type PasswordRule, rulesOf, stopsForm, unmetRules } from './password-rules';

const LENGTH_ALONE = { minLength: 6, lowercase: false, uppercase: false, digit: false, symbol: false };
const STRICT = { minLength: 8, lowercase: true, uppercase: true, digit: true, symbol: true };

describe('what a typed password lacks', () => {
  test.each<[PasswordPolicy, string, PasswordRule[]]>([
    [LENGTH_ALONE, '', ['min-length']],
    [LENGTH_ALONE, '12345', ['min-length']],
    [LENGTH_ALONE, '123456', []],
    [LENGTH_ALONE, 'a'.repeat(125), []],
    [LENGTH_ALONE, 'a'.repeat(126), ['max-length']],
    [LENGTH_ALONE, '🗝🗝🗝', ['min-length']],
    [STRICT, '', ['min-length', 'lowercase', 'uppercase', 'digit', 'symbol']],
    [STRICT, 'long enough', ['uppercase', 'digit', 'symbol']],
    [STRICT, 'LONG ENOUGH 1', ['lowercase', 'symbol']],
    [STRICT, 'Tür zu, 1 mal', []],
    [STRICT, 'ÄäÖöÜüßß', ['digit', 'symbol']],
    [STRICT, 'Ab1_', ['min-length']],
  ])('%j: %s', (policy, typed, unmet) => {
    expect(unmetRules(policy, typed)).toEqual(unmet);
  });
});

test('a form lists the rules that apply', () => {
  expect(rulesOf(LENGTH_ALONE)).toEqual(['min-length']);
  expect(rulesOf({ ...STRICT, uppercase: false })).toEqual(['min-length', 'lowercase', 'digit', 'symbol']);
});

test('only a length stops the form', () => {
  const typed = ['short', 'long enough', 'a'.repeat(126)];
  expect(typed.map((each) => stopsForm(STRICT, each))).toEqual([true, false, true]);
});
