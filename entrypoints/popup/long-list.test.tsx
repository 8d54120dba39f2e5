import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { plantPress } from '../../test/platform/planted-press';
import { ALL_PARTS } from '../gallery/planted/all-parts';
import { plantedState } from '../gallery/planted/planted-popup';
import { plantedFace, plantedRow } from '../gallery/planted/planted-view';
import { Popup } from './popup';
import { foundRows } from './state/found-rows';
import { nextState } from './state/next-state';
import { otherApps } from './state/selectors';
import { severalIntent } from './state/several/several-keys';
import { type PopupState, startState } from './state/state';

const crowd = (count: number): PopupState =>
  plantedState({
    rows: Array.from({ length: count }, (_, n) => plantedRow({ key: `p${n}`, title: `Person ${n}` })),
    activeKey: 'p0',
  });

function press(state: PopupState, key: string): PopupState {
  const caret = { start: state.typed.length, end: state.typed.length };
  const intent = severalIntent(plantPress({ key }), { state, inFilter: true, caret });
  if (intent?.kind !== 'changed') throw new Error(`${key} selects nobody`);
  return nextState(state, intent);
}

/** What is drawn: how many rows, and the one that the filter points at. */
function drawn(state: PopupState) {
  const html = renderToString(<Popup state={state} act={() => undefined} later={ALL_PARTS} />);
  const options = html.match(/<div[^>]*role="option"[^>]*>/g) ?? [];
  const pointedAt = /aria-activedescendant="([^"]*)"/.exec(html)?.[1];
  return { rows: options.length, pointedAt: options.find((option) => option.includes(`id="${pointedAt}"`)) };
}

test.each([
  [1_000, '', 'p999'],
  [1_000, 'person 9', 'p999'],
  [10_000, '', 'p9999'],
  [10_000, 'person 9', 'p9999'],
])(
  'the last of %s rows is one key away, with %j typed, and no more than sixty are drawn',
  (count, text, last) => {
    const start = nextState(crowd(count), { kind: 'typed', text });
    const end = press(start, 'End');
    const found = foundRows(end).found.length;
    expect(foundRows(end).selected?.key).toBe(last);
    for (const state of [start, end, press(start, 'PageDown')])
      expect(drawn(state).rows).toBeLessThanOrEqual(60);
    expect(drawn(end).pointedAt).toContain(`aria-posinset="${found}" aria-setsize="${found}"`);
  },
);

test('of up to sixty all are drawn, and a screen reader counts for itself', () => {
  const { rows, pointedAt } = drawn(crowd(60));
  expect(rows).toBe(59);
  expect(pointedAt).not.toContain('aria-setsize');
});

test.each([62, 100, 200])('of %s no more than sixty are drawn, wherever one stands', (count) => {
  const top = crowd(count);
  for (const state of [top, press(top, 'PageDown'), press(top, 'End')])
    expect(drawn(state).rows).toBeLessThanOrEqual(60);
});

test.each([
  [60, 60, false],
  [61, 200, false],
  [40, 40, true],
  [60, 200, true],
])(
  'of %s accounts and %s who have ended no more than sixty rows are drawn together',
  (live, gone, unfolded) => {
    const row = (n: number) =>
      plantedRow({ key: `p${n}`, title: `Person ${n}`, state: n < live ? 'live' : 'ended' });
    const rows = Array.from({ length: live + gone }, (_, n) => row(n));
    const top = { ...plantedState({ rows, activeKey: 'p0' }), unfolded };
    for (const state of [top, press(top, 'PageDown'), press(top, 'End')])
      expect(drawn(state).rows).toBeLessThanOrEqual(60);
    const { found } = foundRows(top);
    expect(drawn(press(top, 'End')).pointedAt).toContain(
      `aria-posinset="${found.length}" aria-setsize="${found.length}"`,
    );
  },
);

test('of up to sixty in both parts all are drawn', () => {
  const rows = Array.from({ length: 60 }, (_, n) =>
    plantedRow({ key: `p${n}`, state: n < 40 ? 'live' : 'ended' }),
  );
  const state = { ...plantedState({ rows, activeKey: 'p0' }), unfolded: true };
  expect(drawn(state).rows).toBe(59);
});

