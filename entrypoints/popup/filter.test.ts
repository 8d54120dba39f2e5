import { expect, test } from 'vitest';
import { findRows } from './filter';
import { plantedRow } from './planted';

const mina = plantedRow({
  key: 'mina',
  title: 'Mina Okafor',
  detail: 'mina.okafor@tidewell.io',
  organization: 'Tidewell',
  workspace: 'Operations',
});
const theo = plantedRow({ key: 'theo', title: 'Théo Lamarque', detail: 'theo@lamarque.fr' });
const rows = [mina, theo];

test.each([
  ['', ['mina', 'theo']],
  ['   ', ['mina', 'theo']],
  ['tide op', ['mina']],
  ['op tide', ['mina']],
  ['MINA', ['mina']],
  ['theo', ['theo']],
  ['lamar fieldnote', ['theo']],
  ['staging', ['mina', 'theo']],
  ['stag', ['mina', 'theo']],
  ['note', []],
  ['f', ['mina', 'theo']],
  ['tide theo', []],
  ['harbour', []],
])('%j finds %j', (typed, keys) => {
  const found = findRows(rows, typed, ['Fieldnote', 'Staging']);
  expect(found.map(({ row }) => row.key)).toEqual(keys);
});

test.each<[string, string, Array<[number, number]>]>([
  ['tide op', 'detail', [[12, 16]]],
  ['tide op', 'organization', [[0, 4]]],
  ['tide op', 'workspace', [[0, 2]]],
  ['tide op', 'title', []],
  [
    'mina okafor',
    'title',
    [
      [0, 4],
      [5, 11],
    ],
  ],
  ['min ina', 'title', [[0, 4]]],
  ['min na', 'title', [[0, 4]]],
])('%j marks in %s the letters %j', (typed, part, ranges) => {
  const [found] = findRows([mina], typed, []);
  expect(Object.entries(found?.hits ?? {})).toContainEqual([part, ranges]);
});

test('an accent is marked with its letter', () => {
  expect(findRows([theo], 'theo', [])[0]?.hits.title).toEqual([[0, 4]]);
});
