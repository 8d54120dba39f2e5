import { expect, test } from 'vitest';
import { ALL, at, GO26 } from './benches/bench';
import { openFlow, told } from './benches/flow-bench';

const NEW = { email: 'new@acme.example', first_name: 'Nia', last_name: 'Bell', password: 'SecurePass123!' };

test('seed 001: the page’s own request is accepted literally', async () => {
  const { send, token, newest } = openFlow({ dialect: 'seed' });
  const body =
    'email=john@example.com&first_name=John&last_name=Doe&username=johndoe&phone_number=+1234567890&phone_country_code=+1&password=SecurePass123!&invite_token=inv_123456';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const reply = await send('POST', '/auth/signup', { token, headers, body });
  expect([reply.status, reply.json]).toMatchObject([
    200,
    { status: 200, message: '', errors: null, data: { signup_attempts: [{ email: 'john@example.com' }] } },
  ]);
  expect(await newest('signup')).toMatchObject({ current_step: 'verify_email', username: 'johndoe' });
});

test.each(ALL)(
  'section 5.5, %s: e-mail, then phone, then the person is there and active',
  async (dialect) => {
    const { signUp, prepare, attempt, newest, control, lastCode, present } = openFlow({ dialect });
    await signUp({ ...NEW, phone_number: '6641112223', phone_country_code: '+43' });
    expect(await newest()).toMatchObject({ current_step: 'verify_email', remaining_steps: ['verify_phone'] });
    await prepare('email_otp');
    await attempt(lastCode());
    expect(await newest()).toMatchObject({ current_step: 'verify_phone', completed: false });
    expect(present()).toEqual([]);
    await prepare('phone_otp');
    expect(control.outbox).toMatchObject([
      { kind: 'mail', to: NEW.email, purpose: 'verify-email' },
      { kind: 'sms', to: '+436641112223', purpose: 'verify-phone' },
    ]);
    const done = await attempt(lastCode());
    expect(at(done.json, 'data', 'signins')).toHaveLength(1);
    expect(await newest()).toMatchObject({ completed: true, current_step: '', missing_fields: [] });
    expect(present()).toHaveLength(1);
  },
);

test.each(ALL)('section 4.5, %s: without steps the person is signed in at once', async (dialect) => {
  const { signUp, newest, present } = openFlow({ dialect, settings: { verifyEmailAtSignUp: false } });
  const reply = await signUp({ ...NEW, phone_number: '' });
  expect(reply.status).toBe(200);
  expect(present()).toHaveLength(1);
  const isLate = dialect.startsWith('go26');
  expect(await newest()).toMatchObject({ completed: !isLate, current_step: '' });
  expect(Object.hasOwn(Object(at(reply.json, 'data')), 'signins')).toBe(!isLate);
});

test('section 4.5: the new person signs in with what was given', async () => {
  const { signUp, prepare, attempt, lastCode, send } = openFlow({ dialect: 'go26-latest' });
  await signUp(NEW);
  await prepare('email_otp');
  await attempt(lastCode());
  const form = { strategy: 'plain_email', email: NEW.email, password: NEW.password };
  expect((await send('POST', '/auth/signin', { form })).json).toMatchObject({
    data: { signin_attempts: [{ completed: true }] },
  });
});

test('section 4.5: all taken fields are told at once', async () => {
  const { signUp, control } = openFlow({ dialect: 'go26-latest' });
  control.addPerson({ phone: '+436641112223' });
  const reply = await signUp({
    ...NEW,
    email: 'ADA@acme.example',
    phone_number: '664 111 2223',
    phone_country_code: '+43',
  });
  expect(reply.json).toMatchObject({
    status: 400,
    message: 'Field errors',
    errors: [{ code: 'EMAIL_EXISTS' }, { code: 'PHONE_NUMBER_EXISTS' }],
  });
});

test('section 4.5: a user name that is taken', async () => {
  const { signUp, control } = openFlow({ dialect: 'go26-latest' });
  control.addPerson({ username: 'nia_b' });
  expect(told(await signUp({ ...NEW, username: 'Nia_B' }))).toMatchObject({ code: 'USERNAME_EXISTS' });
});

test.each([
  [{ email: '' }, 'BAD_REQUEST_BODY', 'Email address is required'],
  [{ email: 'nonsense' }, 'BAD_REQUEST_BODY', 'Email address is invalid'],
  [{ last_name: ' ' }, 'BAD_REQUEST_BODY', 'Last name is required'],
  [{ password: '' }, 'BAD_REQUEST_BODY', 'Password is required'],
  [{ password: 'short' }, 'BAD_REQUEST_BODY', 'Password must have at least 8 characters'],
  [{ password: 'no number here' }, 'BAD_REQUEST_BODY', 'Password must have a number'],
  [{ username: 'ab' }, 'BAD_REQUEST_BODY', 'Username must have between 3 and 30 characters'],
  [{ phone_number: '12' }, 'BAD_REQUEST_BODY', 'Phone number must have 7 to 15 digits'],
  [{ email: 'x@spam.example' }, 'EMAIL_BLOCKED', 'Email address is blocked'],
  [{ username: 'the_admin' }, 'BANNED_KEYWORD', 'This name is not allowed'],
])('section 4.5: %o is refused by %s: %s', async (change, code, message) => {
  const { signUp } = openFlow({
    dialect: 'go26-latest',
    settings: {
      lastName: 'required',
      password: { minLength: 8, number: true },
      blockedEmails: ['@spam.example'],
      bannedWords: ['Admin'],
    },
  });
  expect(told(await signUp({ ...NEW, ...change }))).toEqual({ status: 400, code, message });
});

