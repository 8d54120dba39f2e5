import { expect, test } from 'vitest';
import { readState } from './auth/oauth/oauth-state';
import { ALL, at, type BenchOptions, GO26 } from './benches/bench';
import { openFlow, told } from './benches/flow-bench';

const SOCIAL = { socialProviders: ['google_oauth', 'pear_oauth'] };

/** One session of a deployment with two providers on. */
function openSocial(options: BenchOptions) {
  const flow = openFlow({ ...options, settings: { ...SOCIAL, ...options.settings } });
  const init = (query: Record<string, string>, form: Record<string, string> = {}) =>
    flow.send('POST', `/auth/oauth2/init?${new URLSearchParams(query)}`, { token: flow.token, form });
  return { ...flow, init };
}

const addressIn = (json: unknown): URL => new URL(String(at(json, 'data', 'oauth_url')));

/** What the first part of a state says. */
const saidIn = (address: URL): string[] =>
  Buffer.from(address.searchParams.get('state')?.split('.')[0] ?? '', 'base64url')
    .toString()
    .split('|');

test('seed 002: the page’s own request is accepted literally', async () => {
  const { send, token, newest } = openSocial({ dialect: 'seed' });
  const body = 'provider=google&redirect_url=https://app.example.com/auth/callback';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const reply = await send('POST', '/auth/oauth2/init', { token, headers, body });
  expect([reply.status, reply.json]).toMatchObject([
    200,
    { status: 200, message: '', errors: null, data: { session: { signin_attempts: [{}] } } },
  ]);
  expect(addressIn(reply.json).href).toMatch(/^https:\/\/accounts\.google\.localhost\/auth\?/);
  expect(saidIn(addressIn(reply.json))[2]).toBe('https://app.example.com/auth/callback');
  expect(await newest()).toMatchObject({ method: 'sso', sso_provider: 'google_oauth', completed: false });
});

test.each(ALL)('section 4.6.1, %s: an attempt begins and the provider’s address is told', async (dialect) => {
  const { init, newest, sessionId } = openSocial({ dialect });
  const reply = await init({ provider: 'google_oauth', redirect_uri: 'https://acme.localhost/notes' });
  expect([reply.status, at(reply.json, 'session', 'id')]).toEqual([200, sessionId]);
  const address = addressIn(reply.json);
  expect(address.origin + address.pathname).toBe('https://accounts.google.localhost/auth');
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    response_type: 'code',
    scope: 'openid email profile',
    code_challenge_method: 'S256',
    nonce: expect.stringMatching(/^[\w-]{40,}$/),
  });
  expect(await newest()).toMatchObject({
    method: 'sso',
    sso_provider: 'google_oauth',
    current_step: '',
    completed: false,
    errored: false,
    user_id: null,
  });
});

test('section 4.6.2: a state has three parts, and the first says what it is for', async () => {
  const { init, newest, server } = openSocial({ dialect: 'go26-latest' });
  const address = addressIn((await init({ provider: 'google_oauth' })).json);
  const state = address.searchParams.get('state') ?? '';
  expect(state.split('.')).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
  const id = at(await newest(), 'id');
  expect(saidIn(address)).toEqual([
    'sign_in',
    id,
    'https://acme.localhost/',
    String(server.now()),
    'acme.localhost',
  ]);
  expect(readState({ stateKey: 'another', relayKey: 'another' }, state)).toBeNull();
});

test.each([
  ['production', 'go26-latest', 'https://acme.localhost/sso-callback'],
  ['production', 'go26-early', 'https://frontend.acme.localhost/app/sso-callback'],
  ['staging', 'go26-latest', 'https://ssocallback.localhost/'],
] as const)('section 4.6.2, %s, %s: the provider sends people to %s', async (mode, dialect, callback) => {
  const { init } = openSocial({ dialect, mode });
  const { searchParams } = addressIn((await init({ provider: 'google_oauth' })).json);
  expect(searchParams.get('redirect_uri')).toBe(callback);
});

