import { expect, test } from 'vitest';
import { plantedApp, plantedEntry } from '../../../../test/worker/planted-people';
import { known } from '../../../../test/worker/worker';
import type { Side } from '../../../session/mine/touch';
import { emptyState } from '../app-state';
import { EMPTY_ROSTER, type Mine, type RosterEntry } from '../records';
import { placed, touched, withoutPerson } from './changing';
import { markOf, NOTHING_MINE, titleOf } from './mine';
import { ownOrder } from './ordered';

const people = (count: number, changes: Partial<RosterEntry> = {}) =>
  Array.from({ length: count }, (_, n) => plantedEntry(n, { digit: n < 9 ? n + 1 : null, ...changes }));

const stateOf = (entries: RosterEntry[], mine: Mine = NOTHING_MINE) => ({
  ...emptyState(plantedApp),
  mine,
  roster: { ...EMPTY_ROSTER, entries },
});

const at = (entries: RosterEntry[], n: number) => known(entries[n]);

type Move = [who: number, side: Side, other: number];

/** The person's own order after these moves. */
function movedBy(count: number, moves: Move[]) {
  let state = stateOf(people(count));
  for (const [who, side, other] of moves) {
    const { entries } = state.roster;
    state = { ...state, ...placed(state, at(entries, who), { other: at(entries, other), side }) };
  }
  return state;
}

const numbers = (entries: RosterEntry[]) => entries.map(({ key }) => Number(key.split(' ')[1]));

test.each<[string, Move[], number[], number]>([
  ['before the first', [[2, 'before', 0]], [2, 0, 1, 3, 4], 3],
  ['after the last', [[1, 'after', 4]], [0, 2, 3, 4, 1], 5],
  ['one down', [[0, 'after', 1]], [1, 0, 2, 3, 4], 2],
  [
    'down and back',
    [
      [0, 'after', 1],
      [0, 'before', 1],
    ],
    [0, 1, 2, 3, 4],
    0,
  ],
  [
    'before the first, and another one before it',
    [
      [4, 'before', 0],
      [3, 'before', 4],
    ],
    [3, 4, 0, 1, 2],
    5,
  ],
])('somebody is placed %s; no more is written down than is needed', (_, moves, order, length) => {
  const { roster, mine } = movedBy(5, moves);

  expect(numbers(ownOrder({ roster, mine }))).toEqual(order);
  expect(mine.order).toHaveLength(length);
});

test.each<Side>(['before', 'after'])('who is placed %s another row of their own stays', (side) => {
  const entries = [...people(3), plantedEntry(3, { userId: 'person 0' })];
  const state = stateOf(entries);
  const { roster, mine } = placed(state, at(entries, 0), { other: at(entries, 3), side });

  expect([mine, roster]).toEqual([state.mine, state.roster]);
});

test('the first nine of the person’s own order have the digits, and who has ended gets what is left', () => {
  const entries = people(11).map((each, n) => (n === 0 ? { ...each, signInId: null, endedAt: 1 } : each));
  const { roster } = placed(stateOf(entries), at(entries, 10), { other: at(entries, 1), side: 'before' });

  expect(roster.entries.map(({ digit }) => digit)).toEqual([null, 2, 3, 4, 5, 6, 7, 8, 9, null, 1]);
});

test('who is new comes after those whom the person has arranged', () => {
  const { mine } = movedBy(3, [[2, 'before', 0]]);

  expect(numbers(ownOrder(stateOf(people(5), mine)))).toEqual([2, 0, 1, 3, 4]);
});

test('a place is kept while somebody is gone, also when others are moved meanwhile', () => {
  const entries = people(4);
  const { mine } = movedBy(4, [[3, 'before', 0]]);
  const without = entries.filter((_, n) => n !== 0);
  const moved = placed(stateOf(without, mine), at(entries, 2), { other: at(entries, 1), side: 'before' });

  expect(numbers(ownOrder(stateOf(entries, moved.mine)))).toEqual([3, 0, 2, 1]);
});

test('what is said of somebody stays until it is said otherwise', () => {
  const entries = people(1);
  const once = touched(stateOf(entries), at(entries, 0), { label: 'Gallery', hue: 7 });
  const twice = touched(stateOf(entries, once), at(entries, 0), { pinned: true });

  expect(markOf(twice, at(entries, 0))).toMatchObject({
    label: 'Gallery',
    hue: 7,
    pinned: true,
    hidden: false,
  });
  expect(titleOf(twice, at(entries, 0))).toBe('Gallery');
});

test.each([
  ['no label', { label: '' }],
  ['the account’s own name', { label: 'Person 0' }],
  ['the color it was given', { hue: 1 }],
  ['no color', { hue: null }],
  ['no pin', { pinned: false }],
])('%s is nothing that is kept', (_, touch) => {
  const entries = people(1);

  expect(touched(stateOf(entries), at(entries, 0), touch).people).toEqual([]);
});

test.each([
  ['a pin', { pinned: true }, 1],
  ['a pin that is there', { pinned: false }, 0],
  ['a label', { label: 'Gallery' }, 0],
  ['hiding', { hidden: true }, 0],
])('%s arranges the list anew: by %o, %s times', (_, touch, turn) => {
  const entries = people(1);

  expect(touched(stateOf(entries), at(entries, 0), touch).turn).toBe(turn);
});

test('of people who are in no list the last two hundred are kept', () => {
  const entries = people(250);
  const all = entries.reduce(
    (mine, each) => touched(stateOf(entries, mine), each, { hidden: true }),
    NOTHING_MINE,
  );
  const left = touched(stateOf(entries.slice(0, 10), all), at(entries, 0), { label: 'Gallery' });

  expect(left.people).toHaveLength(10 + 200);
  expect(markOf(left, at(entries, 49))).toBeUndefined();
  expect(markOf(left, at(entries, 249))).toBeDefined();
});

test('what was said before anybody told the user id is still the same person’s', () => {
  const before = plantedEntry(0, { userId: null, identifier: 'mina@tidewell.io' });
  const after = { ...before, userId: '7' };
  const mine = touched(stateOf([before]), before, { label: 'Gallery' });

  expect(titleOf(mine, after)).toBe('Gallery');
  expect(touched(stateOf([after], mine), after, { pinned: true }).people).toMatchObject([
    { person: '7', label: 'Gallery', pinned: true },
  ]);
});

test('nothing of somebody who is forgotten is kept, unless another row is theirs', () => {
  const entries = [plantedEntry(0), plantedEntry(1, { userId: 'person 0' })];
  const gone = at(entries, 0);
  const mine = { ...touched(stateOf(entries), gone, { pinned: true }), order: ['person 0'] };

  expect(withoutPerson(stateOf(entries, mine), gone)).toBe(mine);
  expect(withoutPerson(stateOf([], mine), gone)).toMatchObject({ people: [], order: [] });
});
