import { expect, test } from 'vitest';
import { ALL, API, cookieName, NOON, openBench } from './benches/bench';
import { stagingCookieName } from './cookies';

const in24Hours = new Date(NOON + 24 * 3600 * 1000).toUTCString();
const in7Days = new Date(NOON + 7 * 24 * 3600 * 1000).toUTCString();

test.each([
  ['seed', `; expires=${in7Days}; path=/; HttpOnly; secure; SameSite=Lax`],
  ['go25', `; expires=${in24Hours}; path=/; HttpOnly; SameSite=Lax`],
  [
    'go26-early',
    `; expires=${in7Days}; domain=frontend.acme.localhost; path=/; HttpOnly; secure; SameSite=Lax`,
  ],
  ['go26-latest', `; expires=${in7Days}; domain=acme.localhost; path=/; HttpOnly; secure; SameSite=Lax`],
] as const)(
  'sections 2.1 and 2.2, %s: the production cookie and its attributes',
  async (dialect, attributes) => {
    const { send } = openBench({ dialect });
    const { headers, token } = await send('GET', '/session');
    expect(headers.getSetCookie()).toEqual([`${cookieName(dialect)}=${token}${attributes}`]);
    expect(headers.has('x-development-session')).toBe(false);
  },
);

test('section 2.2, go26: the cookie lives as long as session_inactive_timeout says', async () => {
  const { send, control } = openBench({ dialect: 'go26-latest' });
  control.settings.inactivityTimeoutSeconds = 0;
  const { headers } = await send('GET', '/session');
  expect(headers.getSetCookie()[0]).toContain(`expires=${new Date(NOON).toUTCString()}`);
});

test.each(ALL)(
  'section 2.6, %s: a valid token uses its session; only go26-latest sends it again',
  async (dialect) => {
    for (const mode of ['production', 'staging'] as const) {
      const { send, control, ada } = openBench({ dialect, mode });
      const { token, sessionId } = control.createSession([{ userId: ada }]);
      const reply = await send('GET', '/session', { token });
      expect(reply.json).toMatchObject({ data: { id: sessionId } });
      expect(reply.token).toBe(dialect === 'go26-latest' ? token : null);
    }
  },
);

test.each(ALL)(
  'section 2.3, %s: staging hands its token out in a header, never in a cookie',
  async (dialect) => {
    const { send } = openBench({ dialect, mode: 'staging' });
    const { headers } = await send('GET', '/session');
    expect(headers.get('x-development-session')).toMatch(/^ey/);
    expect(headers.getSetCookie()).toEqual([]);
  },
);

test.each([
  ['go25', 'header', true],
  ['go25', 'query', false],
  ['go26-latest', 'header', false],
  ['go26-latest', 'query', true],
  ['go26-early', 'query', true],
  ['seed', 'query', true],
] as const)('section 2.3, %s staging: a token in the %s is read: %s', async (dialect, carrier, isRead) => {
  const { server, control } = openBench({ dialect, mode: 'staging' });
  const { token, sessionId } = control.createSession([]);
  const query = carrier === 'query' ? `?__dev_session__=${token}` : '';
  const headers: Record<string, string> = carrier === 'header' ? { 'x-development-session': token } : {};
  const reply = await server.fetch(new Request(`${API}/session${query}`, { headers }));
  expect((await reply.text()).includes(sessionId)).toBe(isRead);
});

test('section 2.1, go26 staging: the cookie wins over the query', async () => {
  const { send, control } = openBench({ dialect: 'go26-latest', mode: 'staging' });
  const [one, other] = [control.createSession([]), control.createSession([])];
  const reply = await send('GET', '/session', { token: one.token, headers: { cookie: other.cookie } });
  expect(reply.json).toMatchObject({ data: { id: other.sessionId } });
});

test('section 2.3: production takes no token from the query', async () => {
  const { send, control } = openBench({ dialect: 'go26-latest' });
  const { token, sessionId } = control.createSession([]);
  const reply = await send('GET', `/session?__dev_session__=${token}`);
  expect(reply.text).not.toContain(sessionId);
});

test.each([
  ['frontend.acme.localhost:8787', '__dev_session___frontend_acme_localhost_8787'],
  ['-Acme--1.Fapi.', '__dev_session___acme_1_fapi'],
  ['a'.repeat(80), `__dev_session___${'a'.repeat(64)}`],
])('section 2.3: a staging site keeps the token of %s under %s', (host, name) => {
  expect(stagingCookieName(host)).toBe(name);
});

test('section 2.11: an unknown host, and an IP address, is no deployment and leaves no session', async () => {
  const { server, control } = openBench({ dialect: 'go26-latest' });
  for (const host of ['other.localhost', '127.0.0.1:8787', '[::1]']) {
    const reply = await server.fetch(new Request(`http://${host}/session`));
    expect([reply.status, await reply.text()]).toEqual([404, '{"message":"Deployment not found"}']);
    expect(reply.headers.getSetCookie()).toEqual([]);
  }
  expect(control.sessions()).toEqual([]);
});

test('the Date header tells the server’s clock', async () => {
  const { server, send } = openBench({ dialect: 'go26-latest' });
  server.advance(90_000);
  const { headers } = await send('GET', '/session');
  expect(headers.get('date')).toBe(new Date(NOON + 90_000).toUTCString());
});
