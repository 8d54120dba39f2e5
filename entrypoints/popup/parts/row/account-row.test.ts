import { expect, test } from 'vitest';
import type { View } from '../../../../lib/session/view';
import { NOW, plantedState } from '../../../gallery/planted/planted-popup';
import { plantedRow, plantedView } from '../../../gallery/planted/planted-view';
import type { PopupEvent } from '../../state/event';
import { foundRows } from '../../state/found-rows';
import { nextState } from '../../state/next-state';
import type { PopupState } from '../../state/state';
import { rowFace } from '../../words/row-face';
import { AccountRow } from './account-row';

const MINUTE = 60_000;

const people = Array.from({ length: 100 }, (_, n) =>
  plantedRow({ key: `p${n}`, organization: 'Tidewell', at: n === 7 ? NOW + 3.5 * MINUTE : null }),
);
const view = (known: Partial<View> = {}): View =>
  plantedView({ rows: structuredClone(people), activeKey: 'p0', ...known });

const start = plantedState(view());

const facesOf = (state: PopupState) => {
  const { found, selected } = foundRows(state);
  return found.map((row) => rowFace(state, row, { selected: row === selected, at: null, count: null }, null));
};

/** Who is drawn again after an event; nobody comes, goes or moves. */
function drawnAgain(event: PopupEvent): string[] {
  const before = facesOf(start).map((face) => new AccountRow(face));
  const after = facesOf(nextState(start, event));
  return after.filter((face, at) => before[at]?.shouldComponentUpdate(face)).map(({ of }) => of);
}

test.each<[string, PopupEvent, string[]]>([
  ['an arrow: two', { kind: 'changed', to: { selected: 'p2' } }, ['p1', 'p2']],
  ['a tick: nobody', { kind: 'ticked', now: NOW + 1 }, []],
  ['a tick: whose time is said in minutes', { kind: 'ticked', now: NOW + MINUTE }, ['p7']],
  ['a menu: nobody', { kind: 'opened', open: { kind: 'apps' } }, []],
  ['news that says the same: nobody', { kind: 'painted', view: view({ revision: 2 }) }, []],
  [
    'a click: who is being switched to, and who was selected',
    { kind: 'wished', wish: { key: 'p3', signInId: 'sign-in-p3', since: NOW } },
    ['p1', 'p3'],
  ],
])('of a hundred rows are drawn again after %s', (_, event, keys) => {
  expect(drawnAgain(event)).toEqual(keys);
});
