import { expect, test } from 'vitest';
import type { View } from '../../../../lib/session/view';
import { plantedState } from '../../../gallery/planted/planted-popup';
import { plantedFace, plantedIndex, plantedRow, plantedView } from '../../../gallery/planted/planted-view';
import { nextState } from '../next-state';
import type { PopupState } from '../state';
import { oneList } from './one-list';

const front = plantedView({ rows: [plantedRow({ key: 'ada' })], activeKey: 'ada' });
const app = plantedFace({ origin: 'https://id.halyard.dev', name: 'Halyard' });
const rows = ['bo', 'ruth', 'ines'].map((key) => plantedRow({ key }));
const first = plantedView({ app, rows, activeKey: 'bo', revision: 1 });

const start = plantedState(front, {
  index: plantedIndex(front, first),
  others: { [app.origin]: plantedState(first) },
});
const painted = (state: PopupState, view: Partial<View>): PopupState =>
  nextState(state, { kind: 'painted', view: { ...first, ...view } });
const keysOf = (state: PopupState) => oneList(state).stops.map(({ row }) => row?.key);

const switched = { activeKey: 'ines', rows: rows.toReversed() };

test('a switch in another app moves nobody there while the popup is open, in whatever order they are told', () => {
  const once = painted(start, { ...switched, revision: 2 });
  const twice = painted(once, { ...switched, revision: 3 });
  expect([keysOf(once), keysOf(twice)]).toEqual([keysOf(start), keysOf(start)]);
  const typed = nextState(twice, { kind: 'typed', text: 'halyard' });
  // Who is active there already is hardly who is looked for.
  expect(keysOf(typed)).toEqual(['bo', 'ruth', 'ines']);
});

test('whatever order the person chooses is shown at once, and kept from then on', () => {
  const chosen = painted(start, { ...switched, revision: 2, arranged: 1 });
  expect(keysOf(chosen)).toEqual(['ines', 'ruth', 'bo']);
  expect(keysOf(painted(chosen, { revision: 3, arranged: 1 }))).toEqual(['ines', 'ruth', 'bo']);
});
