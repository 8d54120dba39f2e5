import { expect, test } from 'vitest';
import { done, fail } from '../../../lib/result';
import { failure, ownFailure } from '../../../lib/session/failure';
import { flushPromises, here, origin, plantTalk, rows, view } from '../../../test/platform/planted-talk';
import { plantedIndex, plantedView } from '../../gallery/planted/planted-view';
import type { PopupState } from '../state/state';

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

test('when the network is back, what failed without it is not left standing: the person waits for it', async () => {
  const { log, networkIsBack, planned } = plantTalk({ read: fail(failure('offline')) });
  await flushPromises();
  networkIsBack();
  await flushPromises();
  expect(log.slice(3)).toEqual([`refresh ${origin}`]);
  expect(planned()).toBeDefined();
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
