import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { COPY, copiedIndex, copiedView } from '../../../lib/db/copy-read';
import { copyIndex } from '../../../lib/db/copy-write';
import type { AppIndex, View } from '../../../lib/session/view';
import { plantStorage } from '../../../test/platform/planted-storage';
import { plantedState } from '../../gallery/planted/planted-popup';
import { plantedIndex, plantedRow, plantedView } from '../../gallery/planted/planted-view';
import type { PopupEvent } from '../state/event';
import { nextState } from '../state/next-state';
import { createCopying } from './copying';
import { openingNow } from './opening';

beforeEach(() => {
  plantStorage();
  copyIndex(told('Ada Quell'));
});
afterEach(() => vi.unstubAllGlobals());

const { origin } = plantedView().app;
const shown = (revision: number, ...keys: string[]): View =>
  plantedView({ revision, rows: keys.map((key) => plantedRow({ key })) });

const told = (active: string | null): AppIndex => {
  const index = plantedIndex(shown(1, 'ada'));
  return { ...index, apps: index.apps.map((app) => ({ ...app, active })) };
};

/** A popup that shows Ada and Noor, as the worker told, or as it was painted. */
function plantPopup({ revision = 1 } = {}) {
  let state = plantedState(shown(revision, 'ada', 'noor'));
  const copying = createCopying(() => state);
  const happen = (event: PopupEvent) => {
    state = nextState(state, event);
    copying.keep();
  };
  copying.keep();
  return { happen, hold: () => copying.hold(origin), keepIndex: copying.keepIndex };
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
  expect(copiedView(origin)).toBeNull();
  expect(copiedIndex()).toEqual(told(null));
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

test('a popup that closes before the worker said a word leaves the copy to the next one', () => {
  plantPopup();
  plantPopup({ revision: 0 });
  expect(names()).toEqual(['ada', 'noor']);
});

test('after a change that leaves the list of apps as it is, the next popup paints without waiting', () => {
  const { happen, hold } = plantPopup();
  const release = hold();
  happen({ kind: 'painted', view: shown(2, 'ada') });
  release();
  expect(openingNow()).toMatchObject({ origin, view: { rows: [{ key: 'ada' }] } });
});

test('what the worker tells of the apps meanwhile is kept once the change is answered', () => {
  const { hold, keepIndex } = plantPopup();
  const release = hold();
  keepIndex(told('Noor Haddad'));
  expect(copiedIndex()).toEqual(told(null));
  release();
  expect(copiedIndex()).toEqual(told('Noor Haddad'));
});
