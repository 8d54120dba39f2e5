import { expect, test } from 'vitest';
import { done, fail, type Result } from '../../../lib/result';
import type { News, QuestionsOf } from '../../../lib/rpc/contract';
import { type Failure, failure, ownFailure } from '../../../lib/session/failure';
import type { AppIndex, Row, View } from '../../../lib/session/view';
import { plantKeys } from '../../../test/platform/planted-keys';
import { plantPopupPorts } from '../../../test/platform/planted-popup-ports';
import { plantWishes } from '../../../test/platform/planted-wishes';
import { plantedState } from '../../gallery/planted/planted-popup';
import { plantedFace, plantedIndex, plantedRow, plantedView } from '../../gallery/planted/planted-view';
import { nextState } from '../state/next-state';
import type { PopupState } from '../state/state';
import { converse } from './conversation';
import type { DeedPorts } from './deed-ports';

const rows = [plantedRow({ key: 'ada' }), plantedRow({ key: 'mina' })];
const view = plantedView({ rows, activeKey: 'ada' });
const { origin } = view.app;
const here = plantedFace({ origin: 'https://here.example', tabOrigins: ['https://tab.example'] });

interface Planted {
  state?: Partial<PopupState>;
  view?: Partial<View>;
  index?: Result<AppIndex, Failure>;
  full?: View;
  read?: Result<View, Failure>;
  /** The worker lives longer than the popup's first questions. */
  reading?: Promise<Result<View, Failure>>;
  /** What an earlier popup has noted, by app. */
  wishes?: Map<string, string>;
  /** Those that open the popup. */
  keys?: DeedPorts['keys'];
  /** How long the cache takes; at once when left out. */
  cache?: Promise<null>;
}

/** A popup on its first frame, with a worker that answers as told. */
function plantTalk({
  state: known,
  view: rest,
  index,
  full,
  read,
  reading,
  wishes,
  keys = plantKeys(),
  cache,
}: Planted = {}) {
  let state = plantedState({ ...view, ...rest }, known);
  const log: string[] = [];
  const kept: AppIndex[] = [];
  let work: { milliseconds: number; task: () => void }[] = [];
  let passed = 0;
  const ears: ((news: News) => void)[] = [];
  const answers: Record<string, unknown> = {
    index: index ?? done(plantedIndex(view)),
    view: full && done(full),
    refresh: reading ?? read,
  };
  const ask: QuestionsOf<'popup'> = new Proxy(Object.create(null), {
    get: (_, question: string) => (about: { origin?: string; byItself?: boolean; opened?: boolean }) => {
      const why = about.byItself ? ' by itself' : about.opened ? ' opened' : '';
      log.push(`${question} ${about.origin ?? ''}${why}`.trim());
      return Promise.resolve(answers[question] ?? fail(failure('interrupted')));
    },
  });
  converse({
    ...plantPopupPorts(),
    ask,
    current: () => state,
    happen: (event) => {
      state = nextState(state, event);
    },
    readPaint: () => cache ?? Promise.resolve(null),
    wishes: plantWishes(wishes),
    keys,
    now: () => passed,
    onNews: (listener) => {
      ears.push(listener);
      return () => undefined;
    },
    after: (milliseconds, task) => {
      const planned = { milliseconds, task };
      work.push(planned);
      return () => {
        work = work.filter((each) => each !== planned);
      };
    },
    tabOrigin: 'https://tab.example',
    keepIndex: (index) => kept.push(index),
  });
  const tell = (news: News) => {
    for (const ear of ears) ear(news);
  };
  /** Time passes until the popup does what it has planned next. */
  const wait = async () => {
    await flushPromises();
    const [next] = work;
    passed += next?.milliseconds ?? 0;
    work = work.slice(1);
    next?.task();
    await flushPromises();
    return next?.milliseconds;
  };
  /** What the popup will do next by itself. */
  const planned = () => work[0];
  return { log, kept, wait, tell, planned, current: () => state };
}

