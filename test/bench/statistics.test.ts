import { expect, test } from 'vitest';
import { median, quantile, randomFrom, ratioOf, shuffled, variation } from './statistics';

test('a quantile lies between its two neighbours, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(quantile([10, 0, 20, 30, 40], 0.95)).toBeCloseTo(38);
  expect(quantile([7], 0.95)).toBe(7);
});

test('the variation is the standard deviation as a share of the mean', () => {
  expect(variation([5, 5, 5])).toBe(0);
  expect(variation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(0.4);
});

test('a seed gives the same order again, another seed another one, and nobody is lost', () => {
  const names = Array.from({ length: 20 }, (_, index) => index);
  const order = shuffled(names, randomFrom(7));
  expect(shuffled(names, randomFrom(7))).toEqual(order);
  expect(shuffled(names, randomFrom(8))).not.toEqual(order);
  expect([...order].sort((one, other) => one - other)).toEqual(names);
  expect(order).not.toEqual(names);
});

test('each place is reached equally often', () => {
  const random = randomFrom(1);
  const first = Array.from({ length: 3_000 }, () => shuffled(['a', 'b', 'c'], random)[0]);
  for (const name of ['a', 'b', 'c'])
    expect(first.filter((each) => each === name).length).toBeGreaterThan(900);
});

test('a ratio’s interval holds the true ratio and is the narrower the less the rounds differ', () => {
  const random = randomFrom(3);
  const floor = Array.from({ length: 40 }, () => 40 + random() * 4);
  const steady = ratioOf(
    floor.map(() => 60 + random() * 4),
    floor,
    random,
  );
  expect(steady.low).toBeLessThan(62 / 42);
  expect(steady.high).toBeGreaterThan(62 / 42);
  const shaky = ratioOf(
    floor.map(() => 40 + random() * 44),
    floor,
    random,
  );
  expect(shaky.high - shaky.low).toBeGreaterThan(2 * (steady.high - steady.low));
});

test('what disturbs whole rounds does not widen the ratio', () => {
  const random = randomFrom(5);
  const floor = Array.from({ length: 40 }, () => 40 + random() * 40);
  const ratio = ratioOf(
    floor.map((each) => each * 1.2),
    floor,
    random,
  );
  expect(ratio.value).toBeCloseTo(1.2);
  expect(ratio.high - ratio.low).toBeLessThan(0.01);
});
