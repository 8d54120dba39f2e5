import { expect, test } from 'vitest';
import { ALL, at } from './benches/bench';
import { openFlow, told } from './benches/flow-bench';
import type { SsoConnection } from './settings';

// Go-25 ignores the strategy and takes a password (section 4.4.2).
const WITH_STRATEGIES = ['seed', 'go26-early', 'go26-latest'] as const;
const EMAIL = 'ada@acme.example';

const byCode = [
  ['email_otp', { email: ' Ada@Acme.example' }, 'verify_email_otp', EMAIL],
  ['phone_otp', { phone: '316000', phone_country_code: '+43' }, 'verify_phone_otp', '+43316000'],
  ['phone_otp', { phone: '43316000' }, 'verify_phone_otp', '+43316000'],
] as const;

test.each(WITH_STRATEGIES.flatMap((dialect) => byCode.map((row) => [dialect, ...row] as const)))(
  'section 4.4.2, %s: %s with %o goes by a code to its step, and the code signs in',
  async (dialect, strategy, fields, step, to) => {
    const { signIn, prepare, attempt, newest, control, lastCode, present, ada } = openFlow({ dialect });
    const begun = await signIn({ strategy, ...fields });
    expect(begun.status).toBe(200);
    expect(await newest()).toMatchObject({
      method: strategy,
      current_step: dialect === 'seed' ? 'verify_otp' : step,
      completed: false,
      user_id: ada,
    });
    expect(present()).toEqual([]);
    expect(control.outbox).toEqual([]);
    const prepared = await prepare(strategy);
    expect([prepared.status, at(prepared.json, 'data')]).toEqual([200, null]);
    expect(control.outbox).toMatchObject([
      { to, purpose: 'sign-in', code: expect.stringMatching(/^\d{6}$/) },
    ]);
    const done = await attempt(lastCode());
    expect(at(done.json, 'data', 'active_signin_id')).toMatch(/^\d+$/);
    expect(await newest()).toMatchObject({ completed: true, current_step: '' });
    expect(present()).toEqual([ada]);
  },
);

test.each(WITH_STRATEGIES)('section 4.4.2, %s: magic_link waits for its link', async (dialect) => {
  const { signIn, prepare, attempt, newest, lastLink } = openFlow({ dialect });
  await signIn({ strategy: 'magic_link', email: EMAIL });
  expect(await newest()).toMatchObject({ method: 'magic_link', current_step: 'verify_email_link' });
  expect((await prepare('magic_link')).status).toBe(200);
  expect(lastLink().pathname).toMatch(/\/magic$/);
  expect(told(await attempt('123456'))).toMatchObject({ status: 400, message: 'Invalid step' });
});

test.each(WITH_STRATEGIES)(
  'section 4.4.2, %s: an identifier that nobody has looks like any other, but nothing is sent',
  async (dialect) => {
    const { signIn, prepare, attempt, newest, control } = openFlow({ dialect });
    for (const [strategy, fields] of [
      ['email_otp', { email: 'nobody@acme.example' }],
      ['magic_link', { email: 'nobody@acme.example' }],
      ['phone_otp', { phone: '5550000', phone_country_code: '+1' }],
    ] as const) {
      expect((await signIn({ strategy, ...fields })).status).toBe(200);
      expect(await newest()).toMatchObject({ user_id: null, completed: false });
      expect((await prepare(strategy)).status).toBe(200);
    }
    expect(control.outbox).toEqual([]);
    expect(told(await attempt('000000'))).toMatchObject({ status: 400, message: 'Invalid OTP' });
  },
);

test('seed 000: the page’s own request is accepted literally', async () => {
  const { send, token, newest } = openFlow({ dialect: 'seed' });
  const body =
    'strategy=email_otp&username=johndoe&email=john@example.com&phone=+1234567890&phone_country_code=+1&password=SecurePass123!&token=<string>';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const reply = await send('POST', '/auth/signin', { token, headers, body });
  expect([reply.status, reply.json]).toMatchObject([200, { signin_attempts: [{ method: 'email_otp' }] }]);
  expect(await newest()).toMatchObject({ completed: false });
});

test('phone rule of section 4.4.2: a number sent with its dial code in both fields is doubled', async () => {
  const { signIn, newest } = openFlow({ dialect: 'go26-latest' });
  await signIn({ strategy: 'phone_otp', phone: '+43316000', phone_country_code: '+43' });
  expect(await newest()).toMatchObject({ user_id: null });
});

test('section 4.4.2: a strategy that the settings turn off is refused', async () => {
  const { signIn } = openFlow({ dialect: 'go26-latest', settings: { factors: ['email_password'] } });
  expect(told(await signIn({ strategy: 'email_otp', email: EMAIL }))).toEqual({
    status: 400,
    message: 'Invalid or missing strategy',
    code: undefined,
  });
});

