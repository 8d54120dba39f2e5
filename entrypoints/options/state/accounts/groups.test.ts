import { expect, test } from 'vitest';
import { plantedFace, plantedRow, plantedView } from '../../../gallery/planted/planted-view';
import { firstState, type OptionsState } from '../state';
import { MOST_ROWS, UNTOUCHED } from './accounts-state';
import { shownIn } from './groups';

const fieldnote = plantedFace();
const halyard = plantedFace({ origin: 'https://id.halyard.dev', name: 'Halyard' });

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => plantedRow({ key: `${n}`, title: `Person ${n}` }));

function stateOf(counts: [number, number], accounts: Partial<OptionsState['accounts']> = {}): OptionsState {
  const faces = [fieldnote, halyard];
  return {
    ...firstState('accounts'),
    apps: faces.map((face) => ({ face, count: null, active: null })),
    views: Object.fromEntries(
      faces.map((app, at) => [app.origin, plantedView({ app, rows: people(counts[at] ?? 0) })]),
    ),
    accounts: { ...UNTOUCHED, ...accounts },
  };
}

const told = (state: OptionsState) => {
  const { groups, count } = shownIn(state);
  return [...groups.map(({ face, rows }) => `${face.name} ${rows.length}`), `of ${count}`];
};

test.each<[string, [number, number], Partial<OptionsState['accounts']>, string[]]>([
  ['an app with nobody in it', [2, 0], {}, ['Fieldnote 2', 'Halyard 0', 'of 2']],
  ['no more rows than are wanted', [70, 70], {}, ['Fieldnote 70', 'Halyard 30', 'of 140']],
  ['of those no app without any', [1000, 9], {}, ['Fieldnote 100', 'of 1009']],
  ['more when they are', [1000, 9], { most: 2 * MOST_ROWS }, ['Fieldnote 200', 'of 1009']],
  ['who is looked for', [70, 70], { filter: 'person 69' }, ['Fieldnote 1', 'Halyard 1', 'of 2']],
  ['who is looked for in one app', [70, 70], { filter: 'hal 69' }, ['Halyard 1', 'of 1']],
  ['nobody', [70, 70], { filter: 'nobody' }, ['of 0']],
  [
    'whoever is moved, wherever that leads',
    [1000, 9],
    { lifted: { origin: fieldnote.origin, key: '3', at: 400, from: 3 } },
    ['Fieldnote 401', 'of 1009'],
  ],
])('the table shows %s', (_, counts, accounts, shown) => {
  expect(told(stateOf(counts, accounts))).toEqual(shown);
});
