import { describe, expect, test } from 'vitest';
import { done, fail } from '../../../lib/result';
import { failure } from '../../../lib/session/failure';
import type { PlaceChoice } from '../../../lib/session/types';
import type { RowWork } from '../../../lib/session/view';
import { type Planted, plantPopup } from '../../../test/platform/planted-popup';
import { plantedRow, plantedView } from '../../gallery/planted/planted-view';
import { foundRows } from '../state/found-rows';

const place = (workspace: string, barred: string | null = null): PlaceChoice => ({
  organizationId: '3',
  organization: 'Tidewell',
  workspaceId: workspace,
  workspace,
  membershipId: workspace,
  barred,
});
const SUPPORT = place('Support');
const PAYROLL = place('Payroll', 'Needs two-step sign-in');

const seenOf = (choices: PlaceChoice[]): NonNullable<Planted['answers']> => ({
  seenPlaces: async () => done({ mina: { at: 1, more: 0, choices } }),
});

/** Everything that was asked for has been answered. */
const settled = () => new Promise((turn) => setImmediate(turn));

const [refused, unreachable] = [failure('http', { status: 403 }), failure('network')];

test('the leaves of a row open, and the app is asked nothing', async () => {
  const { act, current, log } = plantPopup({ answers: seenOf([SUPPORT, PAYROLL]) });

  act({ kind: 'open-places', key: 'mina' });
  await settled();

  expect(current()).toMatchObject({ open: { kind: 'leaves', key: 'mina' }, newToPlaces: true });
  expect(log).toEqual([]);
});

test('of whom nothing was seen they open as well, to say so', async () => {
  const { act, current } = plantPopup({ answers: seenOf([SUPPORT, PAYROLL]) });

  act({ kind: 'open-places', key: 'jonas' });
  await settled();

  expect(current().open).toEqual({ kind: 'leaves', key: 'jonas' });
  expect(current().seen?.jonas).toBeUndefined();
});

test.each<[string, string | undefined, PlaceChoice[]]>([
  ['a row with one place', 'mina', [SUPPORT]],
  ['the active account', 'ada', [SUPPORT, PAYROLL]],
  ['no row', undefined, [SUPPORT, PAYROLL]],
])('on %s the places of the active account open', async (_, key, choices) => {
  const { act, current } = plantPopup({ answers: { ...seenOf(choices), places: async () => done([]) } });

  act({ kind: 'open-places', key });
  await settled();

  expect(current().open).toEqual({ kind: 'places' });
});

test('a leaf of somebody else is one wish', async () => {
  const { act, current, log } = plantPopup({ answered: { activeKey: 'mina' } });

  act({ kind: 'go-to', key: 'mina', place: SUPPORT });
  expect(current()).toMatchObject({ wish: { key: 'mina' }, open: null });
  await settled();

  expect(log).toEqual(['goTo sign-in-mina 3 Support']);
  expect(current()).toMatchObject({ wish: null, slip: null, view: { activeKey: 'mina' } });
});

test('where the account was switched to and its place is refused, it stays, and can be tried again', async () => {
  const popup = plantPopup({
    answers: {
      goTo: async () => {
        popup.happen({
          kind: 'painted',
          view: plantedView({ ...popup.current().view, revision: 9, activeKey: 'mina' }),
        });
        return fail(refused);
      },
    },
  });

  popup.act({ kind: 'go-to', key: 'mina', place: SUPPORT });
  await settled();

  expect(popup.current().slip).toMatchObject({
    key: null,
    asked: 'move',
    failure: refused,
    place: 'Support',
    also: { button: { intent: { kind: 'go-to', key: 'mina', place: SUPPORT } } },
  });
});

test.each(['goTo', 'moveTo'] as const)(
  'where the worker ended on the way and the next one tells that the place was not opened, after %s, it can be tried again',
  async (deed) => {
    const work = { kind: 'failed', wish: 'move', failure: failure('interrupted'), place: 'Support' } as const;
    const mina = plantedRow({ key: 'mina', work });
    const popup = plantPopup({
      state: deed === 'goTo' ? {} : { view: plantedView({ rows: [mina], activeKey: 'mina' }) },
      answered: { rows: [mina], activeKey: 'mina' },
      answers: { [deed]: async () => fail(failure('interrupted')) },
    });

    popup.act({ kind: 'go-to', key: 'mina', place: SUPPORT });
    await settled();

    expect(popup.current()).toMatchObject({
      wish: null,
      slip: {
        asked: 'move',
        place: 'Support',
        also: { button: { intent: { key: 'mina', place: SUPPORT } } },
      },
    });
  },
);

