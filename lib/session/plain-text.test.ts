import { describe, expect, test } from 'vitest';
import { plainName, plainText } from './plain-text';

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

describe('what cannot be seen is not there', () => {
  test.each([
    ['tags', '\u{e0041}\u{e0064}\u{e0061}', ''],
    ['tags behind a name', 'Ada\u{e0041}', 'Ada'],
    ['variation selectors', 'A\ufe00d\ufe0fa\u{e0100}', 'Ada'],
    ['fillers of Hangul', '\u115f\u1160\u3164\uffa0', ''],
    ['a soft hyphen', 'A\u00adda', 'Ada'],
    ['a grapheme joiner', 'A\u034fda', 'Ada'],
    ['selectors and separators of Mongolian', 'A\u180b\u180e\u180fda', 'Ada'],
    ['vowels of Khmer that nobody draws', '\u17b4\u17b5', ''],
    ['word joiners and operators without a form', 'A\u2060\u2061\u2062\u2063\u2064da', 'Ada'],
    ['swapping and shaping', 'A\u206a\u206fda', 'Ada'],
    ['notes between lines', 'A\ufff9d\ufffaa\ufffb', 'Ada'],
    ['an empty cell of braille', '\u2800\u2800', ''],
    ['an empty cell of braille between words', 'Ada\u2800Quell', 'Ada Quell'],
    ['spaces of every width', 'Ada\u00a0\u2003\u3000\u1680\u205fQuell', 'Ada Quell'],
    ['a note of music without a head', '\u{1d159}', ''],
    ['a blank between blanks', 'a \u200b b', 'a b'],
  ])('%s', (_, words, shown) => {
    expect(plainText(words)).toBe(shown);
  });

  test.each([
    ['alone', '\u200d', ''],
    ['repeated', '\u200d\u200d\u200c', ''],
    ['between letters that it does not shape', 'A\u200dd\u200ca', 'Ada'],
    ['at the end of a picture', '👩\u200d', '👩'],
    ['repeated in a picture', '👩\u200d\u200d👧', '👩👧'],
    ['repeated in a word', 'می\u200c\u200cخواهم', 'میخواهم'],
    ['at the end of a word', 'می\u200c', 'می'],
    ['after a sign that goes as well', 'a\ufe0f\u200d👧', 'a👧'],
  ])('a joiner goes: %s', (_, words, shown) => {
    expect(plainText(words)).toBe(shown);
  });

  test.each([
    ['می\u200cخواهم'],
    ['क्\u200dष'],
    ['র\u200d্যাব'],
    ['ශ්\u200dරී'],
    ['👩🏽\u200d🚀'],
    ['❤\ufe0f\u200d🔥'],
    ['☎\ufe0f 1\ufe0f\u20e3'],
  ])('what letters and pictures need stays: %s', (words) => {
    expect(plainText(words)).toBe(words);
  });
});

test.each([
  ['more than a letter has', `A${'\u0301'.repeat(200)}da`, `A${'\u0301'.repeat(5)}da`],
  ['without a letter', '\u0301\u0489', ''],
  ['over a space', 'Ada \u0338Quell', 'Ada Quell'],
])('marks do not paint over their neighbours: %s', (_, words, shown) => {
  expect(plainText(words)).toBe(shown);
});

test.each(['Nguyễn Thị Ánh', 'מִרְיָם', 'ညွှန့်', 'བསྒྲུབས', 'नी', 'Ǘ́'])('the marks of a script stay: %s', (words) => {
  expect(plainText(words)).toBe(words);
});

test('long words end after 256 code points, never inside one', () => {
  expect(plainText('🌻'.repeat(300))).toBe('🌻'.repeat(256));
  expect(plainText('x'.repeat(1_000_000))).toBe('x'.repeat(256));
});

test('a name ends after 80 of what a reader takes for characters', () => {
  expect(plainName('x'.repeat(200))).toBe('x'.repeat(80));
  expect(plainName(`${'e\u0301'.repeat(80)}x`)).toBe('e\u0301'.repeat(80));
  expect(plainName(`${'x'.repeat(79)} Quell`)).toBe('x'.repeat(79));
  expect(plainName('👩🏽\u200d🚀'.repeat(20))).toBe('👩🏽\u200d🚀'.repeat(20));
});