const flushPromises = () => new Promise((resolve) => setImmediate(resolve));

test('what a page remembers of the apps gives way to what the worker knows, which is kept', async () => {
  const told = plantedIndex(plantedView({ app: here }));
  const { log, kept, current } = plantTalk({ index: done(told) });
  await flushPromises();
  expect(current()).toMatchObject({ index: told, origin: here.origin });
  expect(log).toContain(`refresh ${here.origin}`);
  expect(kept).toEqual([told]);
});

test('what the worker tells of the apps as news is kept, too', () => {
  const { kept, tell } = plantTalk();
  const told = plantedIndex(view, plantedView({ app: here }));
  tell({ kind: 'index', index: told });
  expect(kept).toEqual([told]);
});

test('while the worker says nothing, what a page remembers stays on screen', async () => {
  const { current } = plantTalk({ index: fail(failure('interrupted')), reading: forever });
  await flushPromises();
  expect(current()).toMatchObject({ origin, view: { activeKey: 'ada' } });
});

test('on open the settings and the app are asked for, and again every while', async () => {
  const { log, wait } = plantTalk({ read: done({ ...view, revision: 9, readAt: 0 }) });
  await flushPromises();
  expect(log).toEqual(['settings', `refresh ${origin} opened`, 'index']);
  expect(await wait()).toBeGreaterThanOrEqual(30_000);
  expect(log.slice(3)).toEqual([`refresh ${origin} by itself`]);
});

test('what was read shortly before the popup was opened is looked at once it may be read anew', async () => {
  const shown = { ...view, revision: 9, readAt: -3_000 };
  const { log, wait } = plantTalk({ read: done(shown) });
  const waited = (await wait()) ?? 0;
  expect(waited).toBeGreaterThanOrEqual(2_000);
  expect(waited).toBeLessThan(2_500);
  expect(log.slice(3)).toEqual([`refresh ${origin} by itself`]);
});

test('what another page has had read is not read again before it is old', async () => {
  const { wait, tell } = plantTalk({ read: done({ ...view, revision: 9, readAt: -20_000 }) });
  await flushPromises();
  tell({ kind: 'view', view: { ...view, revision: 10, readAt: 0 } });
  expect(await wait()).toBeGreaterThanOrEqual(30_000);
});

test('a server that never answers is asked again all the same', async () => {
  const { log, wait } = plantTalk({ reading: forever });
  expect(await wait()).toBe(30_000);
  expect(log.filter((asked) => asked.startsWith('refresh'))).toHaveLength(2);
});

test('without a cache the index is asked for, and its app opened', async () => {
  const { log, current } = plantTalk({ state: { index: null, origin: null, view: null } });
  await flushPromises();
  expect(log.slice(0, 3)).toEqual(['settings', 'index', `view ${origin}`]);
  expect(log.at(-1)).toBe(`refresh ${origin} opened`);
  expect(current().origin).toBe(origin);
});

const forever = new Promise<never>(() => undefined);
const nothing = { index: null, origin: null, view: null };

test.each<[string, Partial<PopupState>]>([
  ['everything', nothing],
  ['the painted view', { view: null }],
])(
  'where the cache has lost %s, the worker’s list is shown before any server has answered',
  async (_, state) => {
    const { current } = plantTalk({ state, full: view, reading: forever });
    await flushPromises();
    expect(current().slots).toEqual(['mina']);
  },
);

test('an app that is chosen without a cache is shown before any server has answered', async () => {
  const first = plantedView({ app: here, rows, activeKey: 'mina' });
  const { tell, current } = plantTalk({ full: first, reading: forever });
  await flushPromises();
  tell({ kind: 'index', index: plantedIndex(first) });
  await flushPromises();
  expect(current().slots).toEqual(['ada']);
});

test('what nobody answered is asked again with the next look', async () => {
  const { log, wait } = plantTalk({ state: nothing, index: fail(failure('interrupted')) });
  await flushPromises();
  const before = log.length;
  await wait();
  expect(log.slice(before)).toContain('index');
});