test.each([
  { strategy: 'email_otp' },
  { strategy: 'email_otp', email: 'no address' },
  { strategy: 'magic_link', username: 'bo' },
  { strategy: 'phone_otp', phone_country_code: '+43' },
])('section 3.2 E4: %o lacks a field', async (form) => {
  const { signIn } = openFlow({ dialect: 'go26-latest' });
  expect(told(await signIn(form))).toMatchObject({ status: 400, message: 'Bad request body' });
});

test.each(ALL)('section 4.4.2, %s: an unverified address is verified after its password', async (dialect) => {
  const { signIn, prepare, attempt, newest, control, lastCode, present } = openFlow({ dialect });
  const una = control.addPerson({
    email: 'una@acme.example',
    username: 'una',
    password: 'p',
    emailVerified: false,
  });
  await signIn({ strategy: 'plain_email', email: 'una@acme.example', password: 'p' });
  expect(await newest()).toMatchObject({
    current_step: 'verify_email',
    first_method_authenticated: true,
    completed: false,
  });
  const prepared = await prepare('email_otp');
  if (dialect === 'go26-early') {
    expect(told(prepared)).toMatchObject({ status: 400, message: 'Invalid step' });
    return;
  }
  expect(control.outbox).toMatchObject([{ purpose: 'verify-email', to: 'una@acme.example' }]);
  expect((await attempt(lastCode())).status).toBe(200);
  expect(present()).toEqual([una]);
});

test('section 4.4.2: a user name signs in without verifying the address', async () => {
  const { signIn, control, present } = openFlow({ dialect: 'go26-latest' });
  const una = control.addPerson({
    email: 'una@acme.example',
    username: 'una',
    password: 'p',
    emailVerified: false,
  });
  await signIn({ strategy: 'plain_username', username: 'una', password: 'p' });
  expect(present()).toEqual([una]);
});

test('section 3.4: by code, too, a disabled person and one who is signed in already are refused', async () => {
  const { signIn, control, sessionId, ada } = openFlow({ dialect: 'go26-latest' });
  control.addPerson({ email: 'off@acme.example', disabled: true });
  expect(told(await signIn({ strategy: 'email_otp', email: 'off@acme.example' }))).toMatchObject({
    status: 403,
    code: 'USER_DISABLED',
  });
  control.signIn(sessionId, ada);
  expect(told(await signIn({ strategy: 'email_otp', email: EMAIL }))).toMatchObject({
    status: 400,
    code: 'USER_ALREADY_SIGNED_IN',
  });
});

test('section 5.9: who signed in elsewhere in the meantime is refused at the code', async () => {
  const { signIn, prepare, attempt, control, sessionId, ada, lastCode } = openFlow({
    dialect: 'go26-latest',
  });
  await signIn({ strategy: 'email_otp', email: EMAIL });
  await prepare('email_otp');
  control.signIn(sessionId, ada);
  expect(told(await attempt(lastCode()))).toMatchObject({ status: 400, code: 'USER_ALREADY_SIGNED_IN' });
});

const CORP: SsoConnection = {
  id: '77',
  kind: 'saml',
  host: 'login.corp.localhost',
  name: 'Corp',
  domains: ['corp.example'],
  createsPeople: false,
  enabled: true,
};
const CORP_SSO = { strategy: 'sso', connection_id: '77', idp_url: 'https://login.corp.localhost/saml/sso' };

test.each([
  [{ enterpriseSso: true }, 'x@corp.example', CORP_SSO],
  [{ enterpriseSso: false }, 'x@corp.example', { strategy: 'password' }],
  [{}, 'gia@acme.example', { strategy: 'social', provider: 'google_oauth' }],
  [{}, 'ada@acme.example', { strategy: 'password' }],
  [{}, 'nobody@acme.example', { strategy: 'password' }],
])('section 4.4.1: with %o, %s is told %o', async (settings, identifier, answer) => {
  const { send, control } = openFlow({
    dialect: 'go26-latest',
    settings: { ssoConnections: [CORP], ...settings },
  });
  control.addPerson({ email: 'gia@acme.example', socialProvider: 'google_oauth' });
  const { json } = await send('POST', '/auth/identify', { form: { identifier } });
  expect(at(json, 'data')).toEqual(answer);
});

test('seeds: a build that has only what the documentation tells of knows no identify', async () => {
  const { send } = openFlow({ dialect: 'seed', settings: { identifies: false } });
  const { status } = await send('POST', '/auth/identify', { form: { identifier: 'x@corp.example' } });
  expect(status).toBe(404);
});
