import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { chunksOf, movingPicture } from './moving-picture';

const icon = (size: number) => readFileSync(`public/icon/${size}.png`);

test('the stills stand one after the other, each for its time, for ever', () => {
  const moving = movingPicture([
    { png: icon(48), ms: 700 },
    { png: icon(48), ms: 1200 },
  ]);
  const chunks = chunksOf(moving);
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'acTL', 'fcTL', 'IDAT', 'fcTL', 'fdAT', 'IEND']);
  const [size, plays, first, pixels, second, others] = chunks.map(({ data }) => data);
  expect([size?.readUInt32BE(0), plays?.readUInt32BE(0), plays?.readUInt32BE(4)]).toEqual([48, 2, 0]);
  expect([first, second, others].map((data) => data?.readUInt32BE(0))).toEqual([0, 1, 2]);
  expect([first, second].map((data) => data?.readUInt16BE(20))).toEqual([700, 1200]);
  expect(others?.subarray(4)).toEqual(pixels);
});

test('each part has the sum that browsers ask for', () => {
  const moving = movingPicture([{ png: icon(16), ms: 1 }]);
  const end = moving.subarray(-12);
  expect(end.readUInt32BE(8)).toBe(crc32('IEND'));
});

test('stills of different sizes are none', () => {
  const stills = [16, 32].map((size) => ({ png: icon(size), ms: 1 }));
  expect(() => movingPicture(stills)).toThrow('different kinds');
  expect(() => movingPicture([])).toThrow('different kinds');
});