test('section 4.6.1: the query counts before the form, as a client that sends both wants it', async () => {
  const { init, newest } = openSocial({ dialect: 'go26-latest' });
  const form = { provider: 'google', redirect_url: 'https://acme.localhost/form' };
  const reply = await init({ provider: 'pear_oauth', redirect_uri: 'https://acme.localhost/query' }, form);
  expect(addressIn(reply.json).hostname).toBe('login.pear.localhost');
  expect(saidIn(addressIn(reply.json))[2]).toBe('https://acme.localhost/query');
  expect(await newest()).toMatchObject({ sso_provider: 'pear_oauth' });
});

test.each([
  [{}, 'PROVIDER_REQUIRED', 'Provider is required'],
  [{ provider: 'github_oauth' }, 'PROVIDER_NOT_CONFIGURED', 'Provider is not configured'],
  [{ provider: 'google_oauth_oauth' }, 'PROVIDER_NOT_CONFIGURED', 'Provider is not configured'],
])('section 3.4: %o is refused with %s and begins nothing', async (query, code, message) => {
  const { init, newest } = openSocial({ dialect: 'go26-latest' });
  expect(told(await init(query))).toEqual({ status: 400, code, message });
  expect(await newest()).toBeUndefined();
});

const FOREIGN = {
  status: 400,
  code: 'PROVIDER_NOT_CONFIGURED',
  message: 'redirect_uri host must be under deployment domain',
};

test.each([
  ['https://evil.localhost/'],
  ['https://notacme.localhost/'],
  ['https://acme.localhost.evil.example/'],
  ['https://acme.localhost@evil.example/'],
  ['http://acme.localhost/'],
  ['https://abcdef.chromiumapp.org/'],
  ['javascript:alert(1)'],
  ['/notes'],
])('section 4.6.1: production refuses the end %s', async (redirect_uri) => {
  for (const dialect of GO26) {
    const { init, newest } = openSocial({ dialect });
    expect(told(await init({ provider: 'google_oauth', redirect_uri }))).toEqual(FOREIGN);
    expect(await newest()).toBeUndefined();
  }
});

test.each([
  ['go26-latest', 'staging', 'http://localhost:3000/', 200],
  ['go26-latest', 'staging', 'javascript:alert(1)', 400],
  ['go26-latest', 'production', 'https://app.acme.localhost/x?y=1|2', 200],
  ['go25', 'production', 'https://elsewhere.example/', 200],
  ['seed', 'production', 'javascript:alert(1)', 400],
] as const)('section 4.6.1, %s, %s: the end %s gives %s', async (dialect, mode, redirect_uri, status) => {
  const { init } = openSocial({ dialect, mode });
  const reply = await init({ provider: 'google_oauth', redirect_uri });
  expect(reply.status).toBe(status);
});

test.each(GO26)('section 4.3, %s: it asks for a challenge where the deployment does', async (dialect) => {
  const { init, newest } = openSocial({ dialect, settings: { challenge: true } });
  expect(told(await init({ provider: 'google_oauth' }))).toMatchObject({
    status: 403,
    message: 'Challenge verification failed',
  });
  expect(await newest()).toBeUndefined();
});

test('section 4.6.3: what comes back is checked before anybody is asked', async () => {
  const { init, send, token } = openSocial({ dialect: 'go26-latest' });
  const state = addressIn((await init({ provider: 'google_oauth' })).json).searchParams.get('state') ?? '';
  const callback = (query: Record<string, string>) =>
    send('GET', `/auth/oauth2/callback?${new URLSearchParams(query)}`, { token });
  expect(told(await callback({ state }))).toMatchObject({ status: 400, code: 'CODE_REQUIRED' });
  for (const wrong of ['', 'x', 'a.b.c', `${state}x`, `${state}.x`, state.replace('.', '.x')])
    expect(told(await callback({ code: 'made-up', state: wrong }))).toMatchObject({
      status: 400,
      code: 'INVALID_STATE',
    });
});
