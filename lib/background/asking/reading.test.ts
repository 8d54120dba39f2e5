import { describe, expect, test } from 'vitest';
import { DIALECTS, MODES, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import { failure, ownFailure } from '../../session/failure';
import { obstacleFor } from './obstacle';

test('a session read less than five seconds ago is not read again', async () => {
  const { browser, worker, requests } = await openFieldnote();

  await worker.ask.refresh({ origin: ORIGIN });
  expect(requests()).toEqual([]);
  await browser.clock.advance(5_000);
  await worker.ask.refresh({ origin: ORIGIN });
  expect(requests()).toEqual(['GET /session']);
});

test('two pages that ask at once share one read', async () => {
  const { browser, worker, requests } = await openFieldnote();
  await browser.clock.advance(6_000);

  await Promise.all([worker.ask.refresh({ origin: ORIGIN }), worker.ask.refresh({ origin: ORIGIN })]);

  expect(requests()).toEqual(['GET /session']);
});

test('an account switched by a site tab is shown at the next read, and nothing is sent against it', async () => {
  const { app, browser, worker, ids, sessionId, requests } = await openFieldnote();
  app.switchTo(sessionId, ids.mina);
  await browser.clock.advance(6_000);

  await worker.ask.refresh({ origin: ORIGIN });

  expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, 'Mina Okafor').key);
  expect(requests()).toEqual(['GET /session']);
});

describe.each(MODES)('%s', (mode) => {
  test.each(DIALECTS)('%s: a lost session ends everybody and keeps their names', async (dialect) => {
    const { app, browser, worker } = await openFieldnote({ mode, dialect });
    app.fault({ path: '/session', kind: { do: 'lose-session' } });
    await browser.clock.advance(6_000);

    await worker.ask.refresh({ origin: ORIGIN });

    const view = worker.view(ORIGIN);
    expect(view.phase).toBe('ended');
    expect(view.activeKey).toBeNull();
    expect(view.rows.map((row) => row.state)).toEqual(['ended', 'ended', 'ended']);
  });

  test('another session with people in it is taken over', async () => {
    const { app, browser, worker, userIds } = await openFieldnote({ mode });
    app.fault({ path: '/session', kind: { do: 'lose-session' } });
    await browser.clock.advance(6_000);
    await worker.ask.refresh({ origin: ORIGIN });
    const fresh = app.sessions().at(-1) ?? '';
    app.signIn(fresh, userIds.jonas);
    await browser.clock.advance(6_000);

    await worker.ask.refresh({ origin: ORIGIN });

    expect(worker.view(ORIGIN).phase).toBe('signed-in');
    expect(worker.row(ORIGIN, 'Jonas Wirth').state).toBe('live');
    expect(worker.row(ORIGIN, 'Ada Quell').state).toBe('ended');
  });
});

test.each([
  ['HTML 502', { do: 'status', status: 502, body: '<html>', contentType: 'text/html' }],
  ['a captive portal', { do: 'body', body: '<html>sign in to the network</html>', contentType: 'text/html' }],
  ['broken JSON', { do: 'body', body: '{"data": {"id": "12' }],
  ['JSON of another kind', { do: 'body', body: '[1, 2, 3]' }],
  ['a cut connection', { do: 'drop', when: 'before' }],
  ['a redirect', { do: 'redirect', to: 'http://elsewhere.localhost/' }],
] as const)('%s keeps the last good list and says that it is not confirmed', async (_, kind) => {
  const { app, browser, worker } = await openFieldnote({ mode: 'staging' });
  const before = worker.view(ORIGIN);
  app.fault({ path: '/session', kind });
  await browser.clock.advance(6_000);

  const answer = await worker.ask.refresh({ origin: ORIGIN });

  expect(answer.ok).toBe(false);
  const view = worker.view(ORIGIN);
  expect(view.rows).toEqual(before.rows);
  expect(view.activeKey).toBe(before.activeKey);
  expect(view.obstacle?.kind).toBe('unreachable');
  await browser.clock.advance(6_000);
  expect((await worker.ask.refresh({ origin: ORIGIN })).ok).toBe(true);
  expect(worker.view(ORIGIN).obstacle).toBeNull();
});

