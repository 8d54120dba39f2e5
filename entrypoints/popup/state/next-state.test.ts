import { expect, test } from 'vitest';
import type { View } from '../../../lib/session/view';
import { after, first, painted, rows, start } from '../../../test/platform/planted-steps';
import { NOW, plantedState } from '../../gallery/planted/planted-popup';
import { plantedRow, plantedView } from '../../gallery/planted/planted-view';
import type { PopupEvent } from './event';
import { nextState } from './next-state';

test('an older or equal view is not painted', () => {
  for (const revision of [4, 5]) {
    expect(after(painted({ revision, activeKey: 'mina' })).view?.activeKey).toBe('ada');
  }
});

test('the same revision with more of its rows is painted', () => {
  const state = plantedState({ ...first, more: 2 });
  const full = plantedView({ ...first, rows: [...rows, plantedRow({ key: 'x' }), plantedRow({ key: 'y' })] });
  expect(nextState(state, { kind: 'painted', view: full }).slots).toEqual([
    'jonas',
    'mina',
    'theo',
    'x',
    'y',
  ]);
});

const crowd = Array.from({ length: 80 }, (_, n) => plantedRow({ key: `p${n}`, title: `Person ${n}` }));
const all = plantedState({ rows: crowd, activeKey: 'p0', revision: 5 }, { selected: 'p70' });
const newsOf = (known: Partial<View>) =>
  nextState(all, { kind: 'painted', view: plantedView({ activeKey: 'p0', revision: 6, ...known }) });

test('news that hold the first rows only lose nobody who is listed or selected', () => {
  const state = newsOf({ rows: crowd.slice(0, 50), more: 30 });
  expect(state.slots).toEqual(all.slots);
  expect(state.selected).toBe('p70');
  expect(state.view).toMatchObject({ rows: crowd, more: 0 });
  expect(state.owed).toBe(30);
});

test('whoever is gone from the first rows does not stand in for the others', () => {
  const state = newsOf({ rows: [...crowd.slice(0, 3), ...crowd.slice(4, 51)], more: 29 });
  expect(state.slots).toEqual(all.slots.filter((key) => key !== 'p3'));
});

test('all rows of the same revision take the place of those that stood in for them', () => {
  const state = newsOf({ rows: crowd.slice(0, 50), more: 30 });
  const whole = plantedView({ rows: crowd.slice(0, 60), activeKey: 'p0', revision: 6 });
  const last = nextState(state, { kind: 'painted', view: whole });
  expect(last.view?.rows).toHaveLength(60);
  expect(last.owed).toBe(0);
});

test('a view of another app is not painted', () => {
  const other = plantedView({ revision: 9, app: { ...plantedView().app, origin: 'https://else.example' } });
  expect(after({ kind: 'painted', view: other })).toEqual(start);
});

test('another app begins afresh, with what belongs to the browser', () => {
  const state = after(
    { kind: 'typed', text: 'mi' },
    { kind: 'changed', to: { online: false } },
    { kind: 'app-chosen', origin: 'https://else.example', view: null },
  );
  expect(state).toMatchObject({ typed: '', online: false, view: null, slots: [], index: start.index });
});

test('nothing of what was known or done in one app is taken for another one’s', () => {
  const done = {
    seen: {},
    newToPlaces: true,
    switched: true,
    selectedIn: 'https://else.example',
  };
  const marked = after(
    { kind: 'changed', to: { ...done, insists: true, asksRest: true, listsEnded: true, unfolded: true } },
    { kind: 'add-refused' },
    { kind: 'app-chosen', origin: 'https://else.example', view: null },
  );
  const fresh = after({ kind: 'app-chosen', origin: 'https://else.example', view: null });
  expect(marked).toEqual(fresh);
});

test('emptying the filter ends literal typing', () => {
  const typing: PopupEvent[] = [
    { kind: 'changed', to: { literal: true } },
    { kind: 'typed', text: '3' },
  ];
  expect(after(...typing).literal).toBe(true);
  expect(after(...typing, { kind: 'typed', text: '' }).literal).toBe(false);
});

test('time never runs backwards', () => {
  expect(after({ kind: 'ticked', now: NOW - 5_000 }).now).toBe(NOW);
});

test('an account that appears by itself comes last and takes nobody’s place, even when it is active', () => {
  const vera = plantedRow({ key: 'vera', title: 'vera', isForeign: true });
  expect(after(painted({ rows: [vera, ...rows] })).slots).toEqual(['jonas', 'mina', 'theo', 'vera']);
  expect(after(painted({ rows: [...rows, vera], activeKey: 'vera' }))).toMatchObject({
    slots: ['jonas', 'mina', 'theo', 'ada'],
    selected: null,
    wish: null,
  });
});
