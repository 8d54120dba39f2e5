import { expect, test } from 'vitest';
import { after, minaActive, painted, rows, start, theo } from '../../../test/platform/planted-steps';
import { NOW } from '../../gallery/planted/planted-popup';
import type { PopupEvent } from './event';
import { nextState } from './next-state';
import type { PopupState } from './state';

test.each<[string, PopupState['open'], PopupEvent]>([
  ['the menu of who is gone', { kind: 'row', key: 'theo' }, painted({ rows: rows.slice(0, 3) })],
  ['the menu of who has left', { kind: 'row', key: 'theo' }, theo({ state: 'ended' })],
  [
    'the menu of who leaves',
    { kind: 'row', key: 'theo' },
    theo({ work: { kind: 'signing-out', since: NOW } }),
  ],
  ['the question about who is gone', { kind: 'sign-out', key: 'theo' }, painted({ rows: rows.slice(0, 3) })],
  ['the question about who has left', { kind: 'sign-out', key: 'theo' }, theo({ state: 'ended' })],
  ['the question about nobody', { kind: 'sign-out-all' }, painted({ phase: 'signed-out', activeKey: null })],
  ['the places of somebody else', { kind: 'places' }, minaActive],
  ['the leaves of who has left', { kind: 'leaves', key: 'theo' }, theo({ state: 'ended' })],
])('%s does not stay open', (_, open, event) => {
  expect(nextState({ ...start, open }, event).open).toBeNull();
});

test.each<[PopupState['open'], PopupEvent]>([
  [{ kind: 'apps' }, minaActive],
  [{ kind: 'places' }, painted({})],
  [{ kind: 'leaves', key: 'theo' }, painted({})],
  [{ kind: 'row', key: 'theo' }, minaActive],
  [{ kind: 'sign-out', key: 'theo' }, minaActive],
  [{ kind: 'sign-out-all' }, minaActive],
])('%j stays open while it is about the same', (open, event) => {
  expect(nextState({ ...start, open }, event).open).toBe(open);
});

test('a leaf has no menu of its own', () => {
  expect(nextState(start, { kind: 'opened', open: { kind: 'row', key: 'theo @ 3' } }).open).toBeNull();
});

test('who is being signed out has no menu: there is nothing in it', () => {
  const leaving = theo({ work: { kind: 'signing-out', since: NOW } });
  expect(after(leaving, { kind: 'opened', open: { kind: 'row', key: 'theo' } }).open).toBeNull();
});
