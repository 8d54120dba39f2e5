import { expect, test } from 'vitest';
import { plantPress } from '../../../test/platform/planted-press';
import { plantedState } from '../../gallery/planted/planted-popup';
import { plantedRow } from '../../gallery/planted/planted-view';
import { earlyIntents, waits } from '../state/early-keys';
import { lateIntent } from './pressing';

const rows = [plantedRow({ key: 'ada', digit: 1 }), plantedRow({ key: 'mina', digit: 2 })];

test.each<[string, string, boolean]>([
  ['2', '', true],
  ['2', 'ada', false],
  ['/', '', true],
  ['Enter', 'ada', true],
  ['ArrowDown', 'ada', true],
  ['PageUp', 'ada', true],
  ['ArrowRight', '', true],
  ['ArrowLeft', '', true],
  ['ArrowLeft', 'ada', false],
  ['Home', '', true],
  ['End', '', true],
  ['End', 'ada', false],
  ['F2', '', true],
  ['Delete', '', true],
  ['Delete', 'ada', false],
  ['a', '', false],
  ['Tab', '', false],
  ['Escape', 'ada', false],
])('%s in a filter that holds "%s" waits for what understands it: %s', (key, typed, expected) => {
  expect(waits(plantPress({ key }), typed)).toBe(expected);
});

test.each([
  ['mi', false, 'mi'],
  ['3 a', false, '3 a'],
  ['/3', true, '3'],
  ['/mi', true, 'mi'],
])('%j, typed before any script, is a filter that began with a slash: %s', (typed, literal, text) => {
  expect(earlyIntents(typed)).toEqual([
    { kind: 'typed', text },
    { kind: 'changed', to: { literal } },
  ]);
});

test('what the browser or an input method takes waits for nothing', () => {
  expect(waits(plantPress({ key: '2', ctrlKey: true }), '')).toBe(false);
  expect(waits(plantPress({ key: 'Enter', isComposing: true }), 'ね')).toBe(false);
});

test('a digit that has waited leads to its account, and Enter to whoever is selected by then', () => {
  expect(lateIntent(plantPress({ key: '2' }), plantedState({ rows }))).toEqual({
    kind: 'choose',
    key: 'mina',
  });
  const typed = plantedState({ rows }, { typed: 'mi' });
  expect(lateIntent(plantPress({ key: 'Enter' }), typed)).toEqual({ kind: 'choose', key: 'mina' });
});

test('a digit that means nobody, or nothing any more, is typed after what is there', () => {
  expect(lateIntent(plantPress({ key: '7' }), plantedState({ rows }))).toEqual({ kind: 'typed', text: '7' });
  const literal = plantedState({ rows }, { literal: true, typed: '' });
  expect(lateIntent(plantPress({ key: '2' }), literal)).toEqual({ kind: 'typed', text: '2' });
});

test('a digit pressed while what was opened could not come yet is typed nowhere', () => {
  const open = { kind: 'row', key: 'ada' } as const;
  expect(lateIntent(plantPress({ key: '2' }), plantedState({ rows }, { open }))).toBeNull();
});

test('what means nothing and is no letter is nothing', () => {
  expect(lateIntent(plantPress({ key: 'Delete' }), plantedState({ rows: [] }))).toBeNull();
});
