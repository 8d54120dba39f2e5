import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { COPY, copiedIndex, copiedView } from '../../../lib/db/copy-read';
import type { View } from '../../../lib/session/view';
import { plantStorage } from '../../../test/platform/planted-storage';
import { plantedState } from '../../gallery/planted/planted-popup';
import { plantedRow, plantedView } from '../../gallery/planted/planted-view';
import { nextState } from '../state/next-state';
import type { PopupEvent } from '../state/state';
import { createCopying } from './copying';

beforeEach(() => plantStorage());
afterEach(() => vi.unstubAllGlobals());

const { origin } = plantedView().app;
const shown = (revision: number, ...keys: string[]): View =>
  plantedView({ revision, rows: keys.map((key) => plantedRow({ key })) });

/** A popup that shows Ada and Noor. */
function plantPopup() {
  let state = plantedState(shown(1, 'ada', 'noor'));
  const copying = createCopying(() => state);
  const happen = (event: PopupEvent) => {
    state = nextState(state, event);
    copying.keep();
  };
  copying.keep();
  return { happen, hold: copying.hold };
}

const names = () => copiedView(origin)?.rows.map(({ key }) => key);

test('what is shown is copied, and so is what the worker tells later', () => {
  const { happen } = plantPopup();
  expect(names()).toEqual(['ada', 'noor']);
  happen({ kind: 'painted', view: shown(2, 'ada', 'noor', 'mina') });
  expect(names()).toEqual(['ada', 'noor', 'mina']);
});

test('what changes nothing that is known writes nothing', () => {
  const { happen } = plantPopup();
  localStorage.removeItem(COPY + origin);
  happen({ kind: 'typed', text: 'no' });
  expect(names()).toBeUndefined();
});

test('while somebody is forgotten no copy names anybody, and then only who is left', () => {
  const { happen, hold } = plantPopup();
  const release = hold();
  happen({ kind: 'closed' });
  expect([copiedIndex(), copiedView(origin)]).toEqual([null, null]);
  happen({ kind: 'painted', view: shown(2, 'ada') });
  expect(names()).toBeUndefined();
  release();
  expect(names()).toEqual(['ada']);
});

test('where nobody knows whether somebody was forgotten, what was shown before is not copied again', () => {
  const { happen, hold } = plantPopup();
  hold()();
  happen({ kind: 'closed' });
  expect(names()).toBeUndefined();
});

test('of two changes at once, the first answer does not bring names back that the second may take', () => {
  const { happen, hold } = plantPopup();
  const [first, second] = [hold(), hold()];
  happen({ kind: 'painted', view: shown(2, 'ada', 'noor') });
  first();
  expect(names()).toBeUndefined();
  second();
  expect(names()).toEqual(['ada', 'noor']);
});
