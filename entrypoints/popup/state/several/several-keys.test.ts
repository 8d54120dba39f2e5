import { expect, test } from 'vitest';
import type { PlaceChoice } from '../../../../lib/session/types';
import type { View } from '../../../../lib/session/view';
import { plantPress } from '../../../../test/platform/planted-press';
import { plantedState } from '../../../gallery/planted/planted-popup';
import { plantedFace, plantedIndex, plantedRow, plantedView } from '../../../gallery/planted/planted-view';
import { doesWords } from '../../words/does-words';
import type { Intent } from '../intent';
import type { KeyPress } from '../key-facts';
import { nextState } from '../next-state';
import type { PopupState } from '../state';
import { oneList } from './one-list';
import { severalIntent } from './several-keys';

const HALYARD = 'https://id.halyard.dev';
const ORRERY = 'https://orrery.trywacht.xyz';

const halyard = plantedView({
  app: plantedFace({ origin: HALYARD, name: 'Halyard' }),
  // Two apps may call two people the same.
  rows: [plantedRow({ key: 'bo' }), plantedRow({ key: 'mina', title: 'Ruth Minas' })],
  activeKey: 'bo',
});
const orrery = plantedView({
  app: plantedFace({ origin: ORRERY, name: 'Orrery', mode: 'staging' }),
  rows: [plantedRow({ key: 'kenji', title: 'Kenji Mori' })],
  activeKey: 'kenji',
});
const front = plantedView({
  rows: ['ada', 'jonas', 'mina'].map((key) => plantedRow({ key })),
  activeKey: 'ada',
});

function over(views: View[], known: Partial<PopupState> = {}): PopupState {
  const others = views.map((view) => [view.app.origin, plantedState(view)]);
  return plantedState(front, {
    index: plantedIndex(front, ...views),
    others: Object.fromEntries(others),
    ...known,
  });
}

const several = (known: Partial<PopupState> = {}) => over([halyard, orrery], known);
const folded = (known: Partial<PopupState> = {}) =>
  over(
    [halyard, { ...orrery, rows: Array.from({ length: 20 }, (_, n) => plantedRow({ key: `k${n}` })) }],
    known,
  );

const pressed = (state: PopupState, press: Partial<KeyPress>): Intent | null => {
  const caret = { start: state.typed.length, end: state.typed.length };
  return severalIntent(plantPress(press), { state, inFilter: true, caret });
};

function press(state: PopupState, key: string): PopupState {
  const intent = pressed(state, { key });
  return intent?.kind === 'changed' ? nextState(state, intent) : state;
}

/** Whom the arrow passes on the way from the first to the last and back. */
function walk(state: PopupState, key: string, times: number): string[] {
  const passed: string[] = [];
  for (let next = state, n = 0; n < times; n += 1, next = press(next, key)) {
    const { stop, selected } = oneList(next);
    passed.push(stop ? `${stop.face.name} ${stop.row?.key ?? ''}`.trim() : `${selected?.key}`);
  }
  return passed;
}

const ALL = ['jonas', 'mina', 'Halyard bo', 'Halyard mina', 'Orrery kenji'];

test('one path leads over all apps, forth and back, and its ends stop it', () => {
  expect(walk(several(), 'ArrowDown', 6)).toEqual([...ALL, 'Orrery kenji']);
  expect(walk(press(several(), 'End'), 'ArrowUp', 6)).toEqual([...ALL.toReversed(), 'jonas']);
});

test('of many rows the other apps are folded to one each, until one is unfolded', () => {
  const names = ['jonas', 'mina', 'Halyard', 'Orrery'];
  expect(walk(folded(), 'ArrowDown', 4)).toEqual(names);
  const on = press(press(folded(), 'ArrowDown'), 'ArrowDown');
  const opened = press(on, 'ArrowRight');
  expect(walk(opened, 'ArrowDown', 4)).toEqual(['Halyard', 'Halyard bo', 'Halyard mina', 'Orrery']);
  const closed = press(press(opened, 'ArrowDown'), 'ArrowLeft');
  expect(walk(closed, 'ArrowDown', 2)).toEqual(['Halyard', 'Orrery']);
});

test('in a page that is read from right to left the arrows to the side change places', () => {
  const mirrored = (state: PopupState, key: string) => {
    const caret = { start: 0, end: 0 };
    const context = { state, inFilter: true, caret, rightToLeft: true };
    const intent = severalIntent(plantPress({ key }), context);
    return intent?.kind === 'changed' ? nextState(state, intent) : state;
  };
  const on = press(press(folded(), 'ArrowDown'), 'ArrowDown');
  const opened = mirrored(on, 'ArrowLeft');
  expect(walk(opened, 'ArrowDown', 2)).toEqual(['Halyard', 'Halyard bo']);
  expect(walk(mirrored(opened, 'ArrowRight'), 'ArrowDown', 2)).toEqual(['Halyard', 'Orrery']);
});

