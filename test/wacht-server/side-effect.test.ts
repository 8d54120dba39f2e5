import { expect, test } from 'vitest';
import { ALL, at, openBench } from './benches/bench';

test.each(ALL)(
  'section 2.7, %s: a request without a token makes a session, whatever its outcome',
  async (dialect) => {
    const { send, control } = openBench({ dialect });
    const paths = ['/session', '/deployment', '/me', '/no/such/path'];
    for (const path of paths) expect((await send('GET', path)).token).toMatch(/^ey/);
    expect(control.sessions()).toHaveLength(paths.length);
  },
);

test.each(ALL)('section 2.7, %s: OPTIONS and /.well-known/* touch no session', async (dialect) => {
  const { send, control } = openBench({ dialect });
  const replies = [
    await send('OPTIONS', '/session', { headers: { origin: 'https://acme.localhost' } }),
    await send('GET', '/.well-known/meta'),
    await send('GET', '/.well-known/jwk'),
    await send('GET', '/.well-known/jwks.json'),
  ];
  expect(replies.map(({ token }) => token)).toEqual([null, null, null, null]);
  expect(control.sessions()).toEqual([]);
});

test.each(ALL)(
  'section 2.7, %s: a fresh session has an id, no list of sign-ins and nobody active',
  async (dialect) => {
    const { send, control } = openBench({ dialect });
    const { json } = await send('GET', '/session');
    expect(at(json, 'data', 'id')).toBe(control.sessions()[0]);
    expect(at(json, 'data')).not.toHaveProperty('signins');
    expect(at(json, 'data')).not.toHaveProperty('active_signin');
    expect(at(json, 'data', 'active_signin_id') ?? null).toBeNull();
  },
);

test('section 2.12: production allows the deployment’s own site, with credentials', async () => {
  const { send } = openBench({ dialect: 'go26-latest' });
  for (const origin of ['https://acme.localhost', 'https://app.acme.localhost:8443']) {
    const { headers } = await send('GET', '/session', { headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.has('access-control-expose-headers')).toBe(false);
  }
});

test.each(['https://evil.localhost', 'chrome-extension://abcdefghijklmnop', 'null'])(
  'section 2.12: production allows no other origin (%s), yet answers it',
  async (origin) => {
    const { send } = openBench({ dialect: 'go26-latest' });
    const { status, headers } = await send('GET', '/session', { headers: { origin } });
    expect([status, headers.has('access-control-allow-origin')]).toEqual([200, false]);
  },
);

test('section 2.12: staging allows any origin and exposes its header', async () => {
  const { send } = openBench({ dialect: 'go26-latest', mode: 'staging' });
  const { headers } = await send('GET', '/session', { headers: { origin: 'https://evil.example' } });
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('access-control-expose-headers')).toBe('X-Development-Session');
});

test('section 2.12: a preflight is answered by the same rules', async () => {
  const { send } = openBench({ dialect: 'go25', mode: 'staging' });
  const asked = { origin: 'https://x.example', 'access-control-request-headers': 'x-development-session' };
  const { status, headers } = await send('OPTIONS', '/session', { headers: asked });
  expect([status, headers.get('access-control-allow-headers')]).toEqual([204, 'x-development-session']);
});
