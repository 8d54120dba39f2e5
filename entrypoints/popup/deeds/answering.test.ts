import { expect, test } from 'vitest';
import { done, fail, type Result } from '../../../lib/result';
import { type Failure, failure } from '../../../lib/session/failure';
import type { View } from '../../../lib/session/view';
import { flushPromises, type Planted, plantPopup } from '../../../test/platform/planted-popup';
import { plantWishes } from '../../../test/platform/planted-wishes';
import { NOW } from '../../gallery/planted/planted-popup';
import { plantedFace, plantedRow, plantedView } from '../../gallery/planted/planted-view';
import type { Intent } from '../state/intent';

const MINA: Intent = { kind: 'choose', key: 'mina' };
const interrupted = async () => fail(failure('interrupted'));

test.each<[string, Intent]>([
  ['a switch', MINA],
  ['a name that is forgotten', { kind: 'forget', key: 'jonas' }],
  ['the end of all sessions', { kind: 'sign-out-all' }],
])('before %s is asked for, the copy of the app is put away until the answer is there', async (_, intent) => {
  const order: string[] = [];
  const holdCopy = () => {
    order.push('away');
    return () => order.push('back');
  };
  const asked = async () => {
    order.push('asked');
    return done(plantedView({ revision: 2 }));
  };
  const { act } = plantPopup({ holdCopy, answers: { switchTo: asked, forget: asked, signOutAll: asked } });
  act(intent);
  await flushPromises();
  expect(order).toEqual(['away', 'asked', 'back']);
});

test.each<[string, Intent, NonNullable<Planted['answers']>, string | null]>([
  ['sign-out', { kind: 'sign-out', key: 'mina' }, { signOut: interrupted }, 'mina'],
  ['sign-out of all', { kind: 'sign-out-all' }, { signOutAll: interrupted }, null],
  ['sign-in', { kind: 'add-account' }, { addAccount: interrupted }, null],
])('a %s that the worker never heard of is said not to have happened', async (_, intent, answers, key) => {
  const { act, log, current } = plantPopup({ answers });
  act(intent);
  await flushPromises();
  expect(log).toEqual(['refresh']);
  expect(current().slip).toMatchObject({ key, failure: { kind: 'interrupted' } });
});

test('of a move that was interrupted nothing is claimed: not every reply tells where somebody works', async () => {
  const { act, log, current } = plantPopup({ answers: { moveTo: interrupted } });
  act({ kind: 'leave-places' });
  await flushPromises();
  expect(log).toEqual(['refresh']);
  expect(current().slip).toBeNull();
});

test('what is interrupted again and again claims nothing, and the wish stays noted', async () => {
  const wishes = plantWishes();
  const answers = { switchTo: interrupted, signOut: interrupted, refresh: interrupted };
  const { act, current } = plantPopup({ wishes, answers });
  act(MINA);
  await flushPromises();
  act({ kind: 'sign-out', key: 'jonas' });
  await flushPromises();
  expect(current()).toMatchObject({ wish: null, slip: null });
  expect(wishes.read(plantedFace().origin)).not.toBeNull();
});

test('a sign-out that was interrupted while the app cannot be read says why', async () => {
  const refresh = async () => fail(failure('network'));
  const { act, current } = plantPopup({ answers: { signOut: interrupted, refresh } });
  act({ kind: 'sign-out', key: 'mina' });
  await flushPromises();
  expect(current().slip).toMatchObject({ key: 'mina', failure: { kind: 'network' } });
});

test.each<[string, Partial<View>]>([
  ['happened', { rows: [plantedRow({ key: 'ada' }), plantedRow({ key: 'mina', state: 'ended' })] }],
  ['may have happened', { unsettled: true }],
  [
    'the worker goes on with',
    {
      rows: [
        plantedRow({ key: 'ada' }),
        plantedRow({ key: 'mina', work: { kind: 'leaving', until: NOW + 5_000 } }),
      ],
    },
  ],
])('a sign-out that was interrupted and %s is no failure', async (_, answered) => {
  const { act, current } = plantPopup({ answers: { signOut: interrupted }, answered });
  act({ kind: 'sign-out', key: 'mina' });
  await flushPromises();
  expect(current().slip).toBeNull();
});

test('a wish hides what failed before it', () => {
  const slip = { key: 'mina', asked: 'sign-out' as const, failure: failure('timeout') };
  const { act, current } = plantPopup({ state: { slip } });
  act({ kind: 'sign-out', key: 'mina' });
  expect(current().slip).toBeNull();
});

test('a failure is said where the wish was made', async () => {
  const answers: Planted['answers'] = { signOut: () => Promise.resolve(fail(failure('timeout'))) };
  const { act, current } = plantPopup({ answers });
  act({ kind: 'sign-out', key: 'mina' });
  await flushPromises();
  expect(current().slip).toEqual({ key: 'mina', asked: 'sign-out', failure: failure('timeout') });
});

test.each<[string, Result<never, Failure>]>([
  ['failed', fail(failure('timeout'))],
  ['was interrupted', fail(failure('interrupted'))],
])('of a change that %s nothing is said over another app that was opened meanwhile', async (_, late) => {
  const app = plantedFace({ origin: 'https://else.example' });
  const cached = plantedView({ app, rows: [plantedRow({ key: 'noor' })] });
  const waiting: ((result: Result<never, Failure>) => void)[] = [];
  const signOutAll = () => new Promise<Result<never, Failure>>((resume) => waiting.push(resume));
  const { act, current } = plantPopup({ cached, answers: { signOutAll } });
  act({ kind: 'sign-out-all' });
  act({ kind: 'choose-app', origin: app.origin });
  await flushPromises();
  for (const answer of waiting) answer(late);
  await flushPromises();
  expect(current()).toMatchObject({ origin: app.origin, slip: null });
});

test('an answer that is older than what is shown by then changes nothing', async () => {
  const { act, current } = plantPopup({ view: { revision: 5 }, answered: { activeKey: null } });
  act({ kind: 'refresh' });
  await flushPromises();
  expect(current().view).toMatchObject({ revision: 5, activeKey: 'ada' });
});
