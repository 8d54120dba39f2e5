import { expect, test } from 'vitest';
import { inOrder } from './in-order';

const standing = (key: string) => ({ key, signInId: key, endedAt: null });
const ended = (key: string, endedAt: number | null) => ({ key, signInId: null, endedAt });
const keysOf = (...entries: { key: string; signInId: string | null; endedAt: number | null }[]) =>
  inOrder(entries).map(({ key }) => key);

test('accounts stand as they came', () => {
  expect(keysOf(standing('c'), standing('a'), standing('b'))).toEqual(['c', 'a', 'b']);
});

test('who has ended comes under all others, the newest first', () => {
  const entries = [
    ended('past', 500),
    standing('a'),
    ended('long past', 100),
    ended('now', 900),
    standing('b'),
  ];

  expect(keysOf(...entries)).toEqual(['a', 'b', 'now', 'past', 'long past']);
});

test('who ended at a time that nobody noted comes last, in the order in which they came', () => {
  expect(keysOf(ended('one', null), ended('two', null), ended('known', 1))).toEqual(['known', 'one', 'two']);
});
