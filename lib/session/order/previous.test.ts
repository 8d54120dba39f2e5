import { expect, test } from 'vitest';
import { plantedRow } from '../../../test/worker/planted-view';
import type { Row } from '../view';
import { latestFirst, previousOf } from './previous';

const row = (title: string, changes: Partial<Row>): Row => ({ ...plantedRow(title), ...changes });

const ADA = row('Ada', { activeAt: 30 });
const BO = row('Bo', { activeAt: 20 });
const CY = row('Cy', { activeAt: null });
const DI = row('Di', { activeAt: 25, signInId: null, state: 'ended' });
const EVE = row('Eve', { activeAt: 28, isForeign: true });
const ALL = [CY, BO, DI, EVE, ADA];

test('the previous account is who was active last and can be switched to', () => {
  expect(previousOf(ALL, 'ada')).toBe(BO);
});

test('where nobody is active it is who was', () => {
  expect(previousOf(ALL, null)).toBe(ADA);
});

test('back and forth leads to the same two', () => {
  const afterwards = [CY, row('Bo', { activeAt: 40 }), ADA];
  expect(previousOf(afterwards, 'bo')).toBe(ADA);
});

test('nobody is the previous account where nobody else was ever active', () => {
  expect(previousOf([CY, ADA], 'ada')).toBeNull();
});

test('the last active come first, then the others as they stand', () => {
  expect(latestFirst([CY, row('Fay', { activeAt: null }), BO, ADA]).map(({ title }) => title)).toEqual([
    'Ada',
    'Bo',
    'Cy',
    'Fay',
  ]);
});