test('pages lead to the last of many rows, one after the other and without end', () => {
  const seen = [crowd(300)];
  for (let page = 0; page < 50; page += 1)
    seen.push(...seen.slice(-1).map((state) => press(state, 'PageDown')));
  const places = seen.map((state) => foundRows(state).at);
  expect(places.slice(0, 4)).toEqual([0, 7, 14, 21]);
  expect(places.at(-1)).toBe(298);
});

/** An app on screen, and many more. */
function manyApps(known: Partial<PopupState> = {}): PopupState {
  const state = crowd(5);
  const [first] = state.index?.apps ?? [];
  const apps = Array.from({ length: 100 }, (_, n) => ({
    face: plantedFace({ origin: `https://app-${n}.example`, host: `app-${n}.example`, name: `App ${n}` }),
    count: null,
    active: null,
  }));
  if (!state.index || !first) throw new Error('no app is planted');
  return {
    ...state,
    index: { ...state.index, apps: [...apps.slice(0, 40), first, ...apps.slice(40)] },
    ...known,
  };
}

const drawnOf = (state: PopupState, piece: RegExp): number =>
  [...renderToString(<Popup state={state} act={() => undefined} later={ALL_PARTS} />).matchAll(piece)].length;

test('of a hundred other apps a few are drawn, and the last is a key away', () => {
  const state = manyApps();
  expect(drawn(state).rows).toBeLessThanOrEqual(60);
  const end = press(state, 'End');
  expect(drawn(end).rows).toBeLessThanOrEqual(60);
  expect(drawn(end).pointedAt).toContain('data-app="https://app-99.example"');
  expect(drawn(end).pointedAt).toContain('aria-posinset="104" aria-setsize="104"');
});

/** A hundred apps with a hundred accounts in each of them. */
function crowdedApps(known: Partial<PopupState> = {}): PopupState {
  const state = manyApps();
  const others = otherApps(state).map(({ face }, n) => {
    const rows = Array.from({ length: 100 }, (_, p) =>
      plantedRow({ key: `p${p}`, title: `Person ${n} ${p}` }),
    );
    return [face.origin, plantedState({ app: face, rows, activeKey: 'p0' })] as const;
  });
  return { ...state, others: Object.fromEntries(others), ...known };
}

test.each([
  ['folded', {}, 4 + 100],
  ['all unfolded', { opened: otherApps(manyApps()).map(({ face }) => face.origin) }, 4 + 100 + 10_000],
  ['with something typed', { typed: 'person' }, 10_005],
])(
  'of a hundred apps with ten thousand accounts, %s, no more than sixty rows are drawn',
  (_, known, last) => {
    const state = crowdedApps(known);
    const end = press(state, 'End');
    for (const each of [state, press(state, 'PageDown'), end])
      expect(drawn(each).rows).toBeLessThanOrEqual(60);
    expect(drawn(end).pointedAt).toContain(`aria-posinset="${last}" aria-setsize="${last}"`);
  },
);

test.each([
  [31, 30, 10],
  [29, 12, 12],
  [61, 90, 3],
])(
  'before a hundred other apps, of %s accounts and %s who have ended, no more than sixty rows are drawn',
  (live, gone, opened) => {
    const state = crowdedApps();
    const rows = Array.from({ length: live + gone }, (_, n) =>
      plantedRow({ key: `p${n}`, title: `Person ${n}`, state: n < live ? 'live' : 'ended' }),
    );
    const view = state.view && { ...state.view, rows };
    const apps = otherApps(state).slice(0, opened);
    const top = { ...state, ...startState({ ...state, view }), others: state.others, unfolded: true };
    const all = { ...top, opened: apps.map(({ face }) => face.origin) };
    for (const each of [all, press(all, 'PageDown'), press(all, 'End'), press(press(all, 'End'), 'PageUp')])
      expect(drawn(each).rows).toBeLessThanOrEqual(60);
  },
);

test('of a hundred and one apps in the menu a few are drawn, and the chosen one among them', () => {
  const state = manyApps({ open: { kind: 'apps' } });
  expect(drawnOf(state, /class="pick"/g)).toBeLessThanOrEqual(60);
  expect(drawnOf(state, /aria-selected="true" aria-posinset="41" aria-setsize="101"/g)).toBe(1);
});

test('before the accounts of the other apps are there, their room is', () => {
  const html = renderToString(<Popup state={manyApps()} act={() => undefined} later={null} />);
  expect(html).toContain('class="others" style="--rows:100;--heads:1;"');
  expect(html).toContain('class="does"');
});
