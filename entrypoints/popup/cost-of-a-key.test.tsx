import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Origin } from '../../lib/session/types';
import type { Row } from '../../lib/session/view';
import { plantPress } from '../../test/platform/planted-press';
import { ALL_PARTS } from '../gallery/planted/all-parts';
import { plantedState } from '../gallery/planted/planted-popup';
import { plantedFace, plantedIndex, plantedRow, plantedView } from '../gallery/planted/planted-view';
import { Popup } from './popup';
import type { PopupEvent } from './state/event';
import { nextState } from './state/next-state';
import { severalIntent } from './state/several/several-keys';
import type { PopupState } from './state/state';

const CROWD = 2_000;

/** Gives rows that count how often any of these fields of anybody is looked at, for so many people. */
function counting(fields: (keyof Row)[], people = CROWD) {
  let looks = 0;
  const names = new Set<string | symbol>(fields);
  const counted = (row: Row): Row =>
    new Proxy(row, {
      get: (of, name, self) => {
        looks += names.has(name) ? 1 : 0;
        return Reflect.get(of, name, self);
      },
    });
  const crowd = (count: number): Row[] =>
    Array.from({ length: count }, (_, n) => counted(plantedRow({ key: `p${n}` })));
  const during = (work: () => void): number => {
    looks = 0;
    work();
    return looks / people;
  };
  return { crowd, during };
}

function countedCrowd(fields: (keyof Row)[]) {
  const { crowd, during } = counting(fields);
  return { state: plantedState({ rows: crowd(CROWD), activeKey: 'p0' }), during };
}

const APPS = 100;
const IN_EACH = 100;

/** The same over as many apps, with something else known of the popup. */
function countedApps(fields: (keyof Row)[], known: (origins: Origin[]) => Partial<PopupState> = () => ({})) {
  const { crowd, during } = counting(fields, APPS * IN_EACH);
  const front = plantedView({
    rows: [plantedRow({ key: 'ada' }), plantedRow({ key: 'mina' })],
    activeKey: 'ada',
  });
  const views = Array.from({ length: APPS }, (_, n) => {
    const origin = `https://app-${n}.example`;
    return plantedView({
      app: plantedFace({ origin, name: `App ${n}` }),
      rows: crowd(IN_EACH),
      activeKey: 'p0',
    });
  });
  const others = Object.fromEntries(views.map((view) => [view.app.origin, plantedState(view)]));
  const index = plantedIndex(front, ...views);
  return { state: plantedState(front, { index, others, ...known(Object.keys(others)) }), during };
}

/** Whatever searches a list looks at these. */
const SEARCHED = ['key', 'work', 'state'] as const;

const draw = (state: PopupState) =>
  renderToString(<Popup state={state} act={() => undefined} later={ALL_PARTS} />);

function press(state: PopupState, key: string): PopupState {
  const intent = severalIntent(plantPress({ key }), { state, inFilter: true, caret: { start: 0, end: 0 } });
  return intent?.kind === 'changed' ? nextState(state, intent) : state;
}

const happens = (state: PopupState, event: PopupEvent) => draw(nextState(state, event));

test.each<[string, (state: PopupState) => void]>([
  ['an arrow', (state) => draw(press(state, 'ArrowDown'))],
  ['a click', (state) => happens(state, { kind: 'wished', wish: { key: 'p1', signInId: '1', since: 0 } })],
  ['a tick of the clock', (state) => happens(state, { kind: 'ticked', now: state.now + 1_000 })],
])('%s costs no look at the many rows that are not drawn', (_, work) => {
  const { state: opened, during } = countedCrowd([...SEARCHED]);
  const state = press(opened, 'ArrowDown');
  draw(state);
  expect(during(() => work(state))).toBeLessThan(0.5);
});

test('a letter costs a few looks at each of many rows, not one for each other row', () => {
  const { state, during } = countedCrowd([...SEARCHED]);
  draw(state);
  expect(during(() => happens(state, { kind: 'typed', text: 'p1' }))).toBeLessThan(4);
});

test('a newer view costs a few looks at each of many rows', () => {
  const { state, during } = countedCrowd([...SEARCHED]);
  draw(state);
  const view = plantedView({ rows: [...(state.view?.rows ?? [])], activeKey: 'p1', revision: 2 });
  expect(during(() => happens(state, { kind: 'painted', view }))).toBeLessThan(12);
});

test('one more letter looks at nobody’s name again but those that are drawn', () => {
  const { state, during } = countedCrowd(['title', 'detail', 'organization', 'workspace']);
  const typed = nextState(state, { kind: 'typed', text: 'p1' });
  draw(typed);
  expect(during(() => happens(typed, { kind: 'typed', text: 'p12' }))).toBeLessThan(1);
});

test.each<[string, (origins: Origin[]) => Partial<PopupState>]>([
  ['folded', () => ({})],
  ['all unfolded', (opened) => ({ opened })],
  ['with something typed', () => ({ typed: 'p' })],
])('over a hundred apps, %s, an arrow and a tick cost no look at the rows that are not drawn', (_, known) => {
  const { state: opened, during } = countedApps([...SEARCHED, 'title', 'hidden'], known);
  const state = press(opened, 'ArrowDown');
  draw(state);
  expect(during(() => draw(press(state, 'ArrowDown')))).toBeLessThan(0.1);
  expect(during(() => happens(state, { kind: 'ticked', now: state.now + 1_000 }))).toBeLessThan(0.1);
});

test('over a hundred apps a letter costs a few looks at each row, and one more none at its name', () => {
  const { state, during } = countedApps([...SEARCHED]);
  draw(state);
  expect(during(() => happens(state, { kind: 'typed', text: 'p1' }))).toBeLessThan(4);
  const { state: other, during: ofNames } = countedApps(['title', 'detail', 'organization', 'workspace']);
  const typed = nextState(other, { kind: 'typed', text: 'p1' });
  draw(typed);
  expect(ofNames(() => happens(typed, { kind: 'typed', text: 'p12' }))).toBeLessThan(0.1);
});
