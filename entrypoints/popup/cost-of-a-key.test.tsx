import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Row } from '../../lib/session/view';
import { plantPress } from '../../test/platform/planted-press';
import { ALL_PARTS } from '../gallery/planted/all-parts';
import { plantedState } from '../gallery/planted/planted-popup';
import { plantedRow, plantedView } from '../gallery/planted/planted-view';
import { Popup } from './popup';
import { keyIntent } from './state/keyboard';
import { nextState } from './state/next-state';
import type { PopupEvent, PopupState } from './state/state';

const CROWD = 2_000;

/** A crowd that counts how often any of these fields of anybody is looked at. */
function countedCrowd(fields: (keyof Row)[]) {
  let looks = 0;
  const names = new Set<string | symbol>(fields);
  const counted = (row: Row): Row =>
    new Proxy(row, {
      get: (of, name, self) => {
        looks += names.has(name) ? 1 : 0;
        return Reflect.get(of, name, self);
      },
    });
  const rows = Array.from({ length: CROWD }, (_, n) => counted(plantedRow({ key: `p${n}` })));
  const during = (work: () => void): number => {
    looks = 0;
    work();
    return looks / CROWD;
  };
  return { state: plantedState({ rows, activeKey: 'p0' }), during };
}

/** Whatever searches a list looks at these. */
const SEARCHED = ['key', 'work', 'state'] as const;

const draw = (state: PopupState) =>
  renderToString(<Popup state={state} act={() => undefined} later={ALL_PARTS} />);

function press(state: PopupState, key: string): PopupState {
  const intent = keyIntent(plantPress({ key }), { state, inFilter: true, caret: { start: 0, end: 0 } });
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
