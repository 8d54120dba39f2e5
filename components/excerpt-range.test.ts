import { expect, test } from 'vitest';
import { FIRST, placesOf, type Range, rangeOnScreen } from './excerpt-range';

const ROW = 52;
const SCREEN = { top: 100, bottom: 500 };

/** A list of so many rows, scrolled up until this one is the first on screen. */
const scrolledTo = (row: number, count: number) => {
  const top = SCREEN.top - row * ROW;
  return { top, bottom: top + count * ROW };
};

test.each<[string, number, number, Range]>([
  ['the start of a list', 0, 1_000, { from: 0, to: 16 }],
  ['its middle', 500, 1_000, { from: 492, to: 516 }],
  ['its end', 992, 1_000, { from: 984, to: 1_000 }],
  ['a list that begins far below', -100, 1_000, { from: 0, to: 0 }],
  ['a list that ended far above', 1_100, 1_000, { from: 1_000, to: 1_000 }],
  ['a list that comes into view', -10, 1_000, { from: 0, to: 4 }],
])('%s is drawn with a margin', (_, row, count, range) => {
  expect(rangeOnScreen(SCREEN, scrolledTo(row, count), count)).toEqual(range);
});

test('what is on screen is always drawn, and never more than forty rows, wherever a list is scrolled to', () => {
  const count = 10_000;
  for (let row = 0; row <= count - 8; row += 0.37 * count ** 0.5) {
    const { from, to } = rangeOnScreen(SCREEN, scrolledTo(row, count), count);
    expect(from).toBeLessThanOrEqual(row);
    expect(to).toBeGreaterThanOrEqual(Math.min(count, row + 400 / ROW));
    expect(to - from).toBeLessThanOrEqual(40);
  }
});

test('rows of another height are measured by the list itself', () => {
  expect(rangeOnScreen(SCREEN, { top: 100 - 50 * 104, bottom: 100 + 50 * 104 }, 100)).toEqual({
    from: 44,
    to: 60,
  });
});

test('a screen that is said to be endless draws no more than forty rows', () => {
  const { from, to } = rangeOnScreen({ top: 0, bottom: 1e6 }, { top: 0, bottom: 1e6 }, 10_000);
  expect(to - from).toBe(40);
});

test('a list that is not laid out yet is drawn from its start', () => {
  expect(rangeOnScreen(SCREEN, { top: 0, bottom: 0 }, 1_000)).toBe(FIRST);
});

test.each<[string, Range, number[], number, number[]]>([
  ['a stretch', { from: 4, to: 7 }, [], 9, [4, 5, 6]],
  ['who is kept, in their order', { from: 4, to: 6 }, [8, 1, 5], 9, [1, 4, 5, 8]],
  ['nobody who is not there', { from: 0, to: 2 }, [-1, 9], 9, [0, 1]],
  ['the end of a list that became shorter', { from: 90, to: 93 }, [], 9, [6, 7, 8]],
  ['a whole short list', { from: 0, to: 8 }, [1], 3, [0, 1, 2]],
])('%s is drawn', (_, range, kept, count, places) => {
  expect(placesOf(range, kept, count)).toEqual(places);
});
