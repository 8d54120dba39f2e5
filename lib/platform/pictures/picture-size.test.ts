import { expect, test } from 'vitest';
import { LOSSLESS_WEBP, MOVING_GIF, MOVING_WEBP, png, WEBP } from '../../../test/wacht-server/picture-files';
import { pictureSize } from './picture-size';

const bytes = (...numbers: number[]) => new Uint8Array(numbers);

const JFIF = [0xff, 0xe0, 0, 4, 0x4a, 0x46];
const FRAME = [0xff, 0xc2, 0, 11, 8, 0, 24, 0, 32, 1, 0, 0, 0];
const jpeg = bytes(0xff, 0xd8, ...JFIF, ...FRAME, 0, 0);

/** Whoever takes these two bytes for the mark of a segment steps over a frame of 60,000 × 60,000 to one of 32 × 24. */
function hidingFrame(...alone: number[]): Uint8Array<ArrayBuffer> {
  const hiding = new Uint8Array(70_000);
  hiding.set([0xff, 0xd8, ...alone, 0xff, 0xc0, 0, 11, 8, 0xea, 0x60, 0xea, 0x60, 1, 1, 0x11, 0]);
  hiding.set(FRAME, 4 + 0xffc0);
  return hiding;
}

/** A screen of one pixel, and on it an image of 257 × 258. */
const overlarge = bytes(...Buffer.from('GIF89a'), 1, 0, 1, 0, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 1, 2, 1, 0);

test.each([
  ['image/png', png({ width: 20, height: 30 }), [20, 30]],
  ['image/jpeg', jpeg, [32, 24]],
  ['image/gif', MOVING_GIF, [24, 24]],
  ['image/gif', overlarge, [257, 258]],
  ['image/webp', WEBP, [32, 24]],
  ['image/webp', LOSSLESS_WEBP, [32, 24]],
  ['image/webp', MOVING_WEBP, [24, 24]],
])('%s says its size before it is decoded', (type, picture, [width, height]) => {
  expect(pictureSize(picture, type)).toEqual({ width, height });
});

test.each([
  ['image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>')],
  ['image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>')],
  ['image/jpeg', png()],
  ['image/png', png().subarray(0, 18)],
  ['image/jpeg', jpeg.subarray(0, 12)],
  ['image/jpeg', hidingFrame(0xff, 0x01)],
  ['image/jpeg', hidingFrame(0xff, 0xd0)],
  ['image/jpeg', hidingFrame(0, 0)],
  ['image/gif', MOVING_GIF.subarray(0, 40)],
  ['image/webp', WEBP.subarray(0, 20)],
  ['image/avif', png()],
  ['', png()],
])('as %s something else, or something cut off, has none', (type, picture) => {
  expect(pictureSize(picture, type)).toBeNull();
});
