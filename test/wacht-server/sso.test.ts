import { expect, test } from 'vitest';
import { ALL, API_HOST, at, openBench } from './benches/bench';
import {
  answerFor,
  CONNECTION,
  deliver,
  firstAttempt,
  login,
  present,
  walk,
  within,
} from './benches/sso-bench';

const KINDS = ['saml', 'oidc'] as const;

test('seed 003: the request of the documentation, word for word, with one connection', async () => {
  const { send } = openBench({ dialect: 'seed', settings: { ssoConnections: [CONNECTION] } });
  const { status, json, token } = await send('POST', '/auth/sso/login');
  expect([status, at(json, 'status'), at(json, 'message')]).toEqual([200, 200, '']);
  expect(at(json, 'data', 'sso_url')).toMatch(/^https:\/\/login\.corp\.localhost\/saml\/sso\?SAMLRequest=/);
  expect(at(json, 'data', 'session', 'id')).toBe(at(json, 'session', 'id'));
  expect(token).toMatch(/^ey/);
});

test.each(ALL)(
  'section 4.7.1, %s: sso_url and the session with its attempt, in an envelope',
  async (dialect) => {
    const { send, control } = openBench({ dialect, settings: { ssoConnections: [CONNECTION] } });
    const { token, sessionId } = control.createSession([]);
    const { json } = await send('POST', `/auth/sso/login?connection_id=${CONNECTION.id}`, { token });
    expect(json).toMatchObject({
      status: 200,
      data: { session: { id: sessionId } },
      session: { id: sessionId },
    });
    expect(at(json, 'data', 'session', 'signin_attempts')).toMatchObject([
      { method: 'enterprise_sso', enterprise_connection_id: CONNECTION.id, completed: false, user_id: null },
    ]);
  },
);

test.each([
  ['an unknown connection', 'seed', { id: '9' }, '?connection_id=8'],
  ['a disabled one', 'go26-latest', { enabled: false }, `?connection_id=${CONNECTION.id}`],
  ['none named', 'go26-latest', {}, ''],
  ['none named and none there', 'seed', { enabled: false }, ''],
] as const)('section 4.7.1: %s is refused in words', async (_, dialect, connection, query) => {
  const { send, control } = openBench({
    dialect,
    settings: { ssoConnections: [{ ...CONNECTION, ...connection }] },
  });
  const { status, json } = await send('POST', `/auth/sso/login${query}`);
  expect([status, at(json, 'errors'), at(json, 'data')]).toEqual([400, [], null]);
  expect(at(json, 'message')).toBe('Invalid or missing connection_id');
  expect(control.session(control.sessions()[0] ?? '').signIns).toEqual([]);
});

test('section 4.3: sso/login asks for a challenge token where the deployment does', async () => {
  const settings = { ssoConnections: [CONNECTION], challenge: true };
  const { send } = openBench({ dialect: 'go26-latest', settings });
  expect((await send('POST', `/auth/sso/login?connection_id=${CONNECTION.id}`)).status).toBe(403);
});

test.each(KINDS)('section 4.7.2, %s: the sign-in lands in the attempt’s session', (kind) =>
  within({ connection: { kind } }, async (bench) => {
    const { url } = await login(bench, { query: { redirect_uri: `${bench.apiOrigin}/app/` } });
    const steps = ['Continue as Ada Quell', 'Allow', ...(kind === 'saml' ? ['Continue'] : [])];
    const end = await walk(bench.browser, url, ...steps);
    expect(end.url.href).toBe(`${bench.apiOrigin}/app/`);
    expect(present(bench)).toEqual([bench.ada]);
    expect(await firstAttempt(bench)).toMatchObject({ completed: true, user_id: bench.ada, errored: false });
    expect(bench.control.sessions()).toEqual([bench.sessionId]);
  }),
);

test.each(KINDS)('section 4.7.2, %s: without redirect_uri the app’s own page is next', (kind) =>
  within({ connection: { kind } }, async (bench) => {
    const { url } = await login(bench);
    const steps = ['Continue as Ada Quell', 'Allow', ...(kind === 'saml' ? ['Continue'] : [])];
    const first = await walk(bench.browser, url, ...steps);
    expect(first.url.href).toBe(`${bench.apiOrigin.replace('frontend.', '')}/`);
    expect(present(bench)).toEqual([bench.ada]);
  }),
);

test.each(KINDS)('section 4.7.2, %s: a token of the same session is handed on in staging', (kind) =>
  within({ connection: { kind }, mode: 'staging' }, async (bench) => {
    const { url } = await login(bench, { query: { __dev_session__: bench.token } });
    const steps = ['Continue as Ada Quell', 'Allow', ...(kind === 'saml' ? ['Continue'] : [])];
    const end = await walk(bench.browser, url, ...steps);
    const fresh = end.url.searchParams.get('__dev_session__') ?? '';
    expect(fresh).not.toBe(bench.token);
    for (const token of [fresh, bench.token]) {
      const { json } = await bench.send('GET', '/session', { token });
      expect(at(json, 'data', 'id')).toBe(bench.sessionId);
    }
    expect(present(bench)).toEqual([bench.ada]);
  }),
);

