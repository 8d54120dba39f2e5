import { expect, test } from 'vitest';
import { clickedRow } from './click';

const ada = { key: 'ada', x: 100, y: 200 };

test.each([
  ['a click on one row', ada, ada, 'ada'],
  ['a row that moved away under the pointer', ada, { ...ada, key: 'mina' }, 'ada'],
  ['a hand that trembles', ada, { ...ada, x: 105, y: 204 }, 'ada'],
  ['a pointer dragged away to think again', ada, { key: 'mina', x: 100, y: 252 }, null],
  ['a press beside the rows', { ...ada, key: null }, ada, null],
  ['a click without a press', null, ada, 'ada'],
])('%s', (_, press, release, key) => {
  expect(clickedRow(press, release)?.key ?? null).toBe(key);
});
