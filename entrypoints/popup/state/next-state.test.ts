import { expect, test } from 'vitest';
import { failure } from '../../../lib/session/failure';
import type { Row, View } from '../../../lib/session/view';
import { NOW, plantedState } from '../../gallery/planted/planted-popup';
import { plantedRow, plantedView } from '../../gallery/planted/planted-view';
import { nextState } from './next-state';
import type { PopupEvent, PopupState } from './state';

const rows = ['ada', 'jonas', 'mina', 'theo'].map((key) => plantedRow({ key, title: key }));
const first: Partial<View> = { rows, activeKey: 'ada', revision: 5 };
const start = plantedState(first);
const wish = { key: 'mina', signInId: 'sign-in-mina', since: NOW };

const after = (...events: PopupEvent[]): PopupState => events.reduce(nextState, start);
const painted = (known: Partial<View>): PopupEvent => ({
  kind: 'painted',
  view: plantedView({ ...first, revision: 6, ...known }),
});
const minaActive = painted({ activeKey: 'mina' });

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

const theo = (known: Partial<Row>): PopupEvent =>
  painted({ rows: rows.map((row) => (row.key === 'theo' ? { ...row, ...known } : row)) });
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

test('who leaves is spoken, and a pointer that is lost and put back is not', () => {
  const left = rows.map((row) => (row.key === 'theo' ? { ...row, state: 'ended' as const } : row));
  const lost = painted({ rows: left, activeKey: null });
  const back = painted({ rows: left, revision: 7 });
  expect(after(lost, back).said).toEqual({ kind: 'signedOut', name: 'theo' });
});

test.each<[string, Partial<View>]>([
  ['and forgets them', { rows: [] }],
  ['and keeps their names', { rows: rows.map((row) => ({ ...row, state: 'ended' as const })) }],
])('whoever signs everybody out %s hears that nobody is left', (_, left) => {
  const said = after(
    minaActive,
    painted({ ...left, revision: 7, activeKey: null, phase: 'signed-out' }),
  ).said;
  expect(said).toEqual({ kind: 'everybodyOut', name: 'Fieldnote' });
});

test('of a session that this browser has lost nobody is said to be signed out', () => {
  const gone = { rows: rows.map((row) => ({ ...row, state: 'ended' as const })), activeKey: null };
  expect(after(painted({ ...gone, phase: 'ended' })).said).toEqual({
    kind: 'sessionGone',
    name: 'Fieldnote',
  });
});

const noAnswer: PopupEvent[] = [
  { kind: 'wished', wish },
  { kind: 'wish-answered', wish, failure: failure('timeout') },
];
const minaEnded = rows.map((row) => (row.key === 'mina' ? { ...row, state: 'ended' as const } : row));

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

test('each end of a session is told anew, whatever was looked at after the one before', () => {
  const end = painted({ phase: 'ended', activeKey: null });
  const look: PopupEvent = { kind: 'changed', to: { listsEnded: true } };
  const again = painted({ revision: 7 });
  expect(after(end, look, painted({ phase: 'ended', activeKey: null, revision: 7 })).listsEnded).toBe(true);
  expect(after(end, look, again).listsEnded).toBe(false);
});

test('a session that is left without an active account says so', () => {
  expect(after(painted({ activeKey: null })).said).toEqual({ kind: 'nobodyActive', name: 'Fieldnote' });
});

test('something new to say is dated, and silence is not', () => {
  const later = NOW + 1_000;
  expect(after({ kind: 'ticked', now: later }, minaActive).saidAt).toBe(later);
  expect(after({ kind: 'ticked', now: later }, painted({})).saidAt).toBe(0);
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