test('section 4.5: the password is looked at before the mode, the mode before the fields', async () => {
  const { signUp, control } = openFlow({ dialect: 'go26-latest', settings: { signUpMode: 'restricted' } });
  expect(told(await signUp({ email: '', password: 'x' }))).toMatchObject({ code: 'BAD_REQUEST_BODY' });
  expect(told(await signUp({ email: '', password: NEW.password }))).toMatchObject({
    status: 403,
    code: 'SIGNUP_RESTRICTED',
  });
  control.settings.signUpMode = 'waitlist';
  expect(told(await signUp(NEW))).toMatchObject({ status: 400, code: 'SIGNUP_WAITLIST_ONLY' });
});

test.each(['restricted', 'waitlist', 'public'] as const)(
  'sections 3.4 and 4.5, %s: an invitation opens the way, for its address, once',
  async (signUpMode) => {
    const settings = { signUpMode, verifyEmailAtSignUp: false };
    const { signUp, control, present } = openFlow({ dialect: 'go26-latest', settings });
    const invite_token = control.invite({ email: 'New@acme.example' });
    const expired = control.invite({ expired: true });
    const codeOf = async (form: Record<string, string>) => told(await signUp({ ...NEW, ...form })).code;
    expect(await codeOf({ invite_token: 'inv_123456' })).toBe('INVALID_INVITATION_TOKEN');
    expect(await codeOf({ invite_token: expired })).toBe('INVITATION_EXPIRED');
    expect(await codeOf({ invite_token, email: 'x@acme.example' })).toBe('INVITATION_EMAIL_MISMATCH');
    await signUp({ ...NEW, invite_token });
    expect(present()).toHaveLength(1);
    expect(await codeOf({ invite_token, email: 'y@acme.example' })).toBe('INVALID_INVITATION_TOKEN');
  },
);

test.each(ALL)(
  'section 4.5, %s: whoever signs up by an invitation brings it along with every code',
  async (dialect) => {
    const { signUp, prepare, attempt, control, lastCode, present } = openFlow({ dialect });
    const invite_token = control.invite();
    await signUp({ ...NEW, phone_number: '6641112223', phone_country_code: '+43', invite_token });
    await prepare('email_otp');
    const refusal = { status: 400, code: 'INVALID_INVITATION_TOKEN' };
    expect(told(await attempt(lastCode()))).toMatchObject(refusal);
    expect(told(await attempt(lastCode(), { invite_token: control.invite() }))).toMatchObject(refusal);
    expect((await attempt(lastCode(), { invite_token })).status).toBe(200);
    await prepare('phone_otp');
    expect(told(await attempt(lastCode()))).toMatchObject(refusal);
    expect(present()).toEqual([]);
    expect((await attempt(lastCode(), { invite_token })).status).toBe(200);
    expect(present()).toHaveLength(1);
  },
);

test('section 4.5: an invitation that a sign-up did not begin with is none of its', async () => {
  const { signUp, prepare, attempt, control, lastCode, present } = openFlow({ dialect: 'go26-latest' });
  await signUp(NEW);
  await prepare('email_otp');
  const stray = await attempt(lastCode(), { invite_token: control.invite() });
  expect(told(stray)).toMatchObject({ status: 400, code: 'INVALID_INVITATION_TOKEN' });
  expect(present()).toEqual([]);
});

test.each(GO26)(
  'section 3.4, %s: an address that was taken in the meantime is refused at the last code',
  async (dialect) => {
    const { signUp, prepare, attempt, control, lastCode, present } = openFlow({ dialect });
    await signUp(NEW);
    await prepare('email_otp');
    control.addPerson({ email: NEW.email });
    expect(told(await attempt(lastCode()))).toMatchObject({ status: 400, code: 'EMAIL_EXISTS' });
    expect(present()).toEqual([]);
  },
);

test('section 3.5: wrong codes, wrong strategies and hasty resends are refused as for sign-in', async () => {
  const { signUp, prepare, attempt, lastCode } = openFlow({ dialect: 'go26-latest' });
  await signUp(NEW);
  expect(told(await prepare('phone_otp'))).toMatchObject({ message: 'Invalid step' });
  await prepare('email_otp');
  expect(told(await prepare('email_otp'))).toMatchObject({ status: 429 });
  const wrong = lastCode() === '000000' ? '111111' : '000000';
  expect(told(await attempt(wrong))).toMatchObject({ status: 400, message: 'Invalid OTP' });
});

test.each([
  ['email', 'Ada@acme.example', true],
  ['email', 'new@acme.example', false],
  ['username', 'BO', true],
  ['username', 'ada@acme.example', false],
  ['username', '', false],
])('section 4.4.9: %s %s exists: %s', async (type, identifier, exists) => {
  const { send } = openFlow({ dialect: 'go26-latest' });
  const query = new URLSearchParams({ identifier, type });
  const { json } = await send('GET', `/auth/identifier-availability?${query}`);
  expect(at(json, 'data')).toEqual({ exists });
});

test('section 4.4.9: any other type is 500', async () => {
  const { send } = openFlow({ dialect: 'go26-latest' });
  expect((await send('GET', '/auth/identifier-availability?identifier=x&type=phone')).status).toBe(500);
});
