import { expect, test } from 'vitest';
import type { HistoryLine } from '../../../lib/session/kept/history';
import { linesFound } from './history-filter';

const line = (title: string | null, from: string | null = null): HistoryLine => ({
  origin: 'https://frontend.fieldnote.app',
  at: 1,
  title,
  from,
  by: 'popup',
});
const lines = [line('Théo Lamarque', 'Ada Quell'), line('Ada Quell'), line(null, 'Jonas Wirth')];
const found = (filter: string) =>
  linesFound({ lines, filter }, ({ title, from }) => [title, from, 'Fieldnote']).map(({ title }) => title);

test('nothing typed leaves all of them, in their order', () => {
  expect(found('  ')).toEqual(['Théo Lamarque', 'Ada Quell', null]);
});

test.each([
  ['theo', ['Théo Lamarque']],
  ['QUELL', ['Théo Lamarque', 'Ada Quell']],
  ['jonas field', [null]],
  ['ada nobody', []],
])('"%s" finds what has every word of it, whatever its accents and case', (filter, titles) => {
  expect(found(filter)).toEqual(titles);
});

test('before they are read there are none', () => {
  expect(linesFound({ lines: null, filter: '' }, () => [])).toEqual([]);
});
