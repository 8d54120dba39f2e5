import { expect, test, vi } from 'vitest';
import { type Fieldnote, ORIGIN, SITE_HOST } from '../../../test/worker/fieldnote';
import { SITE, withTabs } from '../../../test/worker/with-tabs';
import type { Worker } from '../../../test/worker/worker';

/** After a switch whose tabs cannot be seen, with the browser's question open. */
async function askedForPages(): Promise<Fieldnote> {
  const fieldnote = await withTabs('ask', false);
  await fieldnote.worker.ask.switchTo({ origin: ORIGIN, signInId: fieldnote.ids.jonas });
  await fieldnote.worker.ask.allowTabs({ origin: ORIGIN, pages: [SITE] });
  return fieldnote;
}

const grantSite = ({ browser }: Fieldnote) => {
  for (const scheme of ['http', 'https']) browser.granted.add(`${scheme}://${SITE_HOST}`);
};

test.each(['the same worker', 'a worker that woke for it'])(
  'pages that were asked for after a switch are reloaded when they are granted, by %s',
  async (by) => {
    const fieldnote = await askedForPages();
    const { browser } = fieldnote;
    expect(browser.tabs.reloaded).toEqual([]);
    const worker = by === 'the same worker' ? fieldnote.worker : browser.startWorker();

    grantSite(fieldnote);
    await worker.grantChanged();

    expect(browser.tabs.reloaded).toEqual([1, 2]);
    expect(worker.view(ORIGIN)).toMatchObject({ staleTabs: null, app: { seen: [ORIGIN, SITE] } });
    await worker.grantChanged();
    expect(browser.tabs.reloaded).toEqual([1, 2]);
  },
);

test('pages that are granted already when they are asked for are reloaded once', async () => {
  const fieldnote = await withTabs('ask', false);
  grantSite(fieldnote);
  await fieldnote.worker.ask.switchTo({ origin: ORIGIN, signInId: fieldnote.ids.jonas });

  await fieldnote.worker.ask.allowTabs({ origin: ORIGIN, pages: [SITE] });
  await fieldnote.worker.grantChanged();

  expect(fieldnote.browser.tabs.reloaded).toEqual([1, 2]);
});

test.each<[string, (worker: Worker) => Promise<unknown>]>([
  ['the popup is told', (worker) => worker.ask.allowTabs({ origin: ORIGIN, pages: [] })],
  ['the next popup opens', (worker) => worker.ask.refresh({ origin: ORIGIN, opened: true })],
])('a refusal is said when %s, and a grant for something else is no answer to it', async (_, hear) => {
  const fieldnote = await askedForPages();
  const { browser, ids } = fieldnote;
  const worker = browser.startWorker();
  await hear(worker);
  expect(worker.view(ORIGIN).staleTabs).toEqual({
    previous: 'Ada Quell',
    count: null,
    pages: null,
  });

  grantSite(fieldnote);
  await worker.grantChanged();

  expect(browser.tabs.reloaded).toEqual([]);
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
  expect(worker.view(ORIGIN)).toMatchObject({
    staleTabs: { pages: [SITE] },
    app: { seen: [ORIGIN] },
  });
});

test('whoever looks again while the browser asks has not answered it', async () => {
  const fieldnote = await askedForPages();
  const { browser, worker } = fieldnote;
  await worker.ask.refresh({ origin: ORIGIN });

  grantSite(fieldnote);
  await worker.grantChanged();

  expect(browser.tabs.reloaded).toEqual([1, 2]);
});

test('a refusal names who was active before the last switch, and nobody where that was put away', async () => {
  const { worker, ids } = await askedForPages();
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.ada });
  await worker.ask.allowTabs({ origin: ORIGIN, pages: [] });
  expect(worker.view(ORIGIN).staleTabs).toMatchObject({ previous: 'Jonas Wirth', pages: null });

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await worker.ask.allowTabs({ origin: ORIGIN, pages: [SITE] });
  await worker.ask.dismiss({ origin: ORIGIN, key: null });
  await worker.ask.allowTabs({ origin: ORIGIN, pages: [] });
  expect(worker.view(ORIGIN).staleTabs).toBeNull();
});

test('a refusal that is put away does not keep the question from being asked after the next switch', async () => {
  const { worker, ids } = await askedForPages();
  await worker.ask.allowTabs({ origin: ORIGIN, pages: [] });
  await worker.ask.dismiss({ origin: ORIGIN, key: null });

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });

  expect(worker.view(ORIGIN).staleTabs).toMatchObject({ pages: [SITE] });
});

test('what was granted is seen in one write: no kill loses the wish and keeps the grant', async () => {
  const fieldnote = await askedForPages();
  const { browser } = fieldnote;
  const told: unknown[] = [];
  const { save } = browser.durable.keep;
  vi.spyOn(browser.durable.keep, 'save').mockImplementation((records) => {
    const app = records[`app:${ORIGIN}`];
    if (app) told.push(app);
    return save(records);
  });

  grantSite(fieldnote);
  await fieldnote.worker.grantChanged();

  expect(told).not.toContainEqual(expect.objectContaining({ asked: null, seen: [] }));
  expect(told.at(-1)).toMatchObject({ asked: null, seen: [SITE] });
});
