import { describe, expect, test } from 'vitest';
import { EVERYWHERE, type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';

const MEMBERSHIPS = '/me/organization-memberships';

/** The app's next reply to this asks for a pause of twenty seconds. */
const pauseAfter = ({ app }: Fieldnote, path: string) =>
  app.fault({ path, kind: { do: 'status', status: 429, headers: { 'Retry-After': '20' } } });

/** What was asked last waits for its turn. */
const queued = () => new Promise((turn) => setImmediate(turn));

/** Fieldnote some time after its last read. */
async function open(how: Parameters<typeof openFieldnote>[0] = {}): Promise<Fieldnote> {
  const fieldnote = await openFieldnote(how);
  await fieldnote.browser.clock.advance(20_000);
  fieldnote.requests();
  return fieldnote;
}

/** The same, which has just asked for a pause. */
async function paused(how: Parameters<typeof openFieldnote>[0] = {}): Promise<Fieldnote> {
  const fieldnote = await open(how);
  pauseAfter(fieldnote, MEMBERSHIPS);
  await fieldnote.worker.ask.places({ origin: ORIGIN });
  fieldnote.requests();
  return fieldnote;
}

describe.each(EVERYWHERE)('%s, %s', (mode, dialect) => {
  test('a wish that waits for its turn when the pause begins is not sent, and says why', async () => {
    const fieldnote = await open({ mode, dialect });
    const { app, worker, ids, requests } = fieldnote;
    const held = app.hold(MEMBERSHIPS);
    void worker.ask.places({ origin: ORIGIN });
    await held.reached;
    pauseAfter(fieldnote, '/session/switch-sign-in');
    void worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    await queued();
    const signingOut = worker.ask.signOut({ origin: ORIGIN, signInId: ids.mina, undo: false });
    await queued();

    held.release();
    const answer = await signingOut;

    expect(requests().filter((each) => !each.includes('/me/'))).toEqual(['POST /session/switch-sign-in']);
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'paused', retryAfterMs: 20_000 } });
    expect(worker.view(ORIGIN).obstacle).toMatchObject({ kind: 'throttled' });
  });

  test('a sign-out whose time to undo runs out in a pause is not sent, and its row says why', async () => {
    const fieldnote = await open({ mode, dialect });
    const { browser, worker, ids, requests } = fieldnote;
    await worker.ask.signOut({ origin: ORIGIN, signInId: ids.mina, undo: true });
    pauseAfter(fieldnote, MEMBERSHIPS);
    await worker.ask.places({ origin: ORIGIN });
    requests();

    await browser.clock.advance(11_000);

    expect(requests()).toEqual([]);
    expect(worker.row(ORIGIN, ids.mina).work).toMatchObject({
      kind: 'failed',
      wish: 'sign-out',
      failure: { kind: 'paused' },
    });
  });
});

test('a read that waits for its turn when the pause begins neither leaves nor ends it', async () => {
  const fieldnote = await open();
  const { app, browser, worker, ids, requests } = fieldnote;
  const held = app.hold(MEMBERSHIPS);
  void worker.ask.places({ origin: ORIGIN });
  await held.reached;
  pauseAfter(fieldnote, '/me/workspace-memberships');
  const reading = worker.ask.refresh({ origin: ORIGIN });
  await queued();
  held.release();
  await reading;
  await browser.clock.advance(19_000);
  const again = await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });

  expect(requests().filter((each) => !each.includes('/me/'))).toEqual([]);
  expect(again).toMatchObject({ ok: false, problem: { kind: 'paused', retryAfterMs: 1_000 } });
});

test('a planned second look waits until the pause is over', async () => {
  const fieldnote = await open();
  const { app, browser, worker, ids, requests } = fieldnote;
  app.staleReads(true);
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  pauseAfter(fieldnote, MEMBERSHIPS);
  await worker.ask.places({ origin: ORIGIN });
  requests();

  await browser.clock.advance(19_000);
  expect(requests()).toEqual([]);
  await browser.clock.advance(1_000);

  expect(requests()).toEqual(['GET /session']);
});

test('the settings of a page that stays open are not asked for in a pause', async () => {
  const { browser, worker, requests } = await paused();
  await browser.clock.advance(15_000);

  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  await worker.ask.flow({});

  expect(requests()).toEqual([]);
});

describe('a worker that begins during a pause', () => {
  test('keeps it until its time', async () => {
    const { browser, ids, requests } = await paused();
    await browser.clock.advance(12_000);
    const worker = browser.startWorker();

    await worker.ask.refresh({ origin: ORIGIN });
    const answer = await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

    expect(requests()).toEqual([]);
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'paused', retryAfterMs: 8_000 } });
    const until = browser.clock.now() + 8_000;
    expect(worker.view(ORIGIN).obstacle).toEqual({ kind: 'throttled', until });
    await browser.clock.advance(8_000);
    expect((await worker.ask.refresh({ origin: ORIGIN })).ok).toBe(true);
  });

  test('waits no longer than any server may ask for, whatever is written down', async () => {
    const { browser } = await paused();
    const key = `pause:${ORIGIN}`;
    browser.durable.records.set(key, JSON.stringify({ since: browser.clock.now(), ms: 86_400_000 }));
    const worker = browser.startWorker();

    expect((await worker.ask.refresh({ origin: ORIGIN })).ok).toBe(false);
    await browser.clock.advance(900_000);
    expect((await worker.ask.refresh({ origin: ORIGIN })).ok).toBe(true);
  });

  test('does not wait for one that begins tomorrow', async () => {
    const { browser } = await paused();
    browser.clock.set(-86_400_000);

    expect((await browser.startWorker().ask.refresh({ origin: ORIGIN })).ok).toBe(true);
  });
});

test.each([-86_400_000, 86_400_000])(
  'a clock that is set by %i ms makes no pause longer or shorter',
  async (ms) => {
    const { browser, worker } = await paused();
    browser.clock.set(ms);
    await browser.clock.advance(19_000);

    expect(await worker.ask.refresh({ origin: ORIGIN })).toMatchObject({ problem: { kind: 'paused' } });
    await browser.clock.advance(1_000);
    expect((await worker.ask.refresh({ origin: ORIGIN })).ok).toBe(true);
  },
);
