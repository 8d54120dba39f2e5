import { expect, test } from 'vitest';
import { fail } from '../../../lib/result';
import { failure, ownFailure } from '../../../lib/session/failure';
import { flushPromises, type Planted, plantPopup } from '../../../test/platform/planted-popup';
import { plantWishes } from '../../../test/platform/planted-wishes';
import { NOW, plantedState } from '../../gallery/planted/planted-popup';
import { plantedFace, plantedRow } from '../../gallery/planted/planted-view';
import type { Intent } from '../state/intent';

const MINA: Intent = { kind: 'choose', key: 'mina' };

test('a chosen row is pending in the same turn, and asks once', async () => {
  const { act, log, current } = plantPopup({ answered: { activeKey: 'mina' } });
  act(MINA);
  expect(current().wish).toEqual({ key: 'mina', signInId: 'sign-in-mina', since: NOW });
  await flushPromises();
  expect(log).toEqual(['switchTo sign-in-mina']);
  expect(current()).toMatchObject({ wish: null, view: { activeKey: 'mina' } });
});

test('a second click on a pending row sends nothing', async () => {
  const { act, log } = plantPopup();
  act(MINA);
  act(MINA);
  await flushPromises();
  expect(log).toEqual(['switchTo sign-in-mina']);
});

test('who is active still can be wished for while somebody else is switched to', async () => {
  const { act, log } = plantPopup();
  act({ kind: 'choose', key: 'ada' });
  act(MINA);
  act({ kind: 'choose', key: 'ada' });
  act({ kind: 'choose', key: 'ada' });
  await flushPromises();
  expect(log).toEqual(['switchTo sign-in-mina', 'switchTo sign-in-ada']);
});

test.each<[string, Planted]>([
  ['offline', { state: { online: false } }],
  ['while throttled', { view: { obstacle: { kind: 'throttled', until: NOW + 1 } } }],
  ['without permission', { view: { obstacle: { kind: 'permission' } } }],
])('%s a click sends nothing, now or later', async (_, planted) => {
  const { act, log, current } = plantPopup(planted);
  act(MINA);
  await flushPromises();
  expect(log).toEqual([]);
  expect(current().wish).toBeNull();
});

test('a switch that was interrupted is looked up, never sent again', async () => {
  const asked: string[] = [];
  const answers: Planted['answers'] = {
    switchTo: () => {
      asked.push('switchTo');
      return Promise.resolve(fail(failure('interrupted')));
    },
  };
  const { act, log, current } = plantPopup({ answers, answered: { activeKey: 'mina' } });
  act(MINA);
  await flushPromises();
  expect([...asked, ...log]).toEqual(['switchTo', 'refresh']);
  expect(current()).toMatchObject({ wish: null, slip: null, view: { activeKey: 'mina' } });
});

const interrupted = async () => fail(failure('interrupted'));
const notSwitched = { key: 'mina', asked: 'switch', failure: ownFailure('not-switched') };

test('a switch that the worker never heard of ends as a failure of its row', async () => {
  const wishes = plantWishes();
  const { act, log, current } = plantPopup({ wishes, answers: { switchTo: interrupted } });
  act(MINA);
  await flushPromises();
  expect(log).toEqual(['refresh']);
  expect(current()).toMatchObject({ wish: null, slip: notSwitched });
  expect(wishes.read(plantedFace().origin)).toBeNull();
});

test('a switch that was interrupted while nobody can be asked says why, and is remembered', async () => {
  const wishes = plantWishes();
  const refresh = async () => fail(failure('network'));
  const { act, current } = plantPopup({ wishes, answers: { switchTo: interrupted, refresh } });
  act(MINA);
  await flushPromises();
  expect(current()).toMatchObject({ wish: null, slip: { key: 'mina', failure: { kind: 'network' } } });
  expect(wishes.read(plantedFace().origin)).not.toBeNull();
});

test('a wish is noted before it is asked for, and its answer ends that, whatever it says', async () => {
  const { origin } = plantedFace();
  const wishes = plantWishes();
  const noted: (string | null)[] = [];
  const switchTo = async () => {
    noted.push(wishes.read(origin));
    return fail(failure('timeout'));
  };
  const { act } = plantPopup({ wishes, answers: { switchTo } });
  act(MINA);
  expect(noted).toEqual([expect.stringContaining('sign-in-mina')]);
  await flushPromises();
  expect(wishes.read(origin)).toBeNull();
});

test('the answer to a wish that was replaced leaves the later one noted', async () => {
  const { origin } = plantedFace();
  const wishes = plantWishes();
  const { act } = plantPopup({ wishes });
  act(MINA);
  wishes.note(origin, 'that of another page');
  await flushPromises();
  expect(wishes.read(origin)).toBe('that of another page');
});

test('Retry on a row without an answer only reads', async () => {
  const wish = { key: 'mina', signInId: 'sign-in-mina', since: NOW - 3_000 };
  const { act, log, current } = plantPopup({ state: { wish } });
  act(MINA);
  await flushPromises();
  expect(log).toEqual(['refresh']);
  expect(current().wish).toBe(wish);
});

test('Retry on a failed row sends the wish again', async () => {
  const work = { kind: 'failed', wish: 'switch', failure: failure('timeout') } as const;
  const rows = [plantedRow({ key: 'ada' }), plantedRow({ key: 'mina', work })];
  const { act, log } = plantPopup({ view: { rows } });
  act(MINA);
  await flushPromises();
  expect(log).toEqual(['switchTo sign-in-mina']);
});

test('a setting closes the popup, but only after a confirmed switch', async () => {
  const settings = { ...plantedState().settings, closeAfterSwitch: true };
  const confirmed = plantPopup({ state: { settings }, answered: { activeKey: 'mina' } });
  const unconfirmed = plantPopup({ state: { settings }, answered: {} });
  confirmed.act(MINA);
  unconfirmed.act(MINA);
  await flushPromises();
  expect(confirmed.log).toContain('close');
  expect(unconfirmed.log).not.toContain('close');
});

test.each([
  [
    'whatever it shows',
    { title: 'Mina', detail: '@mina', identifier: 'mina@tidewell.io' },
    'mina@tidewell.io',
  ],
  ['without a name', { title: 'mina@tidewell.io', identifier: 'mina@tidewell.io' }, 'mina@tidewell.io'],
  ['that nobody knows', { title: 'Mina', detail: 'shown only' }, ''],
])('an ended row leads to its sign-in with what signs it in: one %s', async (_, shown, identifier) => {
  const gone = plantedRow({ key: 'mina', state: 'ended', ...shown });
  const { act, log } = plantPopup({ view: { rows: [gone] } });
  act(MINA);
  await flushPromises();
  expect(log).toEqual([`addAccount ${identifier}`, 'close']);
});

test('an ended row that a switch failed on leads to its sign-in, too', async () => {
  const gone = plantedRow({ key: 'mina', state: 'ended', identifier: 'mina@tidewell.io' });
  const slip = { key: 'mina', asked: 'switch' as const, failure: failure('timeout') };
  const { act, log } = plantPopup({ view: { rows: [gone] }, state: { slip } });
  act(MINA);
  await flushPromises();
  expect(log).toEqual(['addAccount mina@tidewell.io', 'close']);
});

test('a click on the active account does nothing', async () => {
  const { act, log } = plantPopup();
  act({ kind: 'choose', key: 'ada' });
  await flushPromises();
  expect(log).toEqual([]);
});
