import { expect, test } from 'vitest';
import { type Standpoint, walkTo } from './list-walk';

const plain: Standpoint = { at: 20, last: 99, caret: { start: 0, end: 0 }, typed: '' };
const typed = { typed: 'mina' };

test.each<[string, string, Partial<Standpoint>, number | null]>([
  ['down is the next row', 'ArrowDown', {}, 21],
  ['up is the one before', 'ArrowUp', {}, 19],
  ['a page down is seven rows', 'PageDown', {}, 27],
  ['a page up is seven rows', 'PageUp', {}, 13],
  ['a page down ends at the last row', 'PageDown', { at: 97 }, 99],
  ['a page up ends at the first row', 'PageUp', { at: 3 }, 0],
  ['a page down from nowhere is a page from the start', 'PageDown', { at: -1 }, 6],
  ['down in an empty list leads nowhere', 'ArrowDown', { at: -1, last: -1 }, -1],
  [
    'a page moves through what a typed text leaves',
    'PageDown',
    { ...typed, caret: { start: 2, end: 2 } },
    27,
  ],
  ['Home is the first row', 'Home', {}, 0],
  ['End is the last row', 'End', {}, 99],
  ['End behind a typed text is the last row', 'End', { ...typed, caret: { start: 4, end: 4 } }, 99],
  ['Home behind a typed text moves the caret', 'Home', { ...typed, caret: { start: 4, end: 4 } }, null],
  ['Home before a typed text is the first row', 'Home', { ...typed, caret: { start: 0, end: 0 } }, 0],
  ['End before a typed text moves the caret', 'End', { ...typed, caret: { start: 0, end: 0 } }, null],
  ['End with a whole text selected takes that off', 'End', { ...typed, caret: { start: 0, end: 4 } }, null],
  ['Home with a whole text selected takes that off', 'Home', { ...typed, caret: { start: 0, end: 4 } }, null],
  ['a letter does not walk', 'a', {}, null],
])('%s', (_, key, known, place) => {
  expect(walkTo(key, { ...plain, ...known })).toBe(place);
});
