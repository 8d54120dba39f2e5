import { expect, test } from 'vitest';
import { plantedRow } from '../../../entrypoints/gallery/planted/planted-view';
import { findRows, rangesIn, soughtWords } from './filter';

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
  const found = findRows(rows, soughtWords(typed), ['Fieldnote', 'Staging']);
  expect(found.map(({ key }) => key)).toEqual(keys);
});

test.each([
  ['박', ['박지민']],
  ['김', ['김민수']],
  ['민', ['박지민', '김민수']],
  ['οδυσ', ['Οδυσσεύς']],
  ['ΟΔΥΣ', ['Οδυσσεύς']],
  ['ΟΔΥΣΣΕΥΣ', ['Οδυσσεύς']],
])('in other alphabets %j finds %j', (typed, names) => {
  const people = ['박지민', '복실이', '김민수', '강하늘', 'Οδυσσεύς'].map((title) =>
    plantedRow({ key: title, title, detail: '' }),
  );
  expect(findRows(people, soughtWords(typed), []).map(({ title }) => title)).toEqual(names);
});

test.each<[string, string, [number, number][]]>([
  ['tide op', 'mina.okafor@tidewell.io', [[12, 16]]],
  ['tide op', 'Tidewell', [[0, 4]]],
  ['tide op', 'Mina Okafor', []],
  [
    'okafor mina',
    'Mina Okafor',
    [
      [0, 4],
      [5, 11],
    ],
  ],
  ['min ina', 'Mina Okafor', [[0, 4]]],
  ['min na', 'Mina Okafor', [[0, 4]]],
  ['zz mina', 'Mina Okafor', [[0, 4]]],
  ['theo', 'Théo Lamarque', [[0, 4]]],
  ['', 'Mina Okafor', []],
])('%j marks in %j the letters %j', (typed, text, ranges) => {
  expect(rangesIn(text, soughtWords(typed))).toEqual(ranges);
});
