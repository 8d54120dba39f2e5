import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { countOf, flagOf, id, idOf, list, name, part, text, timeOf } from './field';

describe('ids (rule TR-6)', () => {
  test.each([
    ['72057594037927937', '72057594037927937'],
    ['<string>', '<string>'],
    [' 7 ', ' 7 '],
    [7, '7'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('%j is kept as sent', (wire, read) => {
    expect(idOf(wire)).toBe(read);
  });

  test.each([
    0,
    '0',
    '',
    '   ',
    null,
    undefined,
    -7,
    1.5,
    2 ** 60,
    Number.NaN,
    true,
    [],
    {},
    '\ud800',
    'x'.repeat(5000),
  ])('%j is no id', (wire) => {
    expect(idOf(wire)).toBeNull();
  });
});

describe('times (rule TR-7)', () => {
  const noon = Date.UTC(2026, 6, 12, 12);
  test.each([
    ['2026-07-12T12:00:00Z', noon],
    ['2026-07-12t12:00:00z', noon],
    ['2026-07-12T12:00:00.123456Z', noon + 123],
    ['2026-07-12T12:00:00.123456789Z', noon + 123],
    ['2026-07-12T12:00:00.5Z', noon + 500],
    ['2026-07-12T14:00:00+02:00', noon],
    ['2026-07-12T06:30:00.000000-05:30', noon],
  ])('%s', (wire, read) => {
    expect(timeOf(wire)).toBe(read);
  });

  test.each([
    '0001-01-01T00:00:00Z',
    '0001-01-01T00:00:00+05:00',
    '0000-12-31T19:00:00-05:00',
    '',
    'soon',
    '2026-13-45T99:00:00Z',
    '2026-07-12',
    null,
    undefined,
    1783857600000,
    {},
  ])('%j is no time', (wire) => {
    expect(timeOf(wire)).toBeNull();
  });
});

test.each([
  [true, true],
  ['true', true],
  [1, true],
  [false, false],
  ['false', false],
  [0, false],
  [null, null],
  [undefined, null],
  ['yes', null],
  [2, null],
])('%j as a boolean is %j (rule TR-8)', (wire, read) => {
  expect(flagOf(wire)).toBe(read);
});

test.each([
  [5, 5],
  ['5', 5],
  [0, null],
  [-1, null],
  [1.5, null],
  ['many', null],
  [null, null],
])('%j as a count is %j', (wire, read) => {
  expect(countOf(wire)).toBe(read);
});

test.each([
  ['google_oauth', 'google_oauth'],
  ['auth0.acme-2', 'auth0.acme-2'],
  ['', ''],
  [' google_oauth', ''],
  ['google_oauth\n', ''],
  ['google oauth', ''],
  ['\u202egoogle_oauth', ''],
  ['google_oauth\u2066', ''],
  ['g\u043e\u043egle_oauth', ''],
  ['<b>google</b>', ''],
  [7, ''],
  [null, ''],
])('%j as a name is %j', (wire, read) => {
  expect(z.parse(name(), wire)).toBe(read);
});

test.each([
  [64, 64],
  [65, 0],
  [4096, 0],
])('of a name of %i letters %i are taken', (sent, taken) => {
  expect(z.parse(name(), 'x'.repeat(sent))).toBe('x'.repeat(taken));
});

test('what is missing or of a wrong type never fails the whole (rule TR-10)', () => {
  const schema = z.object({
    id: id(),
    name: text(),
    inner: part(z.object({ id: id() })),
    items: list(z.object({ id: id() })),
  });
  const nothing = { id: null, name: '', inner: null, items: [] };
  expect(z.parse(schema, {})).toEqual(nothing);
  expect(z.parse(schema, { id: [], name: 7, inner: 'x', items: { length: 9 } })).toEqual(nothing);
  expect(z.parse(schema, { id: null, name: null, inner: null, items: null })).toEqual(nothing);
});

test('a list leaves out what is no object (rule TR-9)', () => {
  const items = list(z.object({ id: z.pipe(id(), z.string()) }));
  expect(z.parse(items, [{ id: '1' }, null, 'x', 7, [], { id: 0 }, { id: 2 }])).toEqual([
    { id: '1' },
    { id: '2' },
  ]);
});
