import { describe, expect, test } from 'vitest';
import { MODES, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import { openStaging } from '../../../test/worker/linked';

test('an app whose removal cannot be written down stays as it is, and that is said', async () => {
  const { browser, worker } = await openFieldnote();
  browser.durable.full = true;

  const answer = await worker.ask.disconnect({ origin: ORIGIN, signOut: false });

  expect(answer).toMatchObject({ ok: false });
  browser.durable.full = false;
  await browser.clock.advance(6_000);
  expect(await browser.startWorker().ask.refresh({ origin: ORIGIN })).toMatchObject({ ok: true });
});

test('the hosts of a linked app’s pages are given back, even when its settings were lost', async () => {
  const { browser, link } = await openStaging();
  await link(true);
  await browser.durable.cache.forgetOrigin(ORIGIN);

  await browser.startWorker().ask.disconnect({ origin: ORIGIN, signOut: false });

  expect([...browser.granted]).toEqual([]);
});

test.each(MODES)('%s: an app that is asked for while it goes is not told to be there', async (mode) => {
  const { browser, worker } = await openFieldnote({ mode });

  const [gone, again] = await Promise.all([
    worker.ask.disconnect({ origin: ORIGIN, signOut: false }),
    worker.ask.connect({ origin: ORIGIN, mode }),
  ]);

  expect(gone.ok).toBe(true);
  // Its host went with it.
  expect(again).toMatchObject({ ok: false, problem: { kind: 'permission' } });
  expect([...browser.durable.records.keys()].filter((key) => key.includes(ORIGIN))).toEqual([]);
});

test.each([
  ['first', 0],
  ['afterwards', 1],
])('a link that is asked for %s brings nothing of a removed app back', async (_when, place) => {
  const { browser, worker, link } = await openStaging();
  const asked: (() => Promise<unknown>)[] = [() => worker.ask.disconnect({ origin: ORIGIN, signOut: false })];
  asked.splice(place, 0, () => link(true));

  await Promise.all(asked.map((ask) => ask()));
  await browser.clock.advance(60_000);

  expect([...browser.durable.records.keys()].filter((key) => key.includes(ORIGIN))).toEqual([]);
  expect(await worker.ask.index({})).toMatchObject({ value: { apps: [] } });
});

test('an app that is connected twice at once has one session', async () => {
  const { app, browser, worker } = await openFieldnote({ mode: 'staging' });
  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  browser.granted.add(ORIGIN);
  const before = app.sessions().length;

  const wish = { origin: ORIGIN, mode: null };
  await Promise.all([worker.ask.connect(wish), worker.ask.connect(wish)]);

  expect(app.sessions()).toHaveLength(before + 1);
});

describe('a disk that refuses a removal in part', () => {
  async function removedWith(isRefused: (records: Record<string, unknown>) => boolean) {
    const fieldnote = await openFieldnote({ mode: 'staging' });
    const { keep } = fieldnote.browser.durable;
    const { save } = keep;
    keep.save = async (records) => !isRefused(records) && save(records);
    await fieldnote.worker.ask.disconnect({ origin: ORIGIN, signOut: false });
    keep.save = save;
    return fieldnote;
  }

  const drops =
    (start: string) =>
    (records: Record<string, unknown>): boolean =>
      Object.entries(records).some(([key, value]) => key.startsWith(start) && value === undefined);

  test('of what is stored has it finished by the next worker', async () => {
    const { browser } = await removedWith(drops('app:'));

    const index = await browser.startWorker().ask.index({});

    expect(index).toMatchObject({ ok: true, value: { apps: [] } });
    expect([...browser.durable.records.keys()].filter((key) => key.includes(ORIGIN))).toEqual([]);
  });

  test('of its mark takes nothing from the app when that is connected again', async () => {
    const { browser, worker } = await removedWith(drops('removal:'));
    browser.granted.add(ORIGIN);
    await worker.ask.connect({ origin: ORIGIN, mode: 'staging' });

    const index = await browser.startWorker().ask.index({});

    expect(index).toMatchObject({ ok: true, value: { apps: [{ face: { origin: ORIGIN } }] } });
    expect(browser.granted.has(ORIGIN)).toBe(true);
    expect(browser.durable.records.has(`token:${ORIGIN}|own`)).toBe(true);
  });
});
