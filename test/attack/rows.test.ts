import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repositoryFiles } from '../layers/imports';
import { ROWS } from './rows';

const NUMBERS = Array.from({ length: 39 }, (_, index) => `T${index + 1}`);

test('every row of the threat model has its tests, or the reason why not', () => {
  expect(Object.keys(ROWS)).toEqual(NUMBERS);
  const bare = Object.entries(ROWS).filter(([, { tests, open }]) => tests.length === 0 && open === undefined);
  expect(bare).toEqual([]);
});

test('every test that a row names is there', () => {
  const named = Object.values(ROWS).flatMap(({ tests }) => tests);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test('an attack names no row that there is not', () => {
  const files = repositoryFiles().filter((file) => file.endsWith('.attack.test.ts'));
  const texts = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const rows = [...texts.matchAll(/\brow: '([^']+)'/g)].flatMap(([, row = '']) => row.split(', '));
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter((row) => !(row in ROWS))).toEqual([]);
});
