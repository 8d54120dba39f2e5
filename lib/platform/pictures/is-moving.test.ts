import { expect, test } from 'vitest';
import {
  LOSSLESS_WEBP,
  MOVING_GIF,
  MOVING_WEBP,
  movingPng,
  png,
  STILL_GIF,
  WEBP,
} from '../../../test/wacht-server/picture-files';
import { isMoving } from './is-moving';
import { loadPicture } from './load-picture';

const MOVING: [string, Uint8Array<ArrayBuffer>][] = [
  ['image/gif', MOVING_GIF],
  ['image/webp', MOVING_WEBP],
  ['image/png', movingPng()],
];

const STILL: [string, Uint8Array<ArrayBuffer>][] = [
  ['image/gif', STILL_GIF],
  ['image/gif', MOVING_GIF.subarray(0, 60)],
  ['image/webp', WEBP],
  ['image/webp', LOSSLESS_WEBP],
  ['image/png', png()],
  ['image/png', png().subarray(0, 30)],
  ['image/jpeg', new Uint8Array([0xff, 0xd8])],
];

test.each(MOVING)('a moving %s is known by its bytes', (type, picture) => {
  expect(isMoving(picture, type)).toBe(true);
});

test.each(STILL)('a still %s does not move, cut off or not', (type, picture) => {
  expect(isMoving(picture, type)).toBe(false);
});

test.each(MOVING)('of a moving %s nothing is drawn', async (type, picture) => {
  const drawn: Blob[] = [];
  const fetch = async () => new Response(picture, { headers: { 'content-type': type } });
  const redraw = async (blob: Blob) => {
    drawn.push(blob);
    return 'drawn';
  };
  expect(await loadPicture('https://images.example/mina', { fetch, redraw })).toBeNull();
  expect(drawn).toEqual([]);
});