const THERE = { selected: 'mina', selectedIn: HALYARD };
const MENU: Intent = { kind: 'opened', open: { kind: 'row', key: 'mina' } };
const atMina = (deed: Intent): Intent => ({ kind: 'there', app: HALYARD, deed });

test.each<[string, Partial<PopupState>, Partial<KeyPress>, Intent | null]>([
  ['Enter in front', {}, { key: 'Enter' }, { kind: 'choose', key: 'jonas', app: undefined, goes: false }],
  ['Enter there', THERE, { key: 'Enter' }, { kind: 'choose', key: 'mina', app: HALYARD, goes: false }],
  [
    'Enter with Shift',
    THERE,
    { key: 'Enter', shiftKey: true },
    { kind: 'choose', key: 'mina', app: HALYARD, goes: true },
  ],
  [
    'Enter with Ctrl',
    {},
    { key: 'Enter', ctrlKey: true },
    { kind: 'choose', key: 'jonas', app: undefined, goes: true },
  ],
  [
    'Enter with Cmd',
    {},
    { key: 'Enter', metaKey: true },
    { kind: 'choose', key: 'jonas', app: undefined, goes: true },
  ],
  [
    'Enter on who is active',
    { selected: 'bo', selectedIn: HALYARD },
    { key: 'Enter' },
    { kind: 'choose', key: 'bo', app: HALYARD, goes: true },
  ],
  ['Enter of an input method', THERE, { key: 'Enter', isComposing: true }, null],
  ['Enter that is held', THERE, { key: 'Enter', repeat: true }, { kind: 'changed', to: {} }],
  ['a digit there is the front’s', THERE, { key: '2' }, null],
  ['Delete there', THERE, { key: 'Delete' }, atMina({ kind: 'sign-out', key: 'mina' })],
  ['Delete in what is typed', { ...THERE, typed: 'm' }, { key: 'Delete' }, null],
  ['Delete after a slash', { ...THERE, literal: true }, { key: 'Delete' }, null],
  [
    'F2 there',
    THERE,
    { key: 'F2' },
    atMina({ kind: 'opened', open: { kind: 'rename', key: 'mina', label: 'Ruth Minas', hue: 0 } }),
  ],
  ['the menu’s key there', THERE, { key: 'ContextMenu' }, atMina(MENU)],
  ['Shift and F10 there', THERE, { key: 'F10', shiftKey: true }, atMina(MENU)],
  ['Ctrl and C there', THERE, { key: 'c', ctrlKey: true }, atMina({ kind: 'copy', key: 'mina' })],
  ['F2 that is held there', THERE, { key: 'F2', repeat: true }, { kind: 'changed', to: {} }],
  ['Right there', THERE, { key: 'ArrowRight' }, atMina({ kind: 'open-places', key: 'mina' })],
  ['Right in front', {}, { key: 'ArrowRight' }, { kind: 'open-places', key: 'jonas' }],
  ['Delete in front', {}, { key: 'Delete' }, { kind: 'sign-out', key: 'jonas' }],
  ['Left in what is typed', { ...THERE, typed: 'm' }, { key: 'ArrowLeft' }, null],
  ['a letter', THERE, { key: 'm' }, null],
])('%s', (_, known, key, intent) => {
  expect(pressed(several(known), key)).toEqual(intent);
});

test('of one app alone only the way to it is new', () => {
  const alone = plantedState(front);
  expect(pressed(alone, { key: 'Enter' })).toEqual({ kind: 'choose', key: 'jonas' });
  expect(pressed(alone, { key: 'Enter', ctrlKey: true })).toEqual({
    kind: 'choose',
    key: 'jonas',
    app: undefined,
    goes: true,
  });
});

test('typing finds in all apps, the best first, and F2 renames the one that is shown', () => {
  const typed = nextState(several(), { kind: 'typed', text: 'min' });
  const found = oneList(typed).stops.map(({ face, row }) => `${face.name} ${row?.title}`);
  expect(found).toEqual(['Fieldnote mina', 'Halyard Ruth Minas']);
  expect(oneList(typed)).toMatchObject({ count: 2, all: 6, beyond: 0 });
  expect(pressed(typed, { key: 'F2' })).toMatchObject({ kind: 'opened', open: { key: 'mina' } });
  const there = press(typed, 'ArrowDown');
  expect(pressed(there, { key: 'F2' })).toMatchObject({ kind: 'there', app: HALYARD });
  expect(pressed(there, { key: 'Enter' })).toMatchObject({ key: 'mina', app: HALYARD });
});

