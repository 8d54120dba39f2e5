import { beforeEach, expect, test } from 'vitest';
import { type Fieldnote, letSeeTabs, ORIGIN, openFieldnote, SITE_HOST } from '../../../test/worker/fieldnote';
import type { Worker } from '../../../test/worker/worker';
import { DEFAULT_SETTINGS } from '../../session/settings/default-settings';

const SITE = `http://${SITE_HOST}`;

let fieldnote: Fieldnote;

/** Three pages of Fieldnote, all loaded as Ada; the second one is in front. */
beforeEach(async () => {
  fieldnote = await openFieldnote();
  const { tabs } = fieldnote.browser;
  tabs.open.push(
    { id: 1, url: `${SITE}/notes`, title: 'Notes' },
    { id: 2, url: `${SITE}/`, title: 'Home' },
    { id: 3, url: `${SITE}/later`, title: 'Later' },
  );
  tabs.front = 2;
  await letSeeTabs(fieldnote);
});

const tabAt = (id: number) => {
  const tab = fieldnote.browser.tabs.open.find((each) => each.id === id);
  if (!tab) throw new Error(`no tab ${id}`);
  return tab;
};

async function switchTo(who: 'ada' | 'jonas' | 'mina', worker = fieldnote.worker): Promise<void> {
  const { browser, ids } = fieldnote;
  // Reads that follow are later than what they follow.
  await browser.clock.advance(6_000);
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids[who] });
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });
}

/** As a popup does that opens; the worker of before has died meanwhile. */
async function openPopup(): Promise<Worker> {
  const worker = fieldnote.browser.startWorker();
  await worker.ask.refresh({ origin: ORIGIN, opened: true });
  await fieldnote.browser.settled();
  return worker;
}

async function listed(worker = fieldnote.worker) {
  const list = await worker.ask.staleTabs({ origin: ORIGIN });
  if (!list.ok) throw new Error(JSON.stringify(list.problem));
  return list.value;
}

const lines = async (worker?: Worker) =>
  (await listed(worker)).tabs.map(({ title, shows, kept }) => [title, shows, kept]);

async function told(worker = fieldnote.worker) {
  const view = await worker.ask.view({ origin: ORIGIN });
  return view.ok ? view.value.staleTabs : view;
}

test('what is in front is reloaded after a switch, and the rest is told', async () => {
  await switchTo('jonas');

  expect(fieldnote.browser.tabs.reloaded).toEqual([2]);
  expect(await told()).toEqual({ previous: 'Ada Quell', count: 2, pages: [] });
  expect(await lines()).toEqual([
    ['Notes', 'Ada Quell', null],
    ['Later', 'Ada Quell', null],
  ]);
});

test('one of them is reloaded by itself, then all that are left, the one in front first', async () => {
  const { tabs } = fieldnote.browser;
  await switchTo('jonas');
  await fieldnote.worker.ask.reloadTabs({ origin: ORIGIN, tab: 3 });
  expect(tabs.reloaded).toEqual([2, 3]);
  expect(await told()).toMatchObject({ count: 1 });

  await switchTo('mina');
  tabs.front = 3;
  expect((await lines()).map(([title]) => title)).toEqual(['Later', 'Notes']);
  await fieldnote.worker.ask.reloadTabs({ origin: ORIGIN });
  expect(tabs.reloaded).toEqual([2, 3, 2, 3, 1]);
  expect(await told()).toBeNull();
});

test('each page shows whoever was active since it was loaded, and nobody is named where there were two', async () => {
  await switchTo('jonas');
  tabAt(3).document = 77;
  await switchTo('mina');

  expect(await lines()).toEqual([
    ['Notes', null, null],
    ['Later', 'Jonas Wirth', null],
  ]);
  expect(await told()).toMatchObject({ previous: null, count: 2 });
});

test('it outlives the worker, without a word on the disk', async () => {
  await switchTo('jonas');
  const { durable } = fieldnote.browser;

  const worker = await openPopup();

  expect(await told(worker)).toEqual({ previous: 'Ada Quell', count: 2, pages: [] });
  expect(await lines(worker)).toHaveLength(2);
  const disk = [...durable.records, ...durable.painted].flat().join();
  expect(disk).not.toMatch(/Notes|Later|\/later/);
});

test('a page that the person has reloaded, and a tab that went elsewhere or was closed, show nobody else any more', async () => {
  await switchTo('jonas');
  fieldnote.browser.tabs.close(1);
  tabAt(3).document = 77;
  const worker = await openPopup();
  expect(await told(worker)).toBeNull();

  await switchTo('mina', worker);
  fieldnote.browser.tabs.move(3, 'http://elsewhere.localhost/');
  expect(await told(await openPopup())).toBeNull();
});

test('a tab that is closed in the moment of its reload keeps nothing else from being reloaded', async () => {
  const { tabs } = fieldnote.browser;
  await switchTo('jonas');
  const closing = {
    ...tabAt(1),
    get title() {
      tabs.close(1);
      return 'Notes';
    },
  };
  tabs.open = tabs.open.map((tab) => (tab.id === 1 ? closing : tab));

  const answer = await fieldnote.worker.ask.reloadTabs({ origin: ORIGIN });

  // The one in front was reloaded at the switch itself.
  expect(answer).toMatchObject({ value: { reloaded: 1 } });
  expect(tabs.reloaded).toEqual([2, 3]);
  expect(await told()).toBeNull();
});

test('a page that comes back by the browser’s Back is the one that was left', async () => {
  await switchTo('jonas');
  const { url, document } = tabAt(3);
  fieldnote.browser.tabs.move(3, 'http://elsewhere.localhost/');
  expect(await lines()).toHaveLength(1);

  Object.assign(tabAt(3), { url, document, title: 'Later' });

  expect(await lines()).toContainEqual(['Later', 'Ada Quell', null]);
});

