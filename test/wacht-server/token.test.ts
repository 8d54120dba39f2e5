import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { ALL, API, API_HOST, at, NOON, openBench } from './benches/bench';

const HOUR = 3600;
const LIVES = { seed: 0.5 * HOUR, go25: 24 * HOUR, 'go26-early': 6 * HOUR, 'go26-latest': 6 * HOUR };

async function keysOf(server: ReturnType<typeof openBench>['server']): Promise<JSONWebKeySet> {
  const reply = await server.fetch(new Request(`${API}/.well-known/jwks.json`));
  return reply.json();
}

const tokenIn = (json: unknown): string => String(at(json, 'data', 'token'));

test.each(ALL)(
  'sections 2.4 and 2.5, %s: a token is an ES256 JWT that the published key verifies',
  async (dialect) => {
    const { server, control, ada } = openBench({ dialect });
    const { token, sessionId } = control.createSession([{ userId: ada }]);
    const keys = createLocalJWKSet(await keysOf(server));
    const { payload } = await jwtVerify(token, keys, {
      issuer: `https://${API_HOST}`,
      currentDate: new Date(NOON),
    });
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'JWT' });
    expect(payload).toMatchObject({ iat: NOON / 1000, nbf: NOON / 1000, exp: NOON / 1000 + LIVES[dialect] });
    expect(payload.rotating_token).toMatch(/^\d{17,}$/);
    if (dialect !== 'go25') expect(payload.sess).toBe(sessionId);
  },
);

test('section 2.4, go25: `sess` is a JSON number, which JSON.parse damages', () => {
  const { control } = openBench({ dialect: 'go25' });
  const { token, sessionId } = control.createSession([]);
  const text = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  expect(text).toContain(`"sess":${sessionId},`);
  expect(String(decodeJwt(token).sess)).not.toBe(sessionId);
});

test('section 2.6: a token signed by another deployment is not taken', async () => {
  const { send } = openBench({ dialect: 'go26-latest' });
  const other = openBench({ dialect: 'go26-latest' });
  const stranger = other.control.createSession([{ userId: other.ada }]);
  const reply = await send('GET', '/session', { token: stranger.token });
  expect(reply.json).not.toHaveProperty('data.signins');
});

test('section 4.1.6: /session/token gives a 30 s JWT for the active sign-in', async () => {
  const { server, control, ada, send } = openBench({ dialect: 'go26-latest' });
  const { token, sessionId } = control.createSession([{ userId: ada }]);
  const { json } = await send('GET', '/session/token', { token });
  expect(json).toMatchObject({ data: { expires: NOON + 30_000 } });
  const jwt = tokenIn(json);
  const keys = createLocalJWKSet(await keysOf(server));
  const { payload } = await jwtVerify(jwt, keys, { currentDate: new Date(NOON) });
  expect(payload).toMatchObject({ sub: ada, sid: sessionId, iss: API, exp: NOON / 1000 + 35 });
});

test.each([
  ['/session/token', null, 400, 'No active sign in'],
  ['/session/token?template=other', 0, 404, 'Template not found'],
])('section 4.1.6: %s with active %s is refused', async (path, active, status, message) => {
  const { control, ada, send } = openBench({ dialect: 'go26-latest' });
  const { token } = control.createSession([{ userId: ada }], active);
  const reply = await send('GET', path, { token });
  expect([reply.status, reply.json]).toMatchObject([status, { message }]);
});

test('section 4.1.6: a template has its own life, and says what it was made for', async () => {
  const { control, ada, send } = openBench({ dialect: 'go26-latest' });
  control.settings.tokenTemplates = { billing: { life: 300, metadata: { plan: 'team' } } };
  const { token } = control.createSession([{ userId: ada }]);
  const { json } = await send('GET', '/session/token?template=billing', { token });
  expect(json).toMatchObject({ data: { expires: NOON + 300_000 } });
  expect(decodeJwt(tokenIn(json))).toMatchObject({
    sub: ada,
    exp: NOON / 1000 + 305,
    metadata: { plan: 'team' },
  });
});

test('section 4.1.6, go25: permissions are two claims, and the session is named twice', async () => {
  const { control, ada, send } = openBench({ dialect: 'go25' });
  const { token, sessionId } = control.createSession([{ userId: ada }]);
  const { json } = await send('GET', '/session/token', { token });
  expect(decodeJwt(tokenIn(json))).toMatchObject({
    sid: sessionId,
    session_id: sessionId,
    organization_permissions: [],
    workspace_permissions: [],
  });
});
