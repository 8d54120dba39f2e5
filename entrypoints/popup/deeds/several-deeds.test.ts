import { expect, test } from 'vitest';
import { done, fail } from '../../../lib/result';
import { failure } from '../../../lib/session/failure';
import { flushPromises, type Planted, plantPopup } from '../../../test/platform/planted-popup';
import { plantedState } from '../../gallery/planted/planted-popup';
import { plantedFace, plantedIndex, plantedRow, plantedView } from '../../gallery/planted/planted-view';
import type { Intent } from '../state/intent';
import { appThere } from '../state/several/app-there';
import { openApp } from '../state/several/open-app';
import { undoable } from '../state/tray-choice';
import { alarmThere } from '../words/alarm-there';
import { rowFace } from '../words/row-face';
import { trayWords } from '../words/tray-words';

const app = 'https://id.halyard.dev';
const there = plantedView({
  app: plantedFace({ origin: app, host: 'id.halyard.dev', name: 'Halyard' }),
  rows: [plantedRow({ key: 'bo' }), plantedRow({ key: 'mina', title: 'Mina' })],
  activeKey: 'bo',
});
const front = plantedView({
  rows: ['ada', 'jonas', 'mina'].map((key) => plantedRow({ key })),
  activeKey: 'ada',
});
const index = plantedIndex(front, there);
const switched = { ...there, revision: 2, activeKey: 'mina' };

const plant = ({ answers, ...known }: Planted = {}) =>
  plantPopup({
    ...known,
    state: { index, others: { [app]: plantedState(there) }, ...known.state },
    answers: { switchTo: async () => done(switched), goToApp: async () => done(true), ...answers },
  });

/** Answers so, and notes what was asked about. */
function noted<Value>(notes: unknown[], about: unknown, value: Value) {
  notes.push(about);
  return done(value);
}

test('a row of another app is switched there; the app in front and what is selected stay', async () => {
  const popup = plant({ state: { selected: 'mina', selectedIn: app, typed: 'mi' } });
  popup.act({ kind: 'choose', key: 'mina', app });
  const pending = appThere(popup.current(), app);
  expect(
    pending && rowFace(pending, plantedRow({ key: 'mina' }), { selected: true, at: null, count: null }),
  ).toMatchObject({ look: 'switching' });
  await flushPromises();
  expect(popup.current()).toMatchObject({
    origin: front.app.origin,
    view: { activeKey: 'ada' },
    others: { [app]: { view: { activeKey: 'mina' }, wish: null } },
    said: { kind: 'activeIn', name: 'Mina', app: 'Halyard' },
    switchedIn: app,
    typed: '',
    selected: 'mina',
    selectedIn: app,
  });
  expect(popup.log).toEqual([]);
});

test('somebody of the same key in front is left alone', async () => {
  const asked: unknown[] = [];
  const popup = plant({ answers: { switchTo: async (about) => noted(asked, about, switched) } });
  popup.act({ kind: 'choose', key: 'mina', app });
  await flushPromises();
  expect(asked).toEqual([{ origin: app, signInId: 'sign-in-mina' }]);
});

test('while a switch runs there, who is active still is switched back to', async () => {
  const asked: unknown[] = [];
  const switchTo = async (about: { signInId: string }) =>
    noted(asked, about.signInId, about.signInId === 'sign-in-bo' ? { ...there, revision: 3 } : switched);
  const popup = plant({ answers: { switchTo } });
  popup.act({ kind: 'choose', key: 'mina', app });
  popup.act({ kind: 'choose', key: 'bo', app });
  await flushPromises();
  expect(asked).toEqual(['sign-in-mina', 'sign-in-bo']);
  expect(popup.current().others?.[app]?.view?.activeKey).toBe('bo');
  expect(popup.log).toEqual([]);
});

test('what fails there is told at its row, and nothing of the app in front changes', async () => {
  const popup = plant({ answers: { switchTo: async () => fail(failure('timeout')) } });
  popup.act({ kind: 'choose', key: 'mina', app });
  await flushPromises();
  expect(appThere(popup.current(), app)).toMatchObject({
    slip: { key: 'mina', asked: 'switch' },
    wish: null,
  });
  expect(alarmThere(popup.current())).toBe('Mina: Halyard did not answer in time.');
  expect(popup.current().slip).toBeNull();
  expect(popup.current().switchedIn).toBeUndefined();
});