test('a page that was on its way, or did not answer, counts as it is seen next, and that once', async () => {
  tabAt(3).document = null;
  await switchTo('jonas');
  tabAt(3).document = 77;
  expect(await lines()).toContainEqual(['Later', 'Ada Quell', null]);
  tabAt(3).document = 78;
  expect(await lines()).not.toContainEqual(expect.arrayContaining(['Later']));
});

test.each(['typed', 'asks', 'audible', 'silent'] as const)(
  'a page is left alone and named: %s',
  async (keeps) => {
    for (const tab of [tabAt(1), tabAt(2)]) Object.assign(tab, { keeps });
    if (keeps === 'silent') for (const tab of [tabAt(1), tabAt(2)]) tab.document = null;
    const { browser, worker } = fieldnote;
    await switchTo('jonas');
    expect(browser.tabs.reloaded).toEqual([]);

    const answer = await worker.ask.reloadTabs({ origin: ORIGIN });

    expect(answer).toMatchObject({ value: { reloaded: 1, view: { staleTabs: { count: 2 } } } });
    expect(browser.tabs.reloaded).toEqual([3]);
    expect(await told()).toMatchObject({ count: 2 });
    expect(await lines()).toEqual([
      ['Home', 'Ada Quell', keeps],
      ['Notes', 'Ada Quell', keeps],
    ]);
    await worker.ask.showTab({ origin: ORIGIN, tab: 1 });
    expect(browser.tabs.shown).toEqual([1]);
  },
);

test('no tab is shown that is not in the list', async () => {
  fieldnote.browser.tabs.open.push({ id: 4, url: 'http://elsewhere.localhost/' });
  await switchTo('jonas');
  await fieldnote.worker.ask.showTab({ origin: ORIGIN, tab: 4 });
  expect(fieldnote.browser.tabs.shown).toEqual([]);
});

test.each<[string, () => unknown]>([
  ['a tab is closed', () => fieldnote.browser.tabs.close(3)],
  ['a tab goes elsewhere', () => fieldnote.browser.tabs.move(3, 'http://elsewhere.localhost/')],
  ['a page is loaded anew', () => (tabAt(3).document = 77)],
])('in the moment of its reload %s', async (_what, happens) => {
  await switchTo('jonas');
  const { tabs } = fieldnote.browser;
  tabAt(1).document = 76;
  const pages = fieldnote.worker.ask.reloadTabs({ origin: ORIGIN });
  happens();
  expect(await pages).toMatchObject({ value: { reloaded: 0 } });
  expect(tabs.reloaded).toEqual([2]);
  expect(await told()).toBeNull();
});

test('a permission that is withdrawn midway: nothing is claimed of tabs that cannot be seen', async () => {
  await switchTo('jonas');
  fieldnote.browser.granted.delete(SITE);
  await fieldnote.worker.grantChanged();
  expect(await told()).toEqual({ previous: 'Ada Quell', count: null, pages: [SITE] });
  await fieldnote.worker.ask.reloadTabs({ origin: ORIGIN });
  expect(fieldnote.browser.tabs.reloaded).toEqual([2]);
});

test('tabs that are asleep are left so, and counted', async () => {
  for (const tab of [tabAt(1), tabAt(3)]) tab.isAsleep = true;
  await switchTo('jonas');
  expect(await told()).toBeNull();
  expect(await listed()).toMatchObject({ tabs: [], asleep: 2 });
});

test('what was put away is not told by the next popup, and after the next switch it is', async () => {
  await switchTo('jonas');
  await fieldnote.worker.ask.dismiss({ origin: ORIGIN, key: null });
  const worker = await openPopup();
  expect(worker.views(ORIGIN).every(({ staleTabs }) => staleTabs === null)).toBe(true);

  await switchTo('mina', worker);

  expect(await told(worker)).toMatchObject({ count: 2 });
});

test('always: this app’s tabs are reloaded now and after each switch, whatever holds for all apps', async () => {
  const { browser, worker } = fieldnote;
  await worker.ask.saveSettings({ settings: { ...DEFAULT_SETTINGS, afterSwitch: 'leave' } });
  await switchTo('jonas');
  await worker.ask.alwaysReload({ origin: ORIGIN, wanted: true });
  expect(await listed()).toMatchObject({ always: true });
  await switchTo('mina');
  expect(browser.tabs.reloaded).toEqual([2, 1, 3]);

  await worker.ask.alwaysReload({ origin: ORIGIN, wanted: false });
  await switchTo('ada');
  expect(browser.tabs.reloaded).toHaveLength(3);
});

test('the command reloads each of the app’s tabs, whomever it shows', async () => {
  await fieldnote.worker.reach.command('reload', null);
  await fieldnote.browser.settled();
  expect(fieldnote.browser.tabs.reloaded).toEqual([2, 1, 3]);
});

test('nothing is left of it once the app is removed', async () => {
  await switchTo('jonas');
  expect(fieldnote.browser.memory.size).toBe(1);
  await fieldnote.worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  expect([...fieldnote.browser.memory.keys()]).toEqual([]);
});

test('in staging the app’s own pages have another session: nothing is said of them', async () => {
  const staging = await openFieldnote({ mode: 'staging' });
  staging.browser.tabs.open.push({ id: 1, url: `${SITE}/` });
  await letSeeTabs(staging);
  await staging.worker.ask.switchTo({ origin: ORIGIN, signInId: staging.ids.jonas });
  expect(staging.worker.view(ORIGIN).staleTabs).toBeNull();
  expect(staging.browser.tabs.reloaded).toEqual([]);
});
