import { expect, test } from 'vitest';
import { plainly } from './claim-words';
import { clockWords } from './drawer-words';

test.each([
  ['Ada Quell, 北京, עברית', 'Ada Quell, 北京, עברית'],
  ['\u202egnp.exe', '\\u{202e}gnp.exe'],
  ['a\nb\u0007', 'a\\u{a}b\\u{7}'],
  ['zero\u200bwidth', 'zero\\u{200b}width'],
  ['\ud800', '\\u{d800}'],
])('%j is shown as it is, with what cannot be seen', (text, shown) => expect(plainly(text)).toBe(shown));

test('a long one is cut, and says so', () => {
  expect(plainly('x'.repeat(100_000))).toBe(`${'x'.repeat(600)}… and 99,400 more characters`);
});

test.each([
  [41_000, '0:41'],
  [40_001, '0:41'],
  [0, '0:00'],
  [3_600_000, '60:00'],
])('%d ms are %s', (left, shown) => expect(clockWords(left)).toBe(shown));
