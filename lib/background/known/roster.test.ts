import { expect, test } from 'vitest';
import { plantedEntry } from '../../../test/worker/planted-people';
import { EMPTY_ROSTER } from './records';
import { signedOutAll, withoutLabel } from './roster';

const ada = plantedEntry(1, { title: 'Ada' });
const bo = plantedEntry(2, { title: 'Bo', signInId: null, endedAt: 1 });
const roster = { ...EMPTY_ROSTER, entries: [ada, bo] };

test('signing out of all keeps the names unless they are to be forgotten', () => {
  const kept = signedOutAll(roster, { forget: false, now: 2 }).entries;

  expect(kept.map(({ title, signInId }) => [title, signInId])).toEqual([
    ['Ada', null],
    ['Bo', null],
  ]);
  expect(signedOutAll(roster, { forget: true, now: 2 }).entries).toEqual([]);
});

test('only an ended account’s label can be removed', () => {
  expect(withoutLabel(roster, ada.key).entries).toEqual([ada, bo]);
  expect(withoutLabel(roster, bo.key).entries).toEqual([ada]);
});
