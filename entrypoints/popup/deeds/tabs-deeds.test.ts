import { expect, test } from 'vitest';
import { done, fail } from '../../../lib/result';
import { failure } from '../../../lib/session/failure';
import type { StaleTabList } from '../../../lib/session/hosts/stale-tabs';
import { flushPromises, plantPopup } from '../../../test/platform/planted-popup';
import { plantedView } from '../../gallery/planted/planted-view';

const LIST: StaleTabList = {
  tabs: [{ id: 7, title: 'Notes', shows: 'Ada', kept: 'typed' }],
  asleep: 0,
  always: false,
};
const staleTabs = { previous: 'Ada', count: 1, pages: [] };
const listed = { staleTabs: async () => done(LIST) };

test('the list opens at once, and is filled when the pages have answered', async () => {
  const { act, current } = plantPopup({ view: { staleTabs }, answers: listed });
  act({ kind: 'list-tabs' });
  expect(current()).toMatchObject({ open: { kind: 'tabs' }, tabs: null });
  await flushPromises();
  expect(current().tabs).toEqual(done(LIST));
});

test('an answer that comes when something else is open is let go', async () => {
  const { act, current } = plantPopup({ view: { staleTabs }, answers: listed });
  act({ kind: 'list-tabs' });
  act({ kind: 'closed' });
  await flushPromises();
  expect(current()).toMatchObject({ open: null, tabs: null });
});

test('what is left after a reload stands in the list, and is said', async () => {
  const { act, current, log } = plantPopup({ view: { staleTabs }, answers: listed });
  act({ kind: 'reload-tabs' });
  await flushPromises();
  expect(log).toEqual(['reloadTabs']);
  expect(current()).toMatchObject({
    open: { kind: 'tabs' },
    tabs: done(LIST),
    said: { kind: 'plain', name: 'One tab is left as it is.' },
  });
});

test('where nothing is left the list closes', async () => {
  const { act, current, log } = plantPopup({
    view: { staleTabs },
    state: { open: { kind: 'tabs' }, tabs: done(LIST) },
    answered: { staleTabs: null },
    reloaded: 1,
  });
  act({ kind: 'reload-tabs', tab: 7 });
  await flushPromises();
  expect(log).toEqual(['reloadTabs 7']);
  expect(current()).toMatchObject({
    open: null,
    said: { kind: 'plain', name: '1 tab reloaded.' },
  });
});

test.each([
  [3, 3, 0, '3 tabs reloaded.'],
  [3, 2, 1, '2 tabs reloaded. One tab is left as it is.'],
  [1, 0, 2, '2 tabs are left as they are.'],
  [0, 0, 0, 'Every tab shows who is active.'],
  // The third was closed meanwhile.
  [3, 2, 0, '2 tabs reloaded.'],
  [1, 0, 0, 'Every tab shows who is active.'],
])('of %i tabs %i are reloaded and %i left: %s', async (before, reloaded, left, name) => {
  const stale = (count: number) => ({ staleTabs: count > 0 ? { ...staleTabs, count } : null });
  const { act, current } = plantPopup({
    view: stale(before),
    answers: listed,
    answered: stale(left),
    reloaded,
  });
  act({ kind: 'reload-tabs' });
  await flushPromises();
  expect(current().said).toEqual({ kind: 'plain', name });
});

test('always is asked for, and the list shows that it holds', async () => {
  const { act, current, log } = plantPopup({
    view: { staleTabs },
    state: { open: { kind: 'tabs' }, tabs: done(LIST) },
    answers: { staleTabs: async () => done({ ...LIST, always: true }) },
  });
  act({ kind: 'always-reload', wanted: true });
  await flushPromises();
  expect(log).toEqual(['alwaysReload true']);
  expect(current().tabs).toMatchObject({ value: { always: true } });
});

test('where that is not answered it is read how it stands, and nothing else is claimed', async () => {
  const lost = async () => fail(failure('interrupted'));
  const { act, current, log } = plantPopup({ view: { staleTabs }, answers: { alwaysReload: lost } });
  act({ kind: 'always-reload', wanted: true });
  await flushPromises();
  expect(log).toEqual(['refresh']);
  expect(current()).toMatchObject({ open: null, said: null, refreshing: false });
});

test('a tab comes to the front, and the popup ends; where it does not come the list stays', async () => {
  const { act, log } = plantPopup({ view: { staleTabs } });
  act({ kind: 'show-tab', tab: 7 });
  await flushPromises();
  expect(log).toEqual(['showTab 7', 'close']);

  const other = plantPopup({ answers: { showTab: async () => fail(failure('interrupted')) } });
  other.act({ kind: 'show-tab', tab: 7 });
  await flushPromises();
  expect(other.log).toEqual([]);
});

test('the answer about an app that is not on screen any more changes nothing there', async () => {
  const elsewhere = { ...plantedView({ staleTabs, revision: 9 }) };
  const { act, current, happen } = plantPopup({
    view: { staleTabs },
    answers: {
      ...listed,
      reloadTabs: async () => {
        happen({ kind: 'app-chosen', origin: 'https://other.example', view: null });
        return done({ view: elsewhere, reloaded: 1 });
      },
    },
  });
  act({ kind: 'reload-tabs' });
  await flushPromises();
  expect(current()).toMatchObject({ open: null, origin: 'https://other.example' });
});
