import { expect, test } from 'vitest';
import { done } from '../../../lib/result';
import { flushPromises, here, origin, plantTalk, rows, view } from '../../../test/platform/planted-talk';
import { plantedIndex, plantedRow, plantedView } from '../../gallery/planted/planted-view';

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
  const { tell, log } = plantTalk({ state: { index: null, origin: null, view: null }, full: view, cache });
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
