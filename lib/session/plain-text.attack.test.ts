import fc from 'fast-check';
import { expect } from 'vitest';
import { attack } from '../../test/attack/attack';
import { plainName, plainText } from './plain-text';

attack(
  'a person or an app has any name: one short line without control characters is shown',
  { row: 'T15', tries: 20_000 },
  fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (words) => {
    const shown = plainText(words);
    expect(Array.from(shown).length).toBeLessThanOrEqual(256);
    expect(shown).not.toMatch(
      /[\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u,
    );
    expect(plainText(shown)).toBe(shown);
  }),
);

/** What nobody sees, as the tables of Unicode 17 have it, range by range: signs without a form, then blanks. */
// biome-ignore format: a table
const UNSEEN = [
  [0x0, 0x1f], [0x7f, 0x9f], [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160], [0x17b4, 0x17b5],
  [0x180b, 0x180f], [0x200b, 0x200f], [0x2028, 0x202e], [0x2060, 0x206f], [0x3164, 0x3164], [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff], [0xffa0, 0xffa0], [0xfff0, 0xfffb], [0x13430, 0x13440], [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a], [0xe0000, 0xe0fff], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x202f, 0x202f],
  [0x205f, 0x205f], [0x2800, 0x2800], [0x3000, 0x3000], [0x13441, 0x13442], [0x16fe4, 0x16fe4], [0x1d159, 0x1d159],
] as const;

const isUnseen = (code: number) => UNSEEN.some(([first, last]) => first <= code && code <= last);

const [ZWNJ, ZWJ, COLOURED] = ['\u200c', '\u200d', '\ufe0f'];

const unseen = fc
  .constantFrom(...UNSEEN)
  .chain(([first, last]) => fc.integer({ min: first, max: last }))
  .map((code) => String.fromCodePoint(code));
const JOINED = Array.from('\u0915\u0937\u09b0\u09b8\u09af\u0627\u062e\u0628\u1820');
const joiner = fc.constantFrom(ZWNJ, ZWJ, COLOURED);
const letter = fc.constantFrom(...Array.from('Ae\u043e9\u738b\uac00'), ...JOINED);
const picture = fc.constantFrom('👩', '👩🏽', '❤', '☎', '1', '#', '\u20e3', '🇩🇪');
const mark = fc.constantFrom('\u0301', '\u0338', '\u0489', '\u064e', '\u094d');
const piece = fc.oneof(unseen, joiner, joiner, letter, letter, picture, mark, mark, fc.constant(' '));
const words = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));

/** Whether a sign without a form may stand there: between letters that join, or as a part of a picture. */
function isNeeded(sign: string, [before, after]: [string, string]): boolean {
  const isJoining = (each: string) => JOINED.includes(each) || /\p{M}/u.test(each);
  const isPicture = (each: string) => /\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}]/u.test(each);
  if (sign === COLOURED) return isPicture(before) || (/[\d#]/.test(before) && after === '\u20e3');
  const inPicture = (isPicture(before) || before === COLOURED) && isPicture(after);
  return (isJoining(before) && isJoining(after)) || (sign === ZWJ && inPicture);
}

attack(
  'a person hides in a name what nobody sees: none of it is left but what a word or a picture needs',
  { row: 'T15', tries: 100_000, share: 3_000 },
  fc.property(words, (sent) => {
    const shown = plainName(sent);
    const signs = Array.from(shown);
    for (const [at, sign] of signs.entries()) {
      const around: [string, string] = [signs[at - 1] ?? '', signs[at + 1] ?? ''];
      const isFine = sign === ' ' || !isUnseen(sign.codePointAt(0) ?? 0) || isNeeded(sign, around);
      if (!isFine) throw new Error(`${JSON.stringify(shown)} hides ${sign.codePointAt(0)?.toString(16)}`);
    }
    expect(shown).not.toMatch(/^[ \p{M}]|[ \u200c\u200d]$| [ \p{M}]|\p{M}{6}/u);
    expect(plainName(shown)).toBe(shown);
  }),
);

attack(
  'a person writes a name and what nobody sees in it: it is that name',
  { row: 'T15', tries: 20_000 },
  fc.property(
    fc.array(fc.tuple(fc.constantFrom(...Array.from('Adaquelléü王')), fc.array(unseen))),
    (pieces) => {
      const isBlank = (sign: string) => /[\s\p{Z}\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/u.test(sign);
      const hidden = pieces.map(([letter, signs]) =>
        [letter, ...signs.filter((sign) => !isBlank(sign))].join(''),
      );
      expect(plainText(hidden.join(''))).toBe(pieces.map(([letter]) => letter).join(''));
    },
  ),
);