const place = (workspace: string): PlaceChoice => ({
  ...{ organizationId: '3', organization: 'Minarets', workspaceId: workspace, workspace },
  ...{ membershipId: workspace, barred: null },
});

test('a place that is typed comes after everybody in all apps', () => {
  const state = several({
    typed: 'min',
    seen: { jonas: { at: 1, more: 0, choices: [place('Tower'), place('Dome')] } },
  });
  const { stops, stop } = oneList(state);
  expect(stops.map(({ row }) => row?.workspace ?? row?.title)).toEqual([
    'mina',
    'Ruth Minas',
    'Tower',
    'Dome',
  ]);
  expect(stop).toBe(stops[0]);
  const there = { ...state, selected: stops[2]?.row?.key ?? null };
  expect(pressed(there, { key: 'Enter', shiftKey: true })).toMatchObject({
    ...{ kind: 'choose', key: 'jonas @ Tower', app: undefined, goes: true },
  });
});

test('a place of another app’s account is found as those in front are', () => {
  const seen = { mina: { at: 1, more: 0, choices: [place('Tower'), place('Dome')] } };
  const state = several({ typed: 'tower' });
  const others = { ...state.others, [HALYARD]: { ...plantedState(halyard), seen } };
  const { stops, stop } = oneList({ ...state, others });
  expect(stops.map(({ face, row }) => [face.name, row?.workspace])).toEqual([['Halyard', 'Tower']]);
  expect(stop).toBe(stops[0]);
  expect(pressed({ ...state, others }, { key: 'Enter' })).toMatchObject({
    ...{ kind: 'choose', key: 'mina @ Tower', app: HALYARD, goes: false },
  });
});

test('an app is typed, and its mode', () => {
  const found = (text: string) => oneList(several({ typed: text })).stops.map(({ row }) => row?.key);
  expect(found('orr')).toEqual(['kenji']);
  expect(found('staging')).toEqual(['kenji']);
  expect(found('halyard bo')).toEqual(['bo']);
});

test('nobody who was not added here is begun with, in whatever app', () => {
  const vera = plantedRow({ key: 'vera', title: 'Vera', isForeign: true });
  const state = over([{ ...halyard, rows: [vera] }], { typed: 'vera' });
  expect(oneList(state)).toMatchObject({ count: 1, stop: undefined });
  expect(pressed(state, { key: 'Enter' })).toBeNull();
});

test('after a switch in another app 0 leads back there, and before it in the app in front', () => {
  const back = { ...halyard, rows: halyard.rows.map((row) => ({ ...row, activeAt: 1 })) };
  const state = over([back], { switchedIn: HALYARD });
  expect(pressed(state, { key: '0' })).toEqual({ kind: 'choose', key: 'mina', app: HALYARD });
});

test('an app’s own row has no menu', () => {
  const state = folded({ selected: '', selectedIn: HALYARD });
  for (const key of ['ContextMenu', 'F2', 'Delete']) expect(pressed(state, { key })).toBeNull();
});

test.each([
  ['Escape', { kind: 'closed' }],
  ['Tab', { kind: 'closed' }],
  ['ArrowDown', null],
] as const)('%s in a menu over another app’s account is that menu’s', (key, deed) => {
  const open = { kind: 'row' as const, key: 'mina' };
  const state = several({ others: { [HALYARD]: { ...plantedState(halyard), open } }, ...THERE });
  expect(pressed(state, { key })).toEqual(deed && atMina(deed));
});

test('while a switch runs in another app 0 does nothing, also in the app in front', () => {
  const wish = { key: 'mina', signInId: 'sign-in-mina', since: 1 };
  const before = front.rows.map((row) => ({ ...row, activeAt: 1 }));
  const state = plantedState(
    { ...front, rows: before },
    { index: plantedIndex(front, halyard), others: { [HALYARD]: { ...plantedState(halyard), wish } } },
  );
  expect(pressed(state, { key: '0' })).toEqual({ kind: 'changed', to: {} });
});

test('Enter on who is active while a switch there leaves them is a wish for them again', () => {
  const wish = { key: 'mina', signInId: 'sign-in-mina', since: 1 };
  const others = { [HALYARD]: { ...plantedState(halyard), wish } };
  const on = several({ others, selected: 'bo', selectedIn: HALYARD });
  expect(pressed(on, { key: 'Enter' })).toEqual({ kind: 'choose', key: 'bo', app: HALYARD, goes: false });
  expect(doesWords(on)?.enter).toBe('Switch in Halyard');
});

test('who is gone from another app is not pointed at any more', () => {
  const state = several({ selected: 'gone', selectedIn: HALYARD });
  expect(oneList(state)).toMatchObject({ stop: undefined, selected: { key: 'jonas' }, place: 0 });
});
