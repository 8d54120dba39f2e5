import { beforeEach, expect, test } from 'vitest';
import { type Fieldnote, letSeeTabs, ORIGIN, openFieldnote, SITE_HOST } from '../../../test/worker/fieldnote';
import type { Worker } from '../../../test/worker/worker';
import { DEFAULT_SETTINGS } from '../../session/settings/default-settings';

let fieldnote: Fieldnote;

/** Two pages of Fieldnote, both loaded as Ada; the second one is in front. */
beforeEach(async () => {
  fieldnote = await openFieldnote();
  const { tabs } = fieldnote.browser;
  for (const [id, title] of [
    [1, 'Notes'],
    [2, 'Home'],
  ] as const)
    tabs.open.push({ id, url: `http://${SITE_HOST}/${title}`, title });
  tabs.front = 2;
  await letSeeTabs(fieldnote);
});

/** As a popup does that opens after a page of the app's own has made Jonas active. */
async function openAfterJonas(): Promise<Worker> {
  const { app, browser, sessionId, ids } = fieldnote;
  await browser.clock.advance(6_000);
  app.switchTo(sessionId, ids.jonas);
  const worker = browser.startWorker();
  await worker.ask.refresh({ origin: ORIGIN, opened: true });
  await browser.settled();
  return worker;
}

async function told(worker = fieldnote.worker) {
  const view = await worker.ask.view({ origin: ORIGIN });
  return view.ok ? view.value.staleTabs : view;
}

async function lines(worker = fieldnote.worker) {
  const list = await worker.ask.staleTabs({ origin: ORIGIN });
  return list.ok && list.value.tabs.map(({ title, shows }) => [title, shows]);
}

test('after a switch on the app’s own page all that are open are told of, and none is reloaded', async () => {
  const { tabs } = fieldnote.browser;
  const worker = await openAfterJonas();

  expect(tabs.reloaded).toEqual([]);
  expect(await told(worker)).toEqual({ previous: 'Ada Quell', count: 2, pages: [] });
  Object.assign(tabs.open[0] ?? {}, { document: 77 });
  expect(await lines(worker)).toEqual([['Home', 'Ada Quell']]);
});

test('whoever wants to be told of no tabs is not told of them after such a switch either', async () => {
  const settings = { ...DEFAULT_SETTINGS, afterSwitch: 'leave' } as const;
  await fieldnote.worker.ask.saveSettings({ settings });
  expect(await told(await openAfterJonas())).toBeNull();
});

async function moveTo(to: string): Promise<void> {
  const { worker } = fieldnote;
  const places = await worker.ask.places({ origin: ORIGIN });
  const found = places.ok ? places.value.find(({ workspace }) => workspace === to) : null;
  const { organizationId = null, workspaceId = null } = found ?? {};
  await worker.ask.moveTo({ origin: ORIGIN, organizationId, workspaceId });
}

test('after a move to another place what is in front is reloaded, and the rest told by the place', async () => {
  await moveTo('Platform');
  expect(fieldnote.browser.tabs.reloaded).toEqual([2]);
  expect(await told()).toEqual({ previous: 'Quell Labs · Research', count: 1, pages: [] });
  expect(await lines()).toEqual([['Notes', 'Quell Labs · Research']]);

  // Back there it shows nothing but what is so; the one that was reloaded does.
  await fieldnote.browser.clock.advance(6_000);
  fieldnote.browser.tabs.front = 1;
  await moveTo('Research');
  expect(await lines()).toEqual([['Home', 'Quell Labs · Platform']]);
});

test('after a switch it is somebody whom they may show, and no place of theirs', async () => {
  await moveTo('Platform');
  await fieldnote.browser.clock.advance(6_000);
  await fieldnote.worker.ask.switchTo({ origin: ORIGIN, signInId: fieldnote.ids.jonas });
  expect(await told()).toMatchObject({ previous: 'Ada Quell', count: 1 });
});
