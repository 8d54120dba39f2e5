import { expect, test } from 'vitest';
import { inOrder, inOwnOrder, type Ordered } from './in-order';

interface Known extends Ordered {
  key: string;
}

const standing = (key: string): Known => ({ key, signInId: key, endedAt: null, activeAt: null });
const ended = (key: string, endedAt: number | null): Known => ({
  key,
  signInId: null,
  endedAt,
  activeAt: 9,
});

interface Wished {
  pinned?: string[];
  hidden?: string[];
  order?: string[];
}

const choiceOf = ({ pinned = [], hidden = [], order = [] }: Wished) => ({
  isPinned: ({ key }: Known) => pinned.includes(key),
  isHidden: ({ key }: Known) => hidden.includes(key),
  placeOf: ({ key }: Known) => (order.includes(key) ? order.indexOf(key) : undefined),
});

const keysOf = (entries: Known[], wished: Wished = {}) =>
  inOrder(entries, choiceOf(wished)).map(({ key }) => key);

const THREE = ['a', 'b', 'c'].map(standing);

test('accounts stand as they came', () => {
  expect(keysOf(['c', 'a', 'b'].map(standing))).toEqual(['c', 'a', 'b']);
});

test('who has ended comes under all others, the newest first', () => {
  const entries = [
    ended('past', 500),
    standing('a'),
    ended('long past', 100),
    ended('now', 900),
    standing('b'),
  ];

  expect(keysOf(entries)).toEqual(['a', 'b', 'now', 'past', 'long past']);
});

test('who ended at a time that nobody noted comes last, in the order in which they came', () => {
  expect(keysOf([ended('one', null), ended('two', null), ended('known', 1)])).toEqual([
    'known',
    'one',
    'two',
  ]);
});

test.each([
  ['pinned ones come first', { pinned: ['c'] }, ['c', 'a', 'b']],
  ['the person’s order comes before the one in which they came', { order: ['c', 'b'] }, ['c', 'b', 'a']],
  ['pinned ones keep it among themselves', { pinned: ['a', 'b'], order: ['c', 'b', 'a'] }, ['b', 'a', 'c']],
  ['hidden ones come last, pinned or not', { hidden: ['a', 'b'], pinned: ['b'] }, ['c', 'a', 'b']],
  ['a place of somebody who is not there changes nothing', { order: ['gone', 'b'] }, ['b', 'a', 'c']],
])('%s', (_, wished, keys) => {
  expect(keysOf(THREE, wished)).toEqual(keys);
});

test.each([
  ['last used come first, and who never was as they came', {}, ['c', 'b', 'a', 'd', 'gone']],
  ['who never was stands in the person’s order', { order: ['d', 'c', 'b'] }, ['c', 'b', 'd', 'a', 'gone']],
  [
    'pinned ones and hidden ones stay where they are',
    { pinned: ['b'], hidden: ['c'] },
    ['b', 'a', 'd', 'c', 'gone'],
  ],
])('as they were last used, %s', (_, wished, keys) => {
  const entries = [
    standing('a'),
    { ...standing('b'), activeAt: 5 },
    { ...standing('c'), activeAt: 7 },
    standing('d'),
    ended('gone', 1),
  ];

  expect(inOrder(entries, { ...choiceOf(wished), isByUse: true }).map(({ key }) => key)).toEqual(keys);
});

test('a pin holds nobody up who has ended', () => {
  expect(keysOf([ended('a', 5), standing('b')], { pinned: ['a'], order: ['a'] })).toEqual(['b', 'a']);
});

test('the person’s own order knows no pins', () => {
  const own = inOwnOrder(THREE, choiceOf({ pinned: ['c'], order: ['b'] }));

  expect(own.map(({ key }) => key)).toEqual(['b', 'a', 'c']);
});
