import { expect, test } from 'vitest';
import { done, fail } from '../../../lib/result';
import { failure } from '../../../lib/session/failure';
import type { Row, View } from '../../../lib/session/view';
import { flushPromises, origin, plantTalk, rows, view } from '../../../test/platform/planted-talk';
import { plantedRow } from '../../gallery/planted/planted-view';

/** A popup opened after a click on Mina's row that was noted so long ago and never answered. */
const openAfterClick = (read: Partial<View>, { since = -5_000 } = {}) => {
  const wishes = new Map([[origin, `${since} sign-in-mina mina`]]);
  const talk = plantTalk({ wishes, read: done({ ...view, revision: 9, readAt: 0, ...read }) });
  return { ...talk, wishes };
};
const mina = (known: Partial<Row>) => ({
  rows: [plantedRow({ key: 'ada' }), plantedRow({ key: 'mina', ...known })],
});

test('a click that nothing came of is told by the next popup, which asks for no switch by itself', async () => {
  const { log, current, wishes } = openAfterClick({});
  await flushPromises();
  expect(current().slip).toMatchObject({ key: 'mina', asked: 'switch', failure: { own: 'not-switched' } });
  expect(wishes.size).toBe(0);
  expect(log).toEqual(['settings', `refresh ${origin} opened`, 'index']);
});

test('of a row beyond those that the worker tells at once it is told, too', async () => {
  const { current } = openAfterClick({ rows: rows.slice(0, 1), more: 60 });
  await flushPromises();
  expect(current().slip).toMatchObject({ key: 'mina', failure: { own: 'not-switched' } });
});

test.each<[string, Partial<View>, { since: number }?]>([
  ['is active by now', { activeKey: 'mina' }],
  ['was active since, until somebody else switched', mina({ activeAt: -4_000 })],
  [
    'says itself what went wrong',
    mina({ work: { kind: 'failed', wish: 'switch', failure: failure('timeout') } }),
  ],
  ['has ended', mina({ state: 'ended' })],
  ['is not there any more', { rows: rows.slice(0, 1) }],
  ['was clicked long ago', {}, { since: -400_000 }],
  ['was clicked in the future', {}, { since: 60_000 }],
  ['was clicked at no time', {}, { since: Number.NaN }],
])('nothing is said of a click on an account that %s', async (_, read, clicked) => {
  const { current, wishes } = openAfterClick(read, clicked);
  await flushPromises();
  expect(current().slip).toBeNull();
  expect(wishes.size).toBe(0);
});

test.each<[string, Partial<View>]>([
  ['the worker is switching', mina({ work: { kind: 'switching', since: -4_000 } })],
  ['it is not known whether the change happened', { unsettled: true }],
])('a click is not judged while %s', async (_, read) => {
  const { current, wishes } = openAfterClick(read);
  await flushPromises();
  expect(current().slip).toBeNull();
  expect(wishes.size).toBe(1);
});

test('a click is not judged before the app was read', async () => {
  const wishes = new Map([[origin, '-5000 sign-in-mina mina']]);
  const { current } = plantTalk({ wishes, read: fail(failure('network')) });
  await flushPromises();
  expect(current().slip).toBeNull();
  expect(wishes.size).toBe(1);
});
