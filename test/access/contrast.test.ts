import { expect, test } from 'vitest';
import { contrast, inked, type Pixel, worst } from './contrast';

const WHITE: Pixel = [255, 255, 255];
const BLACK: Pixel = [0, 0, 0];

// The pair that every table of contrasts knows: one step of grey decides.
test.each<[Pixel, number]>([
  [[118, 118, 118], 4.54],
  [[119, 119, 119], 4.48],
  [[148, 148, 148], 3.03],
  [[149, 149, 149], 2.996],
  [BLACK, 21],
  [WHITE, 1],
])('%j on white has the contrast that is known of it: %s', (grey, known) => {
  expect(contrast(grey, WHITE)).toBeCloseTo(known, 2);
  expect(contrast(WHITE, grey)).toBeCloseTo(known, 2);
});

test('colours count as bright as eyes take them for', () => {
  expect(contrast([255, 0, 0], WHITE)).toBeCloseTo(4, 1);
  expect(contrast([0, 255, 0], WHITE)).toBeCloseTo(1.37, 2);
  expect(contrast([0, 0, 255], WHITE)).toBeCloseTo(8.59, 2);
});

test('ink that lets something through is mixed with what lies below', () => {
  expect(inked({ pixel: BLACK, alpha: 0.5 }, WHITE)).toEqual([127.5, 127.5, 127.5]);
  expect(inked({ pixel: BLACK, alpha: 0 }, [1, 2, 3])).toEqual([1, 2, 3]);
});

test('on a gradient the place where it is hardest to read decides', () => {
  const ink = { pixel: [118, 118, 118], alpha: 1 } as const;
  expect(worst(ink, [WHITE, BLACK])).toBeCloseTo(4.54, 2);
  expect(worst(ink, [WHITE, [118, 118, 118], BLACK])).toBe(1);
});
