import { expect, test } from 'vitest';
import { done } from '../../../lib/result';
import type { PlaceChoice } from '../../../lib/session/types';
import { flushPromises, plantPopup } from '../../../test/platform/planted-popup';
import { plantedState } from '../../gallery/planted/planted-popup';
import { plantedFace, plantedIndex, plantedRow, plantedView } from '../../gallery/planted/planted-view';
import { oneList } from '../state/several/one-list';

const app = 'https://id.halyard.dev';
const there = plantedView({
  app: plantedFace({ origin: app, name: 'Halyard' }),
  rows: [plantedRow({ key: 'bo' }), plantedRow({ key: 'ruth' })],
  activeKey: 'bo',
});
const place = (workspace: string): PlaceChoice => ({
  ...{ organizationId: '3', organization: 'North Pier', workspaceId: workspace, workspace },
  ...{ membershipId: workspace, barred: null },
});

/** Of whom the worker has seen places, by app; what is asked for in whichever app. */
function plant() {
  const asked: unknown[] = [];
  const note = <Value>(what: unknown, value: Value) => {
    asked.push(what);
    return done(value);
  };
  const popup = plantPopup({
    state: { index: plantedIndex(plantedView(), there), others: { [app]: plantedState(there) } },
    answers: {
      seenPlaces: async ({ origin }) =>
        done(origin === app ? { ruth: { at: 1, more: 0, choices: [place('Harbor'), place('Dock')] } } : {}),
      places: async ({ origin }) => note(['places', origin], [place('Harbor')]),
      goTo: async (leaf) => note(leaf, { ...there, revision: 2, activeKey: 'ruth' }),
    },
  });
  return { ...popup, asked };
}

test('the places of an account of another app open there, and a leaf is one wish', async () => {
  const { act, current, asked } = plant();
  act({ kind: 'there', app, deed: { kind: 'open-places', key: 'ruth' } });
  await flushPromises();
  expect(current().others?.[app]?.open).toEqual({ kind: 'leaves', key: 'ruth' });
  expect([current().open, asked]).toEqual([null, []]);

  act({ kind: 'there', app, deed: { kind: 'go-to', key: 'ruth', place: place('Dock') } });
  await flushPromises();
  expect(asked).toEqual([
    { origin: app, signInId: 'sign-in-ruth', organizationId: '3', workspaceId: 'Dock' },
  ]);
  expect(current().others?.[app]?.view?.activeKey).toBe('ruth');
});

test('once something is typed places of every app are found, and one of them leads there', async () => {
  const { act, current, asked } = plant();
  act({ kind: 'recall' });
  await flushPromises();
  act({ kind: 'typed', text: 'ruth dock' });
  const { stops } = oneList(current());
  expect(stops.map(({ face, row }) => [face.name, row?.workspace])).toEqual([['Halyard', 'Dock']]);

  act({ kind: 'choose', key: stops[0]?.row?.key ?? '', app });
  await flushPromises();
  expect(asked).toMatchObject([{ origin: app, workspaceId: 'Dock' }]);
});
