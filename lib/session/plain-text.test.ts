import { expect, test } from 'vitest';
import { plainText } from './plain-text';

test.each([
  ['  Bo  Li ', 'Bo Li'],
  ['Bo\r\nLi\tx', 'Bo Li x'],
  ['Bo\u2028Li', 'Bo Li'],
  ['a\u202eb\u202c', 'ab'],
  ['\u2066a\u2069\u200e\u200f\u061c', 'a'],
  ['\u0000a\u0007\u009fb', 'ab'],
  ['Bo\u200bLi\ufeff', 'BoLi'],
  ['\u202e\u200b', ''],
  ['<b>Org</b>', '<b>Org</b>'],
  ['ليلى الحداد', 'ليلى الحداد'],
  ['👩‍👩‍👧', '👩‍👩‍👧'],
])('%j is shown as %j', (words, shown) => {
  expect(plainText(words)).toBe(shown);
});

test('long words end after 256 code points, never inside one', () => {
  expect(plainText('🌻'.repeat(300))).toBe('🌻'.repeat(256));
  expect(plainText('x'.repeat(1_000_000))).toBe('x'.repeat(256));
});