test.each([
  ['there, after the switch', { key: 'mina', app, goes: true }, ['close']],
  ['to who is active there already, with nothing else', { key: 'bo', app, goes: true }, ['close']],
])('the way leads %s', async (_, about, log) => {
  const gone: unknown[] = [];
  const popup = plant({ answers: { goToApp: async (about) => noted(gone, about, true) } });
  popup.act({ kind: 'choose', ...about });
  await flushPromises();
  expect(gone).toEqual([{ origin: app }]);
  expect(popup.log).toEqual(log);
});

test('a switch that fails leads nowhere', async () => {
  const popup = plant({ answers: { switchTo: async () => fail(failure('timeout')) } });
  popup.act({ kind: 'choose', key: 'mina', app, goes: true });
  await flushPromises();
  expect(popup.log).toEqual([]);
});

test('in front the way leads to that app once somebody is active', async () => {
  const gone: unknown[] = [];
  const answers = {
    switchTo: async () => done({ ...front, revision: 2, activeKey: 'jonas' }),
    goToApp: async (about: object) => noted(gone, about, true),
  };
  const popup = plant({ answers });
  popup.act({ kind: 'choose', key: 'jonas', goes: true });
  await flushPromises();
  expect(gone).toEqual([{ origin: front.app.origin }]);
});

test('an app that names no page comes to the front here', async () => {
  const popup = plant({ cached: there, answers: { goToApp: async () => done(false) } });
  popup.act({ kind: 'choose', key: 'bo', app, goes: true });
  await flushPromises();
  expect(popup.current().origin).toBe(app);
});

test('where something stands in the way, that app comes to the front and says so', async () => {
  const barred = { ...there, obstacle: { kind: 'permission' } as const };
  const popup = plant({ state: { index, others: { [app]: plantedState(barred) } }, cached: barred });
  popup.act({ kind: 'choose', key: 'mina', app });
  await flushPromises();
  expect(popup.current()).toMatchObject({ origin: app, others: { [front.app.origin]: { view: front } } });
});

test.each([
  ['Ctrl', { ctrlKey: true }],
  ['Cmd', { metaKey: true }],
  ['Shift', { shiftKey: true }],
  ['the middle button', { button: 1 }],
])('a click with %s leads to the app, too', async (_, by) => {
  const gone: unknown[] = [];
  const popup = plant({ answers: { goToApp: async (about) => noted(gone, about, true) } });
  const held = { ctrlKey: false, metaKey: false, shiftKey: false, button: 0, ...by };
  popup.act({ kind: 'clicked', press: null, release: { key: 'mina', app, x: 0, y: 0 }, by: held });
  await flushPromises();
  expect(gone).toEqual([{ origin: app }]);
});

test('an app’s own row unfolds it and folds it again', () => {
  const popup = plant();
  popup.act({ kind: 'choose', key: '', app });
  expect(popup.current().opened).toEqual([app]);
  popup.act({ kind: 'choose', key: '', app });
  expect(popup.current()).toMatchObject({ opened: [], selected: '', selectedIn: app });
});

test('what is known of other apps is read, and no server is asked', async () => {
  const popup = plantPopup({ state: { index }, cached: there });
  popup.act({ kind: 'look-around', apps: [app] });
  await flushPromises();
  expect(popup.current().others?.[app]?.view).toEqual(there);
  expect(popup.log).toEqual([]);
});

test('what another look has brought of an app meanwhile stays', async () => {
  const popup = plantPopup({ state: { index }, cached: there });
  popup.act({ kind: 'look-around', apps: [app] });
  popup.happen({ kind: 'changed', to: { others: { [app]: plantedState(switched) } } });
  await flushPromises();
  expect(popup.current().others?.[app]?.view?.activeKey).toBe('mina');
});

test('of what is not painted the worker is asked, and of more accounts once they are looked for', async () => {
  const long = { ...there, more: 70 };
  const asked: string[] = [];
  const view = async ({ origin }: { origin: string }) => noted(asked, origin, { ...there, revision: 2 });
  const lost = plantPopup({ state: { index }, answers: { view } });
  lost.act({ kind: 'look-around', apps: [app] });
  await flushPromises();
  expect(asked).toEqual([app]);

  const popup = plantPopup({ state: { index }, answers: { view }, cached: long });
  popup.act({ kind: 'look-around', apps: [app] });
  await flushPromises();
  expect(asked).toHaveLength(1);
  popup.act({ kind: 'look-around', apps: [app] });
  await flushPromises();
  expect(asked).toHaveLength(2);
  expect(popup.current().others?.[app]?.owed).toBe(0);
});

