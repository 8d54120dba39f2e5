import { expect, test } from 'vitest';
import { plantedRow, plantedView } from '../../../test/worker/planted-view';
import { bounded, PAINTED_ROWS } from './paint';

const many = (count: number) => Array.from({ length: count }, (_, n) => plantedRow(`Person ${n}`));

test('a short list is painted whole', () => {
  const view = plantedView({ rows: many(PAINTED_ROWS) });

  expect(bounded(view)).toBe(view);
});

test('a long list is cut, and says by how much', () => {
  const view = bounded(plantedView({ rows: many(70), activeKey: 'person 3' }));

  expect(view.rows).toHaveLength(PAINTED_ROWS);
  expect(view.more).toBe(20);
});

test('the active account is never cut off', () => {
  const view = bounded(plantedView({ rows: many(70), activeKey: 'person 66' }));

  expect(view.rows).toHaveLength(PAINTED_ROWS);
  expect(view.rows.at(-1)?.key).toBe('person 66');
});

test('fifty full rows fit the size a first frame reads quickly', () => {
  const long = many(200).map((row) => ({
    ...row,
    organization: 'An organisation',
    workspace: 'Its workspace',
  }));

  expect(JSON.stringify(bounded(plantedView({ rows: long }))).length).toBeLessThan(20_000);
});