test('an app that only the cache knows gives way to one that is there', async () => {
  const { current } = plantTalk({
    index: done(plantedIndex(plantedView({ app: here }))),
    read: fail(ownFailure('not-connected')),
  });
  await flushPromises();
  expect(current().origin).toBe(here.origin);
});

test('an index that does not come is asked for three times', async () => {
  const index = fail(failure('interrupted'));
  const { log } = plantTalk({ state: { index: null, origin: null, view: null }, index });
  await flushPromises();
  expect(log.filter((asked) => asked === 'index')).toHaveLength(3);
});

test('what the first question of all answers is painted, as news would be', async () => {
  const { current } = plantTalk({ read: done({ ...view, revision: 9, activeKey: 'mina' }) });
  await flushPromises();
  expect(current().view?.activeKey).toBe('mina');
});

test('news paints, and only what is newer', async () => {
  const { tell, current } = plantTalk();
  tell({ kind: 'view', view: { ...view, revision: 9, activeKey: 'mina' } });
  tell({ kind: 'view', view: { ...view, revision: 8, activeKey: 'ada' } });
  expect(current().view?.activeKey).toBe('mina');
});

test('news of another app does not put off the look at the one on screen', async () => {
  const { tell, planned } = plantTalk({ read: done({ ...view, revision: 9, readAt: -100_000 }) });
  await flushPromises();
  const before = planned();
  tell({ kind: 'view', view: plantedView({ app: here, rows }) });
  expect(planned()).toBe(before);
  tell({ kind: 'view', view: { ...view, revision: 10 } });
  expect(planned()).not.toBe(before);
});

test('an index that comes as an answer and as news opens its app once', async () => {
  const cache = flushPromises().then(() => null);
  const { tell, log } = plantTalk({ state: nothing, full: view, cache });
  tell({ kind: 'index', index: plantedIndex(view) });
  await flushPromises();
  await flushPromises();
  expect(log.filter((asked) => asked === `view ${origin}`)).toHaveLength(1);
});

test('a stale app on screen is read again, another is not', async () => {
  const { tell, log } = plantTalk();
  await flushPromises();
  tell({ kind: 'stale', origin: 'https://else.example' });
  tell({ kind: 'stale', origin });
  await flushPromises();
  expect(log.filter((asked) => asked.startsWith('refresh'))).toHaveLength(2);
});

test('an app that is connected while the popup is open stays in the background', async () => {
  const { tell, current } = plantTalk();
  await flushPromises();
  tell({ kind: 'index', index: plantedIndex(view, plantedView({ app: here })) });
  await flushPromises();
  expect(current()).toMatchObject({ origin, here: here.origin });
});

test('an app that is removed gives way to one that is left, and that one is read', async () => {
  const { tell, current, log } = plantTalk();
  await flushPromises();
  tell({ kind: 'index', index: plantedIndex(plantedView({ app: here })) });
  await flushPromises();
  expect(current().origin).toBe(here.origin);
  expect(log).toContain(`refresh ${here.origin}`);
});

test('a view that holds only the first rows is followed by all of them', async () => {
  const full = plantedView({ ...view, rows: [...rows, plantedRow({ key: 'theo' })] });
  const { log, current } = plantTalk({ view: { more: 1 }, full });
  await flushPromises();
  expect(log).toContain(`view ${origin}`);
  expect(current().slots).toEqual(['mina', 'theo']);
});

test('of many news in a row, each with the first rows only, the rest is asked for once', async () => {
  const full = plantedView({ ...view, revision: 7, rows: [...rows, plantedRow({ key: 'theo' })] });
  const { log, current, tell } = plantTalk({ full });
  for (const revision of [2, 3, 4, 5, 6, 7]) {
    tell({ kind: 'view', view: plantedView({ ...view, revision, more: 1 }) });
  }
  await flushPromises();
  expect(log.filter((asked) => asked === `view ${origin}`)).toHaveLength(1);
  expect(current()).toMatchObject({ slots: ['mina', 'theo'], owed: 0 });
});

