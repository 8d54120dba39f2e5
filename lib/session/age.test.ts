import { expect, test } from 'vitest';
import { ageOf } from './age';

const NOW = 1_800_000_000_000;

test.each([
  ['a while ago', NOW - 5_000, 5_000],
  ['now', NOW, 0],
  ['a step of the clock ahead', NOW + 800, 0],
  ['tomorrow', NOW + 86_400_000, Number.POSITIVE_INFINITY],
  ['never', null, Number.POSITIVE_INFINITY],
])('%s', (_, moment, age) => {
  expect(ageOf(moment, NOW)).toBe(age);
});
