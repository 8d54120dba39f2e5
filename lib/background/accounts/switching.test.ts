import { describe, expect, test } from 'vitest';
import { DIALECTS, MODES, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import { known } from '../../../test/worker/worker';

describe.each(MODES)('%s', (mode) => {
  test.each(DIALECTS)('%s: one click is one POST and one read, and the mark moves', async (dialect) => {
    const { worker, ids, requests, truth } = await openFieldnote({ mode, dialect });

    const answer = await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

    expect(answer.ok).toBe(true);
    expect(requests()).toEqual(['POST /session/switch-sign-in', 'GET /session']);
    expect(truth()).toBe(ids.jonas);
    const view = worker.view(ORIGIN);
    expect(view.rows.find((row) => row.key === view.activeKey)?.signInId).toBe(ids.jonas);
    expect(view.rows.every((row) => row.work === null)).toBe(true);
  });
});

test('the row is pending before anything is sent, and the mark stays where it was', async () => {
  const { app, worker, ids } = await openFieldnote();
  const hold = app.hold('/session/switch-sign-in');
  const before = worker.view(ORIGIN).activeKey;

  const switching = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await hold.reached;

  expect(worker.row(ORIGIN, 'Jonas Wirth').work).toMatchObject({ kind: 'switching' });
  expect(worker.view(ORIGIN).activeKey).toBe(before);
  hold.release();
  await switching;
});

test('the mark moves as soon as the disk has it, before anything else is done', async () => {
  const { browser, worker, ids } = await openFieldnote();
  const done: string[][] = [];
  const { key } = worker.row(ORIGIN, 'Jonas Wirth');
  browser.pages.add((news) => {
    if (news.kind === 'view' && news.view.activeKey === key) done.push(worker.effects().filter(isWaitedFor));
  });
  worker.killAt(Number.POSITIVE_INFINITY, 'before');

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

  expect(done[0]).toEqual([
    `save journal:${ORIGIN}|browser`,
    'fetch POST /session/switch-sign-in',
    `save roster:${ORIGIN}|browser`,
  ]);
});

/** The cache is written beside all else. */
const isWaitedFor = (effect: string): boolean => effect !== 'paint' && effect !== 'cache the index';

test('switching to the active account sends nothing', async () => {
  const { worker, ids, requests } = await openFieldnote();

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.ada });

  expect(requests()).toEqual([]);
});

test('an account that is not there any more is not asked for', async () => {
  const { worker, requests } = await openFieldnote();

  const answer = await worker.ask.switchTo({ origin: ORIGIN, signInId: '404' });

  expect(answer).toMatchObject({ ok: false, problem: { kind: 'own', own: 'no-longer-signed-in' } });
  expect(requests()).toEqual([]);
});

test('a wish that was not sent yet gives way to a later one', async () => {
  const { app, worker, ids, posts, truth } = await openFieldnote();
  const hold = app.hold('/session/switch-sign-in');
  const first = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await hold.reached;
  const dropped = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
  const last = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.ada });

  hold.release();

  expect(await dropped).toMatchObject({ ok: false, problem: { kind: 'superseded' } });
  expect(await first).toMatchObject({ ok: false, problem: { kind: 'superseded' } });
  expect((await last).ok).toBe(true);
  expect(posts().map(({ query }) => query.sign_in_id)).toEqual([ids.jonas, ids.ada]);
  expect(truth()).toBe(ids.ada);
});

test('a switch that a later wish follows is never shown as done', async () => {
  const { app, worker, ids } = await openFieldnote();
  const hold = app.hold('/session/switch-sign-in');
  const first = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await hold.reached;
  const last = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
  hold.release();
  await Promise.all([first, last]);

  const jonas = worker.row(ORIGIN, 'Jonas Wirth').key;
  expect(worker.views(ORIGIN).some((view) => view.activeKey === jonas)).toBe(false);
});

test('a stale read after a switch does not move the mark back', async () => {
  const { app, browser, worker, ids, requests } = await openFieldnote();
  app.staleReads(true);

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await browser.clock.advance(2_000);
  const jonas = worker.row(ORIGIN, 'Jonas Wirth').key;

  expect(worker.view(ORIGIN).activeKey).toBe(jonas);
  expect(requests()).toEqual(['POST /session/switch-sign-in', 'GET /session']);
  await browser.clock.advance(6_000);
  expect(requests()).toEqual(['GET /session']);
  expect(worker.view(ORIGIN).activeKey).toBe(jonas);
  expect(worker.row(ORIGIN, 'Jonas Wirth').work).toBeNull();
});