test('news that come while the rest is on its way are followed by their own rest', async () => {
  const { log, tell } = plantTalk({ full: plantedView({ ...view, revision: 2 }) });
  tell({ kind: 'view', view: plantedView({ ...view, revision: 2, more: 1 }) });
  tell({ kind: 'view', view: plantedView({ ...view, revision: 3, more: 1 }) });
  await flushPromises();
  expect(log.filter((asked) => asked === `view ${origin}`)).toHaveLength(2);
});

/** A popup opened after a click on Mina's row that was noted so long ago and never answered. */
const openAfterClick = (read: Partial<View>, { since = -5_000 } = {}) => {
  const wishes = new Map([[origin, `${since} sign-in-mina mina`]]);
  const talk = plantTalk({ wishes, read: done({ ...view, revision: 9, readAt: 0, ...read }) });
  return { ...talk, wishes };
};
const mina = (known: Partial<Row>) => ({
  rows: [plantedRow({ key: 'ada' }), plantedRow({ key: 'mina', ...known })],
});

test('a click that nothing came of is told by the next popup, which asks for no switch by itself', async () => {
  const { log, current, wishes } = openAfterClick({});
  await flushPromises();
  expect(current().slip).toMatchObject({ key: 'mina', asked: 'switch', failure: { own: 'not-switched' } });
  expect(wishes.size).toBe(0);
  expect(log).toEqual(['settings', `refresh ${origin} opened`, 'index']);
});

test('of a row beyond those that the worker tells at once it is told, too', async () => {
  const { current } = openAfterClick({ rows: rows.slice(0, 1), more: 60 });
  await flushPromises();
  expect(current().slip).toMatchObject({ key: 'mina', failure: { own: 'not-switched' } });
});

test.each<[string, Partial<View>, { since: number }?]>([
  ['is active by now', { activeKey: 'mina' }],
  ['was active since, until somebody else switched', mina({ activeAt: -4_000 })],
  [
    'says itself what went wrong',
    mina({ work: { kind: 'failed', wish: 'switch', failure: failure('timeout') } }),
  ],
  ['has ended', mina({ state: 'ended' })],
  ['is not there any more', { rows: rows.slice(0, 1) }],
  ['was clicked long ago', {}, { since: -400_000 }],
  ['was clicked in the future', {}, { since: 60_000 }],
  ['was clicked at no time', {}, { since: Number.NaN }],
])('nothing is said of a click on an account that %s', async (_, read, clicked) => {
  const { current, wishes } = openAfterClick(read, clicked);
  await flushPromises();
  expect(current().slip).toBeNull();
  expect(wishes.size).toBe(0);
});

test.each<[string, Partial<View>]>([
  ['the worker is switching', mina({ work: { kind: 'switching', since: -4_000 } })],
  ['it is not known whether the change happened', { unsettled: true }],
])('a click is not judged while %s', async (_, read) => {
  const { current, wishes } = openAfterClick(read);
  await flushPromises();
  expect(current().slip).toBeNull();
  expect(wishes.size).toBe(1);
});

test('a click is not judged before the app was read', async () => {
  const wishes = new Map([[origin, '-5000 sign-in-mina mina']]);
  const { current } = plantTalk({ wishes, read: fail(failure('network')) });
  await flushPromises();
  expect(current().slip).toBeNull();
  expect(wishes.size).toBe(1);
});

test.each<[string, string | null, boolean]>([
  ['none', null, true],
  ['some', 'Alt+Shift+Y', false],
])('where %s open the popup, it is told so only where there are none', async (_, shortcut, told) => {
  const { current } = plantTalk({ keys: plantKeys(shortcut) });
  await flushPromises();
  expect(current().keyless).toBe(told);
});

test('who has put away that there are no keys is not told again', async () => {
  const keys = plantKeys(null);
  keys.putNoteAway();
  const { current } = plantTalk({ keys });
  await flushPromises();
  expect(current().keyless).toBeFalsy();
});
