import { expect, test } from 'vitest';
import { failure } from '../../../lib/session/failure';
import type { View } from '../../../lib/session/view';
import { after, minaActive, minaEnded, painted, rows, wish } from '../../../test/platform/planted-steps';
import type { PopupEvent } from './event';
import type { PopupState } from './state';

test('a confirmed switch ends the wish, clears what was typed, keeps the places and is spoken', () => {
  const state = after({ kind: 'typed', text: 'mi' }, { kind: 'wished', wish }, minaActive);
  expect(state).toMatchObject({
    wish: null,
    typed: '',
    slots: ['jonas', 'ada', 'theo'],
    selected: 'ada',
    said: { kind: 'active', name: 'mina' },
  });
});

test('Enter leads back to who was active, but not to an account that was not added here', () => {
  const strangers = rows.map((row) => ({ ...row, isForeign: row.key === 'ada' }));
  const switched = painted({ activeKey: 'mina', rows: strangers });

  const state = after({ kind: 'wished', wish }, switched);

  expect(state).toMatchObject({ lastActive: 'mina', selected: null });
});

test('a switch made elsewhere leaves what is typed here', () => {
  expect(after({ kind: 'typed', text: 'th' }, minaActive).typed).toBe('th');
});

test('a wish hides the failure of the one before', () => {
  const slip = { key: 'mina', asked: 'switch' as const, failure: failure('timeout') };
  expect(after({ kind: 'changed', to: { slip } }, { kind: 'wished', wish })).toMatchObject({
    slip: null,
    wish,
  });
});

test.each<[string, PopupEvent[], Partial<PopupState>]>([
  ['an answer that says yes', [{ kind: 'wish-answered', wish, failure: null }], { wish: null, slip: null }],
  [
    'an answer that says no',
    [{ kind: 'wish-answered', wish, failure: failure('timeout') }],
    { wish: null, slip: { key: 'mina', asked: 'switch', failure: failure('timeout') } },
  ],
  [
    'an answer that a later wish took its place',
    [{ kind: 'wish-answered', wish, failure: failure('superseded') }],
    { wish: null, slip: null },
  ],
])('%s ends the wish', (_, events, expected) => {
  expect(after({ kind: 'wished', wish }, ...events)).toMatchObject(expected);
});

test('the answer to a wish that was replaced says nothing', () => {
  const later = { ...wish, key: 'theo' };
  const answered: PopupEvent = { kind: 'wish-answered', wish, failure: failure('timeout') };
  expect(after({ kind: 'wished', wish }, { kind: 'wished', wish: later }, answered)).toMatchObject({
    wish: later,
    slip: null,
  });
});

const noAnswer: PopupEvent[] = [
  { kind: 'wished', wish },
  { kind: 'wish-answered', wish, failure: failure('timeout') },
];

test.each<[string, Partial<View>]>([
  ['took effect after all', { activeKey: 'mina' }],
  ['cannot any more, because the account has ended', { rows: minaEnded }],
])('a switch without an answer that %s did not fail', (_, known) => {
  expect(after(...noAnswer, painted(known)).slip).toBeNull();
});

test('a switch without an answer stays so while nothing has changed', () => {
  expect(after(...noAnswer, painted({})).slip).toMatchObject({ key: 'mina', asked: 'switch' });
});

test('a switch that failed is not said to go on', () => {
  expect(after(...noAnswer).said).toBeNull();
});

test.each<[string, PopupState['slip'] & object, Partial<View>]>([
  [
    'that everybody be signed out',
    { key: null, asked: 'sign-out', failure: failure('timeout') },
    { phase: 'signed-out' },
  ],
  [
    'to work elsewhere',
    { key: null, asked: 'move', failure: failure('timeout') },
    { rows: rows.map((row) => ({ ...row, membershipId: 'research' })) },
  ],
])('a wish %s that came true late did not fail', (_, slip, known) => {
  expect(after({ kind: 'changed', to: { slip } }, painted({})).slip).toBe(slip);
  expect(after({ kind: 'changed', to: { slip } }, painted(known)).slip).toBeNull();
});