test('a server that says yes and does not do it is found out after six seconds', async () => {
  const { app, browser, worker, ids } = await openFieldnote();
  app.fault({ path: '/session/switch-sign-in', kind: { do: 'lie' } });

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await browser.clock.advance(7_000);

  expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, 'Ada Quell').key);
  expect(worker.row(ORIGIN, 'Jonas Wirth').work).toMatchObject({
    kind: 'failed',
    failure: { kind: 'not-taken' },
  });
});

test('a sign-in that no longer exists becomes ended, and its label stays', async () => {
  const { app, worker, ids, sessionId, requests } = await openFieldnote();
  app.signOut(sessionId, ids.jonas);

  const answer = await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

  expect(answer).toMatchObject({ ok: false, problem: { status: 400 } });
  expect(worker.row(ORIGIN, 'Jonas Wirth')).toMatchObject({ state: 'ended', signInId: null, work: null });
  expect(requests()).toEqual(['POST /session/switch-sign-in', 'GET /session']);
});

test.each([
  ['before', 'ada'],
  ['after', 'jonas'],
] as const)(
  'a connection cut %s the server acted is resolved by reading, not by asking again',
  async (when, active) => {
    const { app, worker, ids, requests, truth } = await openFieldnote();
    app.fault({ path: '/session/switch-sign-in', kind: { do: 'drop', when } });

    const answer = await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

    expect(requests()).toEqual(['POST /session/switch-sign-in', 'GET /session']);
    expect(truth()).toBe(ids[active]);
    expect(answer.ok).toBe(active === 'jonas');
    const view = worker.view(ORIGIN);
    expect(view.rows.find((row) => row.key === view.activeKey)?.signInId).toBe(ids[active]);
  },
);

test('an HTML error page is a failure of the row; the list stays', async () => {
  const { app, worker, ids, requests } = await openFieldnote();
  app.fault({
    path: '/session/switch-sign-in',
    kind: { do: 'status', status: 502, body: '<h1>Bad gateway</h1>', contentType: 'text/html' },
  });

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

  const row = worker.row(ORIGIN, 'Jonas Wirth');
  expect(row.work).toMatchObject({ kind: 'failed', failure: { kind: 'http', status: 502, message: null } });
  expect(worker.view(ORIGIN).rows).toHaveLength(3);
  expect(requests()).toEqual(['POST /session/switch-sign-in', 'GET /session']);
});

test('a pause asked for by the app holds every request back, and the wish is not kept', async () => {
  const { app, browser, worker, ids, requests } = await openFieldnote();
  app.fault({
    path: '/session/switch-sign-in',
    kind: { do: 'status', status: 429, headers: { 'Retry-After': '12' } },
  });

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  const again = await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
  await worker.ask.refresh({ origin: ORIGIN });

  expect(requests()).toEqual(['POST /session/switch-sign-in']);
  expect(again).toMatchObject({ ok: false, problem: { kind: 'paused', retryAfterMs: 12_000 } });
  expect(worker.view(ORIGIN).obstacle).toEqual({ kind: 'throttled', until: browser.clock.now() + 12_000 });
  expect(worker.view(ORIGIN).rows.every((row) => row.work === null)).toBe(true);

  await browser.clock.advance(12_000);
  expect(requests()).toEqual([]);
  expect((await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina })).ok).toBe(true);
});

test('an expired staging token is spent on a read, never on the switch', async () => {
  const { app, server, browser, worker, ids, sessionId, posts } = await openFieldnote({ mode: 'staging' });
  app.expireTokens(sessionId);
  server.advance(0);
  await browser.clock.advance(7 * 3_600_000);

  const answer = await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

  expect(answer.ok).toBe(true);
  expect(posts().every((request) => !request.tokenExpired)).toBe(true);
  expect(server.log.some(({ method, tokenExpired }) => method === 'GET' && tokenExpired)).toBe(true);
});

test('ids above 2^53 travel digit by digit', async () => {
  const { app, worker, ids, posts } = await openFieldnote();
  app.fault({ path: '/session', kind: { do: 'numeric-ids' }, times: 3 });

  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

  expect(BigInt(ids.jonas) > 2n ** 53n).toBe(true);
  expect(known(posts().at(-1)).query.sign_in_id).toBe(ids.jonas);
  expect(worker.row(ORIGIN, 'Jonas Wirth').signInId).toBe(ids.jonas);
});
