import { expect, test } from 'vitest';
import { done, fail } from '../../../../lib/result';
import { ownFailure } from '../../../../lib/session/failure';
import type { Row } from '../../../../lib/session/view';
import { face, index, origin, plantDesk, settle } from '../../../../test/platform/planted-options';
import { plantedRow, plantedView } from '../../../gallery/planted/planted-view';
import { shownIn } from '../../state/accounts/groups';
import type { Ports } from '../ports';
import { createAccountsDeeds } from './accounts-deeds';

const mina = { origin, key: 'mina' };
const ada = { origin, key: 'ada' };
const people = ['ada', 'jonas', 'mina'].map((key) => plantedRow({ key, title: key.toUpperCase() }));
const viewOf = (rows: Row[], revision = 2) => plantedView({ app: face, revision, rows });

function opened(ask: Partial<Ports['ask']> = {}, rows = people) {
  const { desk, now, calls } = plantDesk({
    ask,
    state: { apps: index.apps, views: { [origin]: viewOf(rows, 1) } },
  });
  const order = () => shownIn(now()).groups.flatMap(({ rows }) => rows.map(({ key }) => key));
  return { deeds: createAccountsDeeds(desk), now: () => now().accounts, order, calls };
}

test('a row that is lifted moves here alone, and stands where it is dropped', async () => {
  const { deeds, now, order, calls } = opened({
    place: async ({ key, side, beside }) => {
      calls.push(`${key} ${side} ${beside}`);
      return done(viewOf([people[2], people[0], people[1]].flatMap((row) => row ?? [])));
    },
  });
  deeds.lift(mina);
  deeds.moveTo(1);
  deeds.moveTo(-1);
  expect([order(), calls]).toEqual([['mina', 'ada', 'jonas'], []]);
  deeds.drop();
  expect(order()).toEqual(['mina', 'ada', 'jonas']);
  await settle();
  expect([order(), calls, now().lifted]).toEqual([['mina', 'ada', 'jonas'], ['mina before ada'], null]);
  expect(now()).toMatchObject({
    done: { kind: 'placed', name: 'MINA', at: 1, count: 3 },
    focus: `grip-${origin}-mina`,
  });
});

test('one that is put back was never anywhere else', () => {
  const { deeds, now, order, calls } = opened();
  deeds.lift(ada);
  deeds.moveTo(Number.POSITIVE_INFINITY);
  expect(order()).toEqual(['jonas', 'mina', 'ada']);
  deeds.putBack();
  expect([order(), calls]).toEqual([['ada', 'jonas', 'mina'], []]);
  expect(now().done).toEqual({ kind: 'put-back', name: 'ADA', at: 1, count: 3 });
});

test.each([
  ['from above', ada, mina, 'place ada after mina'],
  ['from below', mina, ada, 'place mina before ada'],
])('who is pressed second gives its place, %s', async (_, first, second, call) => {
  const { deeds, calls } = opened();
  deeds.press(first);
  deeds.press(second);
  await settle();
  expect(calls).toEqual([call]);
});

test.each([
  ['of another app', { origin: 'https://id.halyard.dev', key: 'mina' }],
  ['that is pinned', { origin, key: 'pia' }],
])('nobody takes the place of a row %s', (_, other) => {
  const { deeds, order, calls } = opened({}, [plantedRow({ key: 'pia', pinned: true }), ...people]);
  deeds.lift(ada);
  deeds.moveOver(other);
  deeds.drop();
  expect([order(), calls]).toEqual([['pia', 'ada', 'jonas', 'mina'], []]);
});

test('what was dropped and could not be kept goes back, and says why', async () => {
  const lost = ownFailure('not-saved');
  const { deeds, now, order } = opened({ place: async () => fail(lost) });
  deeds.lift(ada);
  deeds.moveTo(2);
  deeds.drop();
  await settle();
  expect(order()).toEqual(['ada', 'jonas', 'mina']);
  expect(now().done).toEqual({ kind: 'failed', app: 'Fieldnote', failure: lost });
});

test('a name is saved as typed, and the focus goes back to it', async () => {
  const { deeds, now, calls } = opened();
  deeds.name(mina);
  expect(now().naming?.label).toBe('MINA');
  deeds.type('Gallery');
  deeds.saveName();
  expect(now()).toMatchObject({ naming: null, focus: `name-${origin}-mina` });
  await settle();
  expect(calls).toEqual(['touch mina: {"label":"Gallery"}']);
});

test.each([
  ['nothing was typed', (deeds: ReturnType<typeof createAccountsDeeds>) => deeds.saveName()],
  [
    'the person leaves it',
    (deeds: ReturnType<typeof createAccountsDeeds>) => {
      deeds.type('Gallery');
      deeds.leaveName();
      deeds.saveName(true);
    },
  ],
])('nothing is saved where %s', (_, end) => {
  const { deeds, now, calls } = opened();
  deeds.name(mina);
  end(deeds);
  expect([now().naming, calls]).toEqual([null, []]);
});

test.each([
  [{ pinned: true }, { kind: 'pinned', name: 'MINA' }, `pin-${origin}-mina`],
  [{ pinned: false }, { kind: 'unpinned', name: 'MINA' }, `pin-${origin}-mina`],
  [{ hidden: true }, { kind: 'hid', name: 'MINA' }, `hide-${origin}-mina`],
  [{ hue: 4 }, null, null],
  [{ label: ' MINA' }, null, null],
])('%o is told, and the focus stays with the row', async (to, told, focus) => {
  const { deeds, now } = opened({ touch: async () => done(viewOf(people)) });
  deeds.touch(mina, to);
  await settle();
  expect(now()).toMatchObject({ done: told, focus });
});

test('a name that an account has again is said in place of its label', async () => {
  const labeled = people.map((row) =>
    row.key === 'mina' ? { ...row, title: 'Work', realName: 'MINA' } : row,
  );
  const { deeds, now } = opened({ touch: async () => done(viewOf(people)) }, labeled);
  deeds.touch(mina, { label: '' });
  await settle();
  expect(now().done).toEqual({ kind: 'called', name: 'Work', label: 'MINA' });
});

test('a list that is known in part is asked for whole, and keeps its rows meanwhile', async () => {
  const cut = { ...viewOf(people.slice(0, 1), 2), more: 2 };
  const { deeds, order, calls } = opened({
    touch: async () => done(cut),
    view: async () => {
      calls.push('view');
      return done(viewOf(people.slice(0, 2), 2));
    },
  });
  deeds.touch(mina, { hidden: true });
  await settle();
  expect(order()).toEqual(['ada', 'jonas', 'mina']);
  deeds.complete();
  await settle();
  deeds.complete();
  expect([order(), calls]).toEqual([['ada', 'jonas'], ['view']]);
});
