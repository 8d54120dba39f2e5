import { expect, test } from 'vitest';
import { readTraces } from './page-traces';

const page = 'https://shop.example';
const traces = { page, keys: ['pk_live_x'], scopes: ['shop'], called: ['https://frontend.shop.example'] };

test('traces are read as they were noted', () => {
  expect(readTraces(JSON.parse(JSON.stringify(traces)))).toEqual(traces);
});

test('of the page’s address only its origin counts', () => {
  expect(readTraces({ ...traces, page: `${page}/a?b#c` })).toMatchObject({ page });
});

test.each([
  null,
  'x',
  1,
  [],
  {},
  { page: 1 },
  { page: 'x' },
  { page: 'null' },
  { page: 'javascript:alert(1)' },
])('anything else is none: %j', (noted) => {
  expect(readTraces(noted)).toBeNull();
});

test('what a page can fill is bounded, and words alone count', () => {
  const keys = [
    'a'.repeat(10_000),
    1,
    null,
    {},
    ...Array.from({ length: 10_000 }, (_, at) => `pk_live_${at}`),
  ];
  const read = readTraces({ page, keys, scopes: 'x', called: { 0: 'y' } });
  expect(read?.keys).toHaveLength(196);
  expect(read).toMatchObject({ scopes: [], called: [] });
});
