import { expect, test } from 'vitest';
import { fail } from '../../../lib/result';
import { ownFailure } from '../../../lib/session/failure';
import { flushPromises, plantPopup } from '../../../test/platform/planted-popup';
import { plantedRow } from '../../gallery/planted/planted-view';
import type { Intent } from '../state/intent';

const MINA = { key: 'mina', detail: 'mina@tidewell.io' };
const rowsWith = (known: Partial<Parameters<typeof plantedRow>[0]>) => [
  plantedRow({ key: 'ada' }),
  plantedRow({ key: 'jonas' }),
  plantedRow({ ...MINA, ...known }),
];

test.each<[string, Intent, string, Parameters<typeof rowsWith>[0], object]>([
  [
    'a label',
    { kind: 'touch', key: 'mina', to: { label: 'Gallery', hue: 7 } },
    'touch mina [object Object]',
    { title: 'Gallery', realName: 'mina' },
    { kind: 'called', name: 'mina', label: 'Gallery' },
  ],
  [
    'a color',
    { kind: 'touch', key: 'mina', to: { label: '', hue: 7 } },
    'touch mina [object Object]',
    { hue: 7 },
    { kind: 'changed', name: 'mina' },
  ],
  [
    'a pin',
    { kind: 'touch', key: 'mina', to: { pinned: true } },
    'touch mina [object Object]',
    { pinned: true },
    { kind: 'pinned', name: 'mina' },
  ],
  [
    'hiding',
    { kind: 'touch', key: 'mina', to: { hidden: true } },
    'touch mina [object Object]',
    { hidden: true },
    { kind: 'hid', name: 'mina' },
  ],
  [
    'a place one up',
    { kind: 'place', key: 'mina', by: -1 },
    'place mina jonas before',
    {},
    { kind: 'placed', name: 'mina', at: 1, count: 2 },
  ],
  [
    'its address',
    { kind: 'copy', key: 'mina' },
    'copy mina@tidewell.io',
    {},
    { kind: 'copied', name: 'mina' },
  ],
])('%s is asked for once, and said once it is done', async (_, intent, asked, known, said) => {
  const { act, current, log } = plantPopup({
    view: { rows: rowsWith({}) },
    answered: { rows: rowsWith(known) },
    state: { open: { kind: 'row', key: 'mina' } },
  });
  act(intent);
  await flushPromises();

  expect(log).toEqual([asked]);
  expect(current().open).toBeNull();
  expect(current().said).toEqual(said);
});

test('a name that an account has again is said in place of its label', async () => {
  const { act, current } = plantPopup({
    view: { rows: rowsWith({ title: 'Gallery', realName: 'mina' }) },
    answered: { rows: rowsWith({ title: 'mina' }) },
  });
  act({ kind: 'touch', key: 'mina', to: { label: '', hue: 7 } });
  await flushPromises();

  expect(current().said).toEqual({ kind: 'called', name: 'Gallery', label: 'mina' });
});

test('whoever stands at the end of those beside them is not moved', () => {
  const { act, log } = plantPopup({ view: { rows: rowsWith({}) } });
  act({ kind: 'place', key: 'mina', by: 1 });

  expect(log).toEqual([]);
});

test('what was not written down is not said to be done', async () => {
  const { act, current } = plantPopup({
    view: { rows: rowsWith({}) },
    answers: { touch: async () => fail(ownFailure('not-saved')) },
  });
  act({ kind: 'touch', key: 'mina', to: { pinned: true } });
  await flushPromises();

  expect(current().said).toBeNull();
});

test('the person’s order takes the place of the one on screen', async () => {
  const before = rowsWith({});
  const { act, current } = plantPopup({
    view: { rows: before },
    answered: { rows: [...before].reverse(), arranged: 1 },
  });
  act({ kind: 'place', key: 'mina', by: -1 });
  await flushPromises();

  expect(current().slots).toEqual(['mina', 'jonas']);
});
