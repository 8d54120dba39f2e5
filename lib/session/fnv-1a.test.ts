import { expect, test } from 'vitest';
import { fnv1a } from './fnv-1a';

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('of “%s” it is what its authors publish', (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});
