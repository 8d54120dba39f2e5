import { expect, test } from 'vitest';
import { ALL, at, type Bench, type BenchOptions, openBench } from './benches/bench';

const DAY = 24 * 3600 * 1000;
const PAST_EVERY_TOKEN = DAY + 1000;

function expired(options: BenchOptions): Bench & { token: string; sessionId: string } {
  const bench = openBench(options);
  const { token, sessionId } = bench.control.createSession([{ userId: bench.ada }]);
  bench.server.advance(PAST_EVERY_TOKEN);
  return { ...bench, token, sessionId };
}

test.each(ALL)(
  'section 2.6, %s: an expired token is exchanged for another one of the same session',
  async (dialect) => {
    for (const mode of ['production', 'staging'] as const) {
      const { send, token, sessionId } = expired({ dialect, mode });
      const first = await send('GET', '/session', { token });
      expect([first.status, at(first.json, 'data', 'id')]).toEqual([200, sessionId]);
      expect(first.token).not.toBe(token);
      const second = await send('GET', '/session', { token: first.token ?? '' });
      expect(at(second.json, 'data', 'id')).toBe(sessionId);
    }
  },
);

test('section 2.6, go25: an exchanged token is spent at once', async () => {
  const { send, token } = expired({ dialect: 'go25' });
  await send('GET', '/session', { token });
  const again = await send('GET', '/session', { token });
  expect([again.status, again.json]).toMatchObject([401, { message: 'Invalid session', session: null }]);
});

test.each(['go26-early', 'go26-latest', 'seed'] as const)(
  'section 2.6, %s: within half a second two requests each get a token of the same session',
  async (dialect) => {
    const { server, send, token, sessionId } = expired({ dialect });
    const first = await send('GET', '/session', { token });
    server.advance(499);
    const second = await send('GET', '/session', { token });
    expect(at(second.json, 'data', 'id')).toBe(sessionId);
    expect(second.token).not.toBe(first.token);
    for (const fresh of [first.token, second.token]) {
      const reply = await send('GET', '/session', { token: fresh ?? '' });
      expect(at(reply.json, 'data', 'id')).toBe(sessionId);
    }
  },
);

test('section 2.6, go26-early: a token spent half a second ago fails with 500', async () => {
  const { server, send, token } = expired({ dialect: 'go26-early' });
  await send('GET', '/session', { token });
  server.advance(500);
  const late = await send('GET', '/session', { token });
  expect([late.status, late.json]).toMatchObject([500, { message: 'Failed to refresh session' }]);
});

test.each(['go26-latest', 'seed'] as const)(
  'section 2.6, %s: a token spent half a second ago leads to a new empty session with 200',
  async (dialect) => {
    const { server, send, token, sessionId } = expired({ dialect });
    await send('GET', '/session', { token });
    server.advance(500);
    const late = await send('GET', '/session', { token });
    expect(late.status).toBe(200);
    expect(at(late.json, 'data', 'id')).not.toBe(sessionId);
    expect(at(late.json, 'data', 'signins')).toBeUndefined();
    expect(late.token).toMatch(/^ey/);
  },
);

test.each([
  ['go25', 401],
  ['go26-early', 500],
  ['go26-latest', 200],
] as const)(
  'section 2.5, %s: 30 days after its end a token cannot be exchanged: %i',
  async (dialect, status) => {
    const { server, send, token, sessionId } = expired({ dialect });
    server.advance(30 * DAY);
    const reply = await send('GET', '/session', { token });
    expect(reply.status).toBe(status);
    expect(reply.text).not.toContain(sessionId);
  },
);

test.each(ALL)('section 2.6, %s: garbage and forged tokens', async (dialect) => {
  const { send, control, ada } = openBench({ dialect });
  const { token, sessionId } = control.createSession([{ userId: ada }]);
  const [header, payload] = token.split('.');
  for (const bad of ['garbage', `${header}.${payload}.AAAA`, `${header}.e30.${token.split('.')[2]}`]) {
    const reply = await send('GET', '/session', { token: bad });
    expect(reply.status).toBe(dialect === 'go25' ? 401 : 200);
    expect(reply.text).not.toContain(sessionId);
  }
});

test.each(ALL)('section 2.6, %s: tokens that a test expires behave as expired', async (dialect) => {
  const { server, send, control } = openBench({ dialect });
  const { token, sessionId } = control.createSession([]);
  control.expireTokens(sessionId);
  const reply = await send('GET', '/session', { token });
  expect(at(reply.json, 'data', 'id')).toBe(sessionId);
  expect(reply.token).not.toBe(token);
  const next = await send('GET', '/session', { token: reply.token ?? '' });
  expect(at(next.json, 'data', 'id')).toBe(sessionId);
  expect(server.log.map(({ tokenExpired }) => tokenExpired)).toEqual([true, false]);
});

test.each([
  ['go25', 404],
  ['go26-early', 404],
  ['go26-latest', 200],
  ['seed', 200],
] as const)('sections 2.7 and 4.1.1, %s: a good token whose session is gone: %i', async (dialect, status) => {
  const { send, control, ada } = openBench({ dialect });
  const { token, sessionId } = control.createSession([{ userId: ada }]);
  control.endSession(sessionId);
  const reply = await send('GET', '/session', { token });
  expect(reply.status).toBe(status);
  expect(reply.json).toMatchObject(
    status === 404 ? { message: 'Session not found', data: null } : { errors: null },
  );
  expect(at(reply.json, 'data', 'signins')).toBeUndefined();
});

test('section 2.6: the late reply of a sliding build re-sends the token it came with', async () => {
  const { send, control } = openBench({ dialect: 'go26-latest' });
  const { token, sessionId } = control.createSession([]);
  const hold = control.hold('/session');
  const slow = send('GET', '/session', { token });
  await hold.reached;
  control.expireTokens(sessionId);
  const quick = await send('GET', '/session', { token });
  hold.release();
  expect(quick.token).not.toBe(token);
  expect((await slow).token).toBe(token);
});
