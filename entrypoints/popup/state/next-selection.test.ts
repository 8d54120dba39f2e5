import { expect, test } from 'vitest';
import type { Row } from '../../../lib/session/view';
import { after, minaEnded, painted, rows, theo, wish } from '../../../test/platform/planted-steps';
import { NOW } from '../../gallery/planted/planted-popup';
import type { PopupEvent } from './event';
import { nextState } from './next-state';

const choose = (key: string): PopupEvent => ({ kind: 'changed', to: { selected: key } });

test.each<[string, Partial<Row>]>([
  ['is on the way out', { work: { kind: 'leaving', until: NOW + 3_000 } }],
  ['is signed out', { state: 'ended' }],
])('who %s does not stay selected', (_, known) => {
  expect(after(choose('theo'), theo(known)).selected).toBeNull();
});

test('who is on the way out can be chosen, and who has left can; the end of both takes the choice once', () => {
  const leaving = theo({ work: { kind: 'leaving', until: NOW + 3_000 } });
  const chosen = after(leaving, choose('theo'));
  const later = painted({ revision: 7, rows: chosen.view?.rows ?? [] });
  expect(nextState(chosen, later).selected).toBe('theo');
  const left = painted({ revision: 8, rows: minaEnded });
  expect(after(left, choose('mina'), painted({ revision: 9, rows: minaEnded })).selected).toBe('mina');
});

test('Enter does not lead back to somebody who was signed out meanwhile', () => {
  const adaEnded = rows.map((row) => (row.key === 'ada' ? { ...row, state: 'ended' as const } : row));
  const state = after({ kind: 'wished', wish }, painted({ activeKey: 'mina', rows: adaEnded }));
  expect(state.selected).toBeNull();
});

test('what opens over the list ends a press on it', () => {
  const press = { key: 'mina', x: 1, y: 1 };
  expect(
    after({ kind: 'changed', to: { press } }, { kind: 'opened', open: { kind: 'row', key: 'mina' } }).press,
  ).toBeNull();
});