test('a token rotated in mid-flight stays good: the newest is on disk before the next request leaves', async () => {
  const { app, browser, server, worker, sessionId } = await openFieldnote({ mode: 'staging' });
  const before = tokenOnDisk(browser.durable.records);
  await browser.clock.advance(7 * 3_600_000);

  await worker.ask.refresh({ origin: ORIGIN });
  const after = tokenOnDisk(browser.durable.records);
  expect(after).not.toBe(before);

  const next = browser.startWorker();
  await browser.clock.advance(6_000);
  await next.ask.refresh({ origin: ORIGIN });
  expect(server.log.at(-1)?.sessionIdAfter).toBe(sessionId);
  expect(app.session(sessionId).signIns).toHaveLength(3);
  expect(next.view(ORIGIN).phase).toBe('signed-in');
});

test('go25, staging: a dead token is laid aside for one read and kept until that read is good', async () => {
  const { app, browser, worker, requests, sessionId } = await openFieldnote({
    mode: 'staging',
    dialect: 'go25',
  });
  app.endSession(sessionId);
  const dead = tokenOnDisk(browser.durable.records);
  app.fault({
    path: '/session',
    times: 2,
    kind: { do: 'status', status: 401, body: '{"message":"Invalid session"}' },
  });
  await browser.clock.advance(6_000);

  await worker.ask.refresh({ origin: ORIGIN });
  expect(requests()).toEqual(['GET /session', 'GET /session']);
  expect(tokenOnDisk(browser.durable.records)).toBe(dead);
  expect(worker.view(ORIGIN).rows.every((row) => row.state === 'live')).toBe(true);

  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });
  expect(tokenOnDisk(browser.durable.records)).not.toBe(dead);
  expect(worker.view(ORIGIN).phase).toBe('ended');
});

describe('go25, staging: a token that is refused once by mistake', () => {
  async function atRefusal() {
    const fieldnote = await openFieldnote({ mode: 'staging', dialect: 'go25' });
    const body = '{"message":"Invalid session"}';
    fieldnote.app.fault({ path: '/session', kind: { do: 'status', status: 401, body } });
    await fieldnote.browser.clock.advance(6_000);
    return { ...fieldnote, good: tokenOnDisk(fieldnote.browser.durable.records) };
  }

  test('stays when the read without it brings a new one and nothing else that can be used', async () => {
    const { app, browser, worker, good } = await atRefusal();
    app.fault({ path: '/session', kind: { do: 'body', body: '<p>Down for a moment' } });

    await worker.ask.refresh({ origin: ORIGIN });
    expect(tokenOnDisk(browser.durable.records)).toBe(good);

    await browser.clock.advance(6_000);
    await worker.ask.refresh({ origin: ORIGIN });
    expect(worker.view(ORIGIN).phase).toBe('signed-in');
  });

  test('is lost to no kill before that read is known to be good', async () => {
    const whole = await atRefusal();
    whole.worker.killAt(Number.POSITIVE_INFINITY, 'before');
    await whole.worker.ask.refresh({ origin: ORIGIN });
    const lastWrite = whole.worker.effects().findLastIndex((effect) => effect.startsWith('save token'));

    for (let effect = 1; effect <= lastWrite + 1; effect += 1) {
      const { app, browser, worker, good } = await atRefusal();
      worker.killAt(effect, 'before');
      void worker.ask.refresh({ origin: ORIGIN });
      await browser.settled();
      expect(tokenOnDisk(browser.durable.records)).toBe(good);

      app.clearFaults();
      const next = browser.startWorker();
      await next.ask.refresh({ origin: ORIGIN });
      expect(next.view(ORIGIN).phase).toBe('signed-in');
    }
  });
});