describe('a popup that opens after the worker has ended on the way', () => {
  const failed = failure('interrupted');
  const work = {
    kind: 'failed',
    wish: 'move',
    failure: failed,
    place: 'Support',
    membershipId: 'Support',
  } as const;
  const opened = (choices: PlaceChoice[], told: RowWork = work) => {
    const rows = [plantedRow({ key: 'mina', work: told })];
    return plantPopup({
      state: { view: plantedView({ rows, activeKey: 'mina' }) },
      answers: seenOf(choices),
    });
  };

  test('offers to try the place again that was not opened', async () => {
    const { act, current, log } = opened([SUPPORT, PAYROLL]);
    act({ kind: 'recall' });
    await settled();

    const again = { kind: 'go-to', key: 'mina', place: SUPPORT } as const;
    expect(current().slip).toMatchObject({
      asked: 'move',
      place: 'Support',
      failure: failed,
      also: { button: { intent: again } },
    });
    act(again);
    await settled();
    expect(log).toEqual(['moveTo 3 Support']);
  });

  test.each<[string, PlaceChoice[], RowWork]>([
    ['it was never seen', [PAYROLL], work],
    ['it cannot be chosen any more', [place('Support', 'Needs two-step sign-in')], work],
    ['nobody knows which one it was', [SUPPORT], { kind: 'failed', wish: 'move', failure: failed }],
    ['it was no place', [SUPPORT], { kind: 'failed', wish: 'switch', failure: failed }],
  ])('and does not where %s', async (_, choices, told) => {
    const { act, current } = opened(choices, told);
    act({ kind: 'recall' });
    await settled();
    expect(current().slip).toBeNull();
  });
});

test('where the account was not switched to, its row says so', async () => {
  const { act, current } = plantPopup({ answers: { goTo: async () => fail(unreachable) } });

  act({ kind: 'go-to', key: 'mina', place: SUPPORT });
  await settled();

  expect(current()).toMatchObject({
    wish: null,
    slip: { key: 'mina', asked: 'switch' },
    view: { activeKey: 'ada' },
  });
});

test('a leaf of the active account is a move', async () => {
  const { act, log } = plantPopup();

  act({ kind: 'go-to', key: 'ada', place: SUPPORT });
  await settled();

  expect(log).toEqual(['moveTo 3 Support']);
});

test('what follows from a choice is said until one was made', async () => {
  const { act, current } = plantPopup({ answers: { places: async () => done([]) } });
  act({ kind: 'open-places' });
  expect(current().newToPlaces).toBe(true);

  act({ kind: 'go-to', key: 'ada', place: SUPPORT });
  await settled();

  act({ kind: 'open-places' });
  expect(current().newToPlaces).toBe(false);
});

test('places that were seen are found once they are recalled', async () => {
  const { act, current } = plantPopup({ answers: seenOf([SUPPORT]) });

  act({ kind: 'recall' });
  await settled();

  act({ kind: 'typed', text: 'support' });
  expect(foundRows(current()).found).toMatchObject([{ organization: '@ Tidewell', workspace: 'Support' }]);
});

test('a leaf that was found leads there', async () => {
  const { act, current, log } = plantPopup({ answers: seenOf([SUPPORT, PAYROLL]) });
  act({ kind: 'recall' });
  await settled();
  act({ kind: 'typed', text: 'support' });
  const key = foundRows(current()).selected?.key ?? '';

  act({ kind: 'choose', key });
  await settled();

  expect(log).toEqual(['goTo sign-in-mina 3 Support']);
});

test.each([
  ['somebody else', 'mina', 'goTo sign-in-mina 3 Support'],
  ['the active account', 'ada', 'moveTo 3 Support'],
])('with Shift a leaf of %s leads to the app, too, once it is there', async (_, key, asked) => {
  const { act, current, log } = plantPopup({
    answered: { activeKey: key },
    answers: {
      seenPlaces: async () => done({ [key]: { at: 1, more: 0, choices: [SUPPORT] } }),
      goToApp: async () => done(true),
    },
  });
  act({ kind: 'recall' });
  await settled();
  act({ kind: 'typed', text: 'support' });

  act({ kind: 'choose', key: foundRows(current()).selected?.key ?? '', goes: true });
  await settled();

  expect(log).toEqual([asked, 'close']);
});

test('a place that is refused leads nowhere', async () => {
  const { act, log } = plantPopup({
    answers: { ...seenOf([SUPPORT]), goTo: async () => fail(refused) },
  });
  act({ kind: 'recall' });
  await settled();
  act({ kind: 'typed', text: 'support' });
  act({ kind: 'choose', key: 'mina @ Support', goes: true });
  await settled();
  expect(log).toEqual([]);
});

test('one that cannot be chosen says why, and nothing is asked', async () => {
  const { act, current, log } = plantPopup({ answers: seenOf([SUPPORT, PAYROLL]) });
  act({ kind: 'recall' });
  await settled();

  act({ kind: 'typed', text: 'payroll' });
  act({ kind: 'choose', key: foundRows(current()).selected?.key ?? '' });

  expect(log).toEqual([]);
  expect(current().said).toEqual({ kind: 'plain', name: 'Needs two-step sign-in' });
});
