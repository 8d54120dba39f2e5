import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url';

test.each([
  ['', []],
  ['AA', [0]],
  ['-_8', [251, 255]],
  ['AQID', [1, 2, 3]],
])('%j stands for %j, both ways', (text, bytes) => {
  expect([...fromBase64url(text)]).toEqual(bytes);
  expect(toBase64url(Uint8Array.from(bytes).buffer)).toBe(text);
});

test.each(['-_8', '-_8=', '+/8', '+/8='])('%s is read in either alphabet, padded or not', (text) => {
  expect([...fromBase64url(text)]).toEqual([251, 255]);
});