test('news of another app is painted there, and never an older one over a newer one', () => {
  const popup = plant();
  popup.happen({ kind: 'painted', view: switched });
  expect(popup.current()).toMatchObject({ others: { [app]: { view: switched } }, said: null });
  popup.happen({ kind: 'painted', view: there });
  expect(popup.current()).toMatchObject({ others: { [app]: { view: switched } } });
});

const inHalyard = (deed: Intent): Intent => ({ kind: 'there', app, deed });

test('what a person makes their own in another app is asked there, and said here', async () => {
  const asked: unknown[] = [];
  const called = { ...there, revision: 2, rows: there.rows.map((row) => ({ ...row, title: 'Gallery' })) };
  const popup = plant({ answers: { touch: async (about) => noted(asked, about, called) } });
  const open = { kind: 'rename', key: 'mina', label: 'Mina', hue: 3 } as const;
  popup.act(inHalyard({ kind: 'opened', open }));
  expect([openApp(popup.current()), popup.current().open]).toEqual([app, null]);

  popup.act(inHalyard({ kind: 'touch', key: 'mina', to: { label: 'Gallery', hue: 3 } }));
  await flushPromises();

  expect(asked).toEqual([{ origin: app, key: 'mina', to: { label: 'Gallery', hue: 3 } }]);
  expect(openApp(popup.current())).toBeUndefined();
  expect(popup.current().said).toEqual({ kind: 'called', name: 'Mina', label: 'Gallery' });
});

test('whoever is signed out of another app leaves after a while, and is called back from here', async () => {
  const asked: unknown[] = [];
  const [bo, mina] = there.rows;
  const work = { kind: 'leaving' as const, until: Number.MAX_SAFE_INTEGER };
  const leaving = {
    ...there,
    revision: 2,
    rows: [bo, mina && { ...mina, work }].flatMap((row) => row ?? []),
  };
  const popup = plant({
    answers: {
      signOut: async (about) => noted(asked, about, leaving),
      undoSignOut: async (about) => noted(asked, about, { ...there, revision: 3 }),
    },
  });
  popup.act(inHalyard({ kind: 'sign-out', key: 'mina' }));
  await flushPromises();
  const choice = undoable(popup.current());
  expect(choice).toMatchObject({ kind: 'undo', app, row: { key: 'mina' } });
  expect(choice && trayWords(popup.current(), choice).title).toBe('Signing out Mina in Halyard');

  popup.act(inHalyard({ kind: 'undo', key: 'mina' }));
  await flushPromises();
  expect(undoable(popup.current())).toBeNull();
  expect(asked).toMatchObject([
    { origin: app, signInId: 'sign-in-mina', undo: true },
    { origin: app, signInId: 'sign-in-mina' },
  ]);
});

test('who is active in another app is asked about there first', () => {
  const popup = plant();
  popup.act(inHalyard({ kind: 'sign-out', key: 'bo' }));
  expect(popup.current().others?.[app]?.open).toEqual({ kind: 'sign-out', key: 'bo' });
});

test('the way to the app in front leads to its tab, and takes the place of the popup', async () => {
  const asked: unknown[] = [];
  const popup = plant({ answers: { goToApp: async (about) => noted(asked, about, true) } });
  popup.act({ kind: 'open-app' });
  popup.act(inHalyard({ kind: 'open-app' }));
  await flushPromises();
  expect(asked).toEqual([{ origin: front.app.origin }, { origin: app }]);
  expect(popup.log).toEqual(['close', 'close']);
});

test('the app’s page about its active account takes the place of the popup, and else nothing happens', async () => {
  for (const isThere of [true, false]) {
    const popup = plant({ answers: { manage: async () => done(isThere) } });
    popup.act(inHalyard({ kind: 'manage' }));
    await flushPromises();
    expect(popup.log).toEqual(isThere ? ['close'] : []);
  }
});
