import { expect, test } from 'vitest';
import { plantedRow } from '../../../gallery/planted/planted-view';
import { droppedAt, matesOf, withLifted } from './moving';

const rows = [
  plantedRow({ key: 'pia', pinned: true }),
  plantedRow({ key: 'ada' }),
  plantedRow({ key: 'jonas' }),
  plantedRow({ key: 'mina' }),
  plantedRow({ key: 'hugo', hidden: true }),
  plantedRow({ key: 'gone', state: 'ended' }),
];
const origin = 'https://accounts.fieldnote.app';
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key).join(' ');

test.each([
  ['mina', 'ada jonas mina'],
  ['pia', 'pia'],
  ['hugo', 'hugo'],
  ['gone', ''],
  ['nobody', ''],
])('%s changes places with its like alone: %s', (key, mates) => {
  expect(keys(matesOf(rows, key))).toBe(mates);
});

test.each([
  ['up', { key: 'mina', at: 0, from: 2 }, 'pia mina ada jonas hugo gone', { beside: 'ada', side: 'before' }],
  [
    'down',
    { key: 'ada', at: 1, from: 0 },
    'pia jonas ada mina hugo gone',
    { beside: 'jonas', side: 'after' },
  ],
  ['nowhere', { key: 'ada', at: 0, from: 0 }, keys(rows), null],
  ['after it has gone', { key: 'nobody', at: 1, from: 0 }, keys(rows), null],
] as const)('a row that is lifted %s', (_, lifted, order, told) => {
  expect(keys(withLifted(rows, { origin, ...lifted }))).toBe(order);
  expect(droppedAt(rows, { origin, ...lifted })).toEqual(told);
});

test('those between whom others stand change places all the same', () => {
  const apart = rows.toSpliced(2, 0, plantedRow({ key: 'eva', hidden: true }));
  expect(keys(withLifted(apart, { origin, key: 'mina', at: 0, from: 2 }))).toBe(
    'pia mina eva ada jonas hugo gone',
  );
});
