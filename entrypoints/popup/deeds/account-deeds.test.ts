import { expect, test } from 'vitest';
import { fail } from '../../../lib/result';
import { failure } from '../../../lib/session/failure';
import { flushPromises, plantPopup } from '../../../test/platform/planted-popup';
import { plantedFace, plantedRow } from '../../gallery/planted/planted-view';
import type { Intent } from '../state/intent';

test('a sign-in that could not begin leaves the popup to say why', async () => {
  const answers = { addAccount: async () => fail(failure('timeout')) };
  const { act, log, current } = plantPopup({ answers });
  act({ kind: 'add-account' });
  await flushPromises();
  expect(log).toEqual([]);
  expect(current().slip).toMatchObject({ asked: 'add' });
});

test('signing out another account happens at once, with a way back', async () => {
  const { act, log } = plantPopup();
  act({ kind: 'sign-out', key: 'mina' });
  await flushPromises();
  expect(log).toEqual(['signOut sign-in-mina true']);
});

test('signing out the active account asks first', async () => {
  const { act, log, current } = plantPopup();
  act({ kind: 'sign-out', key: 'ada' });
  expect(current().open).toEqual({ kind: 'sign-out', key: 'ada' });
  expect(log).toEqual([]);
  act({ kind: 'confirm-sign-out', key: 'ada' });
  await flushPromises();
  expect(log).toEqual(['signOut sign-in-ada false']);
  expect(current().open).toBeNull();
});

const guise = plantedRow({ key: 'ada', isGuise: true });

test.each<[string, Intent]>([
  ['the strip’s button', { kind: 'confirm-sign-out', key: 'ada' }],
  ['its menu', { kind: 'sign-out', key: 'ada' }],
])('a guise is taken off at once by %s', async (_, intent) => {
  const { act, log, current } = plantPopup({ view: { rows: [guise] } });
  act(intent);
  await flushPromises();
  expect(log).toEqual(['signOut sign-in-ada false']);
  expect(current().open).toBeNull();
});

test('a guise that is not worn leaves as any account does', async () => {
  const { act, log } = plantPopup({
    view: { rows: [guise, plantedRow({ key: 'mina' })], activeKey: 'mina' },
  });
  act({ kind: 'sign-out', key: 'ada' });
  await flushPromises();
  expect(log).toEqual(['signOut sign-in-ada true']);
});

test('signing out all carries the tick, and a later sheet begins without it', async () => {
  const { act, log, current } = plantPopup();
  act({ kind: 'opened', open: { kind: 'sign-out-all' } });
  act({ kind: 'changed', to: { forgetLabels: true } });
  act({ kind: 'sign-out-all' });
  await flushPromises();
  expect(log).toEqual(['signOutAll true']);
  act({ kind: 'opened', open: { kind: 'sign-out-all' } });
  expect(current().forgetLabels).toBe(false);
});

test('an addition that cannot be asks nothing and says why', async () => {
  const { act, log, current } = plantPopup({ view: { app: plantedFace({ maintenance: true }) } });
  act({ kind: 'add-account' });
  await flushPromises();
  expect(log).toEqual([]);
  expect(current().addRefused).toBe(true);
});