test.each(KINDS)('section 4.7.2, %s: somebody new is created only just in time', (kind) =>
  within({ connection: { kind } }, async (bench) => {
    const steps = ['Continue as Una New', 'Allow', ...(kind === 'saml' ? ['Continue'] : [])];
    const refused = await walk(bench.browser, (await login(bench)).url, ...steps);
    expect(refused.url.pathname).toBe('/sign-in');
    expect(Object.fromEntries(refused.url.searchParams)).toEqual({
      error: 'access_denied',
      error_description: 'Your organisation knows you, but you have no account here.',
    });
    expect(present(bench)).toEqual([]);
    expect(await firstAttempt(bench)).toMatchObject({ completed: false, errored: true, user_id: null });

    bench.control.settings.ssoConnections = [{ ...CONNECTION, kind, createsPeople: true }];
    const { url } = await login(bench);
    // The OpenID provider asks once for each app.
    await walk(bench.browser, url, ...(kind === 'saml' ? steps : steps.slice(0, 1)));
    const { json } = await bench.send('GET', '/session', { token: bench.token });
    expect(at(json, 'data', 'active_signin', 'user')).toMatchObject({
      first_name: 'Una',
      last_name: 'New',
      primary_email_address: { email: 'una@acme.example', verified: true },
    });
  }),
);

test.each([
  ['saml', 'Cancel', 'The sign-in was cancelled.'],
  ['oidc', 'Cancel', 'The sign-in was cancelled.'],
  ['saml', 'Let it fail', 'Your organisation could not sign you in.'],
  ['oidc', 'Let it fail', 'Your organisation could not sign you in.'],
] as const)('section 4.7.2, %s: “%s” leads to the sign-in page', (kind, button, words) =>
  within({ connection: { kind } }, async (bench) => {
    const { url } = await login(bench);
    const end = await walk(bench.browser, url, button, ...(kind === 'saml' ? ['Continue'] : []));
    expect(end.url.searchParams.get('error')).toBe('access_denied');
    expect(end.url.searchParams.get('error_description')).toBe(words);
    expect([present(bench), await firstAttempt(bench)]).toMatchObject([[], { errored: true }]);
  }),
);

test.each(KINDS)('section 5.9, %s: who is there already is told so, and the attempt says who', (kind) =>
  within({ connection: { kind } }, async (bench) => {
    bench.control.signIn(bench.sessionId, bench.ada);
    const steps = ['Continue as Ada Quell', 'Allow', ...(kind === 'saml' ? ['Continue'] : [])];
    const end = await walk(bench.browser, (await login(bench)).url, ...steps);
    expect(end.url.searchParams.get('error_description')).toBe(
      'You are already signed in with this account.',
    );
    expect(present(bench)).toEqual([bench.ada]);
    expect(await firstAttempt(bench)).toMatchObject({ user_id: bench.ada, errored: true });
  }),
);

test('a provider is not believed for addresses of other domains', () =>
  within({ connection: { createsPeople: true } }, async (bench) => {
    const { words } = await deliver(bench, await answerFor(bench, 'Eve Else'));
    expect(words).toContain('was not accepted');
    expect(present(bench)).toEqual([]);
  }));

test('section 4.7.2: no second factor is asked for, but what is missing from the profile', () =>
  within({ settings: { secondFactorPolicy: 'enforced' } }, async (bench) => {
    await deliver(bench, await answerFor(bench));
    expect(present(bench)).toEqual([bench.ada]);
    bench.control.signOut(bench.sessionId, null);
    bench.control.settings.username = 'required';
    const { location } = await deliver(bench, await answerFor(bench));
    expect(location.pathname).toBe('/sign-in');
    const attempts = at(
      (await bench.send('GET', '/session', { token: bench.token })).json,
      'data',
      'signin_attempts',
    );
    expect(attempts).toMatchObject([
      {},
      {
        id: location.searchParams.get('signin_attempt_id'),
        current_step: 'complete_profile',
        user_id: bench.ada,
      },
    ]);
  }));

test('section 4.7.2: the attempt has to be younger than ten minutes', () =>
  within({}, async (bench) => {
    const answer = await answerFor(bench);
    bench.server.advance(10 * 60_000);
    expect((await deliver(bench, answer)).words).toContain('took too long');
    expect(present(bench)).toEqual([]);
  }));

test('the metadata name this server and where answers go', () =>
  within({}, async ({ server, apiOrigin }) => {
    const reply = await server.fetch(new Request(`${apiOrigin}/auth/sso/metadata`));
    const text = await reply.text();
    expect(reply.headers.get('content-type')).toBe('application/samlmetadata+xml');
    expect(text).toContain(`entityID="${apiOrigin}/auth/sso/metadata"`);
    expect(text).toContain(`Location="${apiOrigin}/auth/sso/callback"`);
  }));

test('the log keeps answers and states to itself', () =>
  within({}, async (bench) => {
    await deliver(bench, await answerFor(bench));
    const entry = bench.server.log.findLast(({ path }) => path === '/auth/sso/callback');
    expect(entry).toMatchObject({
      host: API_HOST,
      form: { SAMLResponse: '(withheld)', RelayState: '(withheld)' },
    });
  }));
