import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOneGo } from '../../test/in-one-go';
import { parseJson } from './json';

describe('long integers keep every digit', () => {
  test.each([
    ['72057594037927937', '72057594037927937'],
    ['{"id":72057594037927937}', { id: '72057594037927937' }],
    ['[ 9223372036854775807 ,18446744073709551615]', ['9223372036854775807', '18446744073709551615']],
    ['{"id":1234567890123456,"n":5}', { id: '1234567890123456', n: 5 }],
  ])('%s', (text, value) => {
    expect(inOneGo(parseJson(text))).toEqual({ ok: true, value });
  });
});

describe('everything else stays what it was', () => {
  test.each([
    ['{"id":"72057594037927937"}', { id: '72057594037927937' }],
    ['"say \\"72057594037927937\\" twice"', 'say "72057594037927937" twice'],
    ['"\\\\",72057594037927937', null],
    ['["\\\\",72057594037927937]', ['\\', '72057594037927937']],
    ['123456789012345', 123456789012345],
    ['-72057594037927936', -(2 ** 56)],
    ['0.1250000000000000000', 0.125],
    ['1e1000000000000000000', Number.POSITIVE_INFINITY],
    ['[true,false,null,"",{}]', [true, false, null, '', {}]],
  ])('%s', (text, value) => {
    const read = inOneGo(parseJson(text));
    expect(read.ok ? read.value : null).toEqual(value);
  });
});

test.each(['', '{', '"open', '{"a":1,}', '01234567890123456', '<html>', '12345678901234567"a"', '"\\'])(
  '%s is broken',
  (text) => {
    expect(inOneGo(parseJson(text))).toEqual({ ok: false, problem: 'broken' });
  },
);

test('nesting beyond any reply is refused without reading it', () => {
  expect(inOneGo(parseJson(`${'['.repeat(100)}${']'.repeat(100)}`)).ok).toBe(true);
  expect(inOneGo(parseJson('['.repeat(100_000)))).toEqual({ ok: false, problem: 'too-deep' });
});

test('brackets inside strings are no nesting', () => {
  expect(inOneGo(parseJson(JSON.stringify('['.repeat(1000))))).toEqual({ ok: true, value: '['.repeat(1000) });
});

test('any JSON without long integers reads as JSON.parse reads it', () => {
  const value = fc.jsonValue({ maxDepth: 5 });
  fc.assert(
    fc.property(value, fc.boolean(), (original, spaced) => {
      const text = JSON.stringify(original, null, spaced ? 2 : 0);
      fc.pre(!/\d{16}/.test(text));
      expect(inOneGo(parseJson(text))).toEqual({ ok: true, value: JSON.parse(text) });
    }),
    { seed: 5, numRuns: 2000 },
  );
});

test('any long integer comes out digit by digit, whatever text surrounds it', () => {
  const integer = fc.bigInt({ min: 10n ** 15n, max: 2n ** 64n });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), integer, (words, id) => {
      const text = `{"words":${JSON.stringify(words)},"id":${id},"list":[${id}, ${id} ]}`;
      const exact = String(id);
      expect(inOneGo(parseJson(text))).toEqual({
        ok: true,
        value: { words, id: exact, list: [exact, exact] },
      });
    }),
    { seed: 5, numRuns: 2000 },
  );
});

test('fifty thousand entries are read in well under a second', () => {
  const entry = (index: number) => `{"id":${72057594037927937n + BigInt(index)},"name":"Bo \\"${index}\\""}`;
  const text = `[${Array.from({ length: 50_000 }, (_, index) => entry(index)).join(',')}]`;
  const before = performance.now();
  const read = inOneGo(parseJson(text));
  expect(performance.now() - before).toBeLessThan(1000);
  expect(read.ok && Array.isArray(read.value) && read.value.at(-1)).toEqual({
    id: '72057594037977936',
    name: 'Bo "49999"',
  });
});