test('production: a session that the server refuses twice can be repaired, and nothing is deleted by itself', async () => {
  const { app, browser, worker } = await openFieldnote();
  app.fault({
    path: '/session',
    times: 2,
    kind: { do: 'status', status: 401, body: '{"message":"Invalid session"}' },
  });
  await browser.clock.advance(6_000);

  await worker.ask.refresh({ origin: ORIGIN });
  expect(worker.view(ORIGIN).obstacle).toEqual({ kind: 'refused' });
  expect(browser.removedCookies).toEqual([]);
  expect(worker.view(ORIGIN).rows.every((row) => row.state === 'live')).toBe(true);

  await worker.ask.repair({ origin: ORIGIN });
  expect(browser.removedCookies).toEqual([ORIGIN]);
  expect(worker.view(ORIGIN).obstacle).toBeNull();
});

test.each(MODES)(
  'go26-early, %s: a session that cannot be refreshed any more is over, like any other',
  async (mode) => {
    const { app, browser, worker, sessionId } = await openFieldnote({ mode, dialect: 'go26-early' });
    app.endSession(sessionId);
    await browser.clock.advance(7 * 3_600_000);

    await worker.ask.refresh({ origin: ORIGIN });
    const { obstacle, phase } = worker.view(ORIGIN);
    // In staging the token goes aside by itself; the browser's cookie goes when the person starts over.
    if (mode === 'staging') expect([obstacle, phase]).toEqual([null, 'ended']);
    else expect(obstacle).toEqual({ kind: 'refused' });
  },
);

test('without the grant nothing is sent; the rows stay and the view says what is missing', async () => {
  const { browser, worker, requests, ids } = await openFieldnote();
  browser.granted.clear();
  await browser.clock.advance(6_000);

  await worker.ask.refresh({ origin: ORIGIN });
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

  expect(requests()).toEqual([]);
  expect(worker.view(ORIGIN).obstacle).toEqual({ kind: 'permission' });
  expect(worker.view(ORIGIN).rows).toHaveLength(3);
});

test('automatic reads keep to five requests in ten seconds; a click never waits for them', async () => {
  const { browser, worker, requests, ids } = await openFieldnote();
  await browser.clock.advance(20_000);
  for (const id of [ids.jonas, ids.mina, ids.ada])
    await worker.ask.switchTo({ origin: ORIGIN, signInId: id });

  expect(requests()).toHaveLength(6);
});

test('a read that waits for room does not hold a click up', async () => {
  const { browser, worker, requests, ids } = await openFieldnote();
  await browser.clock.advance(20_000);
  for (const id of [ids.jonas, ids.mina, ids.ada])
    await worker.ask.switchTo({ origin: ORIGIN, signInId: id });
  await browser.clock.advance(6_000);
  requests();

  void worker.ask.refresh({ origin: ORIGIN });
  await browser.settled();
  expect(requests()).toEqual([]);
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

  expect(requests()).toEqual(['POST /session/switch-sign-in', 'GET /session']);
});

test.each([
  [failure('permission'), 'permission'],
  [failure('http', { status: 429, retryAfterMs: 3_000 }), 'throttled'],
  [failure('http', { status: 401 }), 'refused'],
  [failure('http', { status: 503 }), 'unreachable'],
  [failure('parse'), 'unreachable'],
  [failure('offline'), 'unreachable'],
])('%o is the obstacle %s', (problem, kind) => {
  expect(obstacleFor(problem, 0)?.kind).toBe(kind);
});

test.each(['superseded', 'aborted'] as const)('%s is no obstacle', (kind) => {
  expect(obstacleFor(failure(kind), 0)).toBeNull();
});

test('nor is what the switcher itself has to say', () => {
  expect(obstacleFor(ownFailure('not-connected'), 0)).toBeNull();
});

function tokenOnDisk(records: Map<string, string>): string | null {
  const text = [...records].find(([key]) => key.startsWith('token:'))?.[1];
  const record: { token: string | null } = JSON.parse(text ?? '{"token":null}');
  return record.token;
}
