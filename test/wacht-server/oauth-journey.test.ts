import { expect, test } from 'vitest';
import { ALL, at } from './benches/bench';
import { attemptIn, GINA, openOAuth, openProfile, openSecureOAuth, signIn } from './benches/oauth-bench';

test.each(ALL)('section 5.6, %s: somebody new comes in through a provider and is active', async (dialect) => {
  const { google, profile, site, control, server } = await openOAuth({ dialect });
  google.addPerson(GINA);
  const gina = profile();
  const end = await signIn(gina, 'Gina Lorenz', { redirect_uri: `${site}/notes` });
  expect(end.href).toBe(`${site}/notes`);
  const session = await gina.session();
  expect(attemptIn(session)).toMatchObject({
    method: 'sso',
    completed: true,
    current_step: '',
    errored: false,
  });
  const truth = control.session(String(at(session, 'id')));
  expect(truth.signIns).toHaveLength(1);
  expect(truth.activeSignInId).toBe(truth.signIns[0]?.id);
  expect(attemptIn(session)).toMatchObject({ user_id: truth.signIns[0]?.userId });
  expect(control.sessions()).toHaveLength(1);
  expect(JSON.stringify(server.log)).not.toMatch(/"(code|state)":"(?!\(withheld\))/);
});

test('by https everything is: the provider, the page and the way between the servers', async () => {
  const { google, profile, site } = await openSecureOAuth({ dialect: 'go26-latest' });
  google.addPerson(GINA);
  const gina = profile();
  const first = await gina.leave({ redirect_uri: `${site}/notes` });
  expect(first.url.protocol).toBe('https:');
  const end = await gina.finish(await gina.come(first, 'Continue as Gina Lorenz', 'Allow'));
  expect(end.href).toBe(`${site}/notes`);
  expect(attemptIn(await gina.session())).toMatchObject({ completed: true });
});

test('the provider says who somebody is', async () => {
  const { google, profile } = await openOAuth({ dialect: 'go26-latest' });
  google.addPerson({ ...GINA, emailVerified: true });
  const gina = profile();
  await signIn(gina, 'Gina Lorenz');
  expect(at(await gina.session(), 'signins', 0, 'user')).toMatchObject({
    first_name: 'Gina',
    last_name: 'Lorenz',
    primary_email_address: { email: 'gina@lorenz.example', verified: true },
  });
});

test('without a redirect_uri the person ends at the app’s own address', async () => {
  const { google, profile, site, control } = await openOAuth({ dialect: 'go26-latest' });
  google.addPerson(GINA);
  control.settings.afterSignInUrl = `${site}/welcome`;
  expect((await signIn(profile(), 'Gina Lorenz')).href).toBe(`${site}/welcome`);
});

test('who comes back is known again, and is not asked for consent twice', async () => {
  const { google, profile, control } = await openOAuth({ dialect: 'go26-latest' });
  google.addPerson(GINA);
  const first = profile();
  await signIn(first, 'Gina Lorenz');
  const second = profile();
  const back = await second.come(await second.leave(), 'Continue as Gina Lorenz');
  expect(back.url.pathname).toBe('/sso-callback');
  await second.finish(back);
  const userIds = [await first.session(), await second.session()].map((session) =>
    at(attemptIn(session), 'user_id'),
  );
  expect(new Set(userIds).size).toBe(1);
  expect(control.sessions()).toHaveLength(2);
});

test('a verified address leads to the account that has it', async () => {
  const { google, profile, ada } = await openOAuth({ dialect: 'go26-latest' });
  google.addPerson({ firstName: 'Ada', lastName: 'Quell', email: 'Ada@acme.example' });
  const browser = profile();
  await signIn(browser, 'Ada Quell');
  expect(attemptIn(await browser.session())).toMatchObject({ user_id: ada, completed: true });
});

test('an address that nobody verified leads to no account', async () => {
  const { google, profile, site } = await openOAuth({ dialect: 'go26-latest' });
  google.addPerson({ firstName: 'Mal', lastName: 'Ory', email: 'ada@acme.example', emailVerified: false });
  const browser = profile();
  const end = await signIn(browser, 'Mal Ory');
  expect(end.origin + end.pathname).toBe(`${site}/sign-in`);
  expect(end.searchParams.get('error')).toBe('EMAIL_EXISTS');
  expect(attemptIn(await browser.session())).toMatchObject({
    user_id: null,
    errored: true,
    completed: false,
  });
});

test('section 4.4.2: the second factor comes afterwards', async () => {
  const { google, profile, site, control } = await openOAuth({ dialect: 'go26-latest' });
  const noor = { firstName: 'Noor', lastName: 'Haddad', email: 'noor@acme.example' };
  const userId = control.addPerson({ ...noor, secondFactors: { authenticator: true } });
  google.addPerson(noor);
  const { session, post, ...rest } = profile();
  const end = await signIn({ session, post, ...rest }, 'Noor Haddad', { redirect_uri: `${site}/notes` });
  const attempt = attemptIn(await session());
  const id = String(at(attempt, 'id'));
  expect(end.href).toBe(`${site}/sign-in?signin_attempt_id=${id}`);
  expect(attempt).toMatchObject({
    user_id: userId,
    current_step: 'verify_second_factor',
    available_2fa_methods: ['authenticator'],
    completed: false,
  });
  const query = { attempt_identifier: id, identifier_type: 'signin', method: 'authenticator' };
  await post('/auth/attempt-verification', query, { verification_code: control.totp(userId) });
  expect(attemptIn(await session())).toMatchObject({ completed: true });
});

test.each([
  ['a last name', { lastName: 'required' }, { lastName: '' }, 'Gina', ['last_name']],
  ['an address', {}, { email: undefined }, 'Gina Lorenz', ['email_address']],
] as const)('what the provider does not tell is asked for: %s', async (_, settings, lacks, name, missing) => {
  const { google, profile } = await openOAuth({ dialect: 'go26-latest', settings });
  const { email, ...names } = { ...GINA, ...lacks };
  google.addPerson({ ...names, ...(email === undefined ? {} : { email }) });
  const gina = profile();
  await signIn(gina, name);
  expect(attemptIn(await gina.session())).toMatchObject({
    current_step: 'complete_profile',
    missing_fields: missing,
  });
});

test.each([
  ['at once', ['Cancel'], 'access_denied', 'You cancelled the sign-in at Google.'],
  [
    'at the consent',
    ['Continue as Gina Lorenz', 'Cancel'],
    'access_denied',
    'You cancelled the sign-in at Google.',
  ],
  ['as it breaks', ['Let it fail'], 'temporarily_unavailable', 'Google cannot sign anybody in right now.'],
])(
  'section 4.6.3: who turns back at the provider, %s, is told on the sign-in page',
  async (_, buttons, error, words) => {
    const { google, profile, site } = await openOAuth({ dialect: 'go26-latest' });
    google.addPerson(GINA);
    const { leave, come, finish, session } = profile();
    const end = await finish(await come(await leave(), ...buttons));
    expect(end.origin + end.pathname).toBe(`${site}/sign-in`);
    expect(Object.fromEntries(end.searchParams)).toEqual({ error, error_description: words });
    expect(attemptIn(await session())).toMatchObject({ completed: false, errored: false, user_id: null });
  },
);

test('section 7.4: in staging the page completes what its own session began, and hands the token on', async () => {
  const { google, api, site, control, server } = await openOAuth({ dialect: 'go26-latest', mode: 'staging' });
  google.addPerson(GINA);
  const { token, sessionId } = control.createSession([]);
  const gina = openProfile({ api, token });
  await gina.browser.open(`${site}/?__dev_session__=${token}`);
  const back = await gina.come(
    await gina.leave({ redirect_uri: 'http://localhost:3000/x' }),
    'Continue as Gina Lorenz',
    'Allow',
  );
  expect(back.url.host).toBe(new URL(site).host);
  expect(server.log.some(({ host, status }) => host === 'ssocallback.localhost' && status === 302)).toBe(
    true,
  );
  const end = await gina.finish(back);
  expect(end.origin + end.pathname).toBe('http://localhost:3000/x');
  expect(end.searchParams.get('__dev_session__')).toBe(token);
  expect(control.session(sessionId).signIns).toHaveLength(1);
});

test('section 7.4, staging: what another session began, the page cannot complete', async () => {
  const { google, api, site, control } = await openOAuth({ dialect: 'go26-latest', mode: 'staging' });
  google.addPerson(GINA);
  const { token, sessionId } = control.createSession([]);
  const end = await signIn(openProfile({ api, token }), 'Gina Lorenz');
  expect(end.origin + end.pathname).toBe(`${site}/sign-in`);
  expect(end.searchParams.get('error')).toBe('INVALID_STATE');
  expect(control.session(sessionId).signIns).toEqual([]);
});

test('staging, go25: the page sends its token in the header', async () => {
  const { google, api, site, control } = await openOAuth({ dialect: 'go25', mode: 'staging' });
  google.addPerson(GINA);
  const { token, sessionId } = control.createSession([]);
  const gina = openProfile({ api, token, header: 'x-development-session' });
  await gina.browser.open(`${site}/?__dev_session__=${token}`);
  await signIn(gina, 'Gina Lorenz');
  expect(control.session(sessionId).signIns).toHaveLength(1);
});
