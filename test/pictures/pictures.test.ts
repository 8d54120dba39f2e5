import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chunksOf } from './moving-picture';
import { MOVING, SCENES } from './scenes';

const read = (file: string) => readFileSync(`docs/store/pictures/${file}.png`);
const listing = readFileSync('docs/store/listing.md', 'utf8');

/** Width and height, as a PNG's first chunk says. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test.each(SCENES)(
  '$file has the size that the stores ask for, and stands in the listing',
  ({ file, ...wished }) => {
    expect(sizeOf(read(file))).toEqual([wished.width, wished.height]);
    expect(read(file).length).toBeLessThan(500_000);
    expect(listing).toContain(`\`${file}.png\``);
  },
);

test('there are five screenshots, light, dark and from right to left', () => {
  const screenshots = SCENES.filter(({ width, height }) => width === 1280 && height === 800);
  expect(screenshots).toHaveLength(5);
  expect(new Set(screenshots.map(({ theme }) => theme))).toEqual(new Set(['light', 'dark']));
  expect(screenshots.some(({ shows }) => shows.state.includes('rtl'))).toBe(true);
});

test('the picture that moves does, and is soon there', () => {
  const moving = read(MOVING.file);
  expect(sizeOf(moving)).toEqual([MOVING.width, MOVING.height]);
  expect(moving.length).toBeLessThan(2_000_000);
  expect(chunksOf(moving).filter(({ type }) => type === 'fcTL').length).toBeGreaterThan(3);
});
