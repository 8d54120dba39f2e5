import { expect, test } from 'vitest';
import { ALL, at, NOON } from './benches/bench';
import { openFlow, told } from './benches/flow-bench';

const FORM = { strategy: 'email_otp', email: 'ada@acme.example' };

async function atCode(dialect: 'seed' | 'go26-early' | 'go26-latest' = 'go26-latest') {
  const flow = openFlow({ dialect });
  await flow.signIn(FORM);
  await flow.prepare('email_otp');
  return flow;
}

const other = (code: string): string => (code === '000000' ? '111111' : '000000');

test('section 3.5: a wrong code is refused in words, and the attempt goes on', async () => {
  const { attempt, lastCode, present, ada } = await atCode();
  expect(told(await attempt(other(lastCode())))).toEqual({
    status: 400,
    message: 'Invalid OTP',
    code: undefined,
  });
  expect((await attempt(lastCode())).status).toBe(200);
  expect(present()).toEqual([ada]);
});

test('section 4.4.4: an invitation that comes with a sign-in is refused, and seen in the log', async () => {
  const { attempt, lastCode, present, control, server } = await atCode();
  const stray = await attempt(lastCode(), { invite_token: control.invite() });
  expect(told(stray)).toMatchObject({ status: 400, code: 'INVALID_INVITATION_TOKEN' });
  expect(server.log.at(-1)?.query.invite_token).toBe('(withheld)');
  expect(present()).toEqual([]);
});

test('section 4.4.3, go26: a code is good for 90 seconds', async () => {
  const { server, attempt, lastCode } = await atCode();
  server.advance(90_000);
  expect(told(await attempt(lastCode()))).toMatchObject({ status: 400, message: 'Invalid or expired OTP' });
});

test('sections 3.4 and 4.4.3, go25: a code is good for 5 minutes, and then refused by code', async () => {
  const flow = openFlow({ dialect: 'go25' });
  const { control, signIn, prepare, attempt, lastCode, server, present } = flow;
  const una = control.addPerson({ email: 'una@acme.example', password: 'p', emailVerified: false });
  await signIn({ email: 'una@acme.example', password: 'p' });
  await prepare('email_otp');
  const first = lastCode();
  server.advance(4 * 60_000);
  await prepare('email_otp');
  server.advance(60_000);
  expect(told(await attempt(first))).toMatchObject({ status: 400, code: 'VERIFICATION_CODE_EXPIRED' });
  await attempt(lastCode());
  expect(present()).toEqual([una]);
});

test('section 4.4.3: several codes are valid at once, so a late first mail still works, once', async () => {
  const { server, prepare, attempt, lastCode, control, present, ada } = await atCode();
  const first = lastCode();
  server.advance(30_000);
  await prepare('email_otp');
  expect(control.outbox).toHaveLength(2);
  await attempt(first);
  expect(present()).toEqual([ada]);
});

test('section 4.4.3: a resend that comes too fast is 429 with Retry-After, and nothing is sent', async () => {
  const { server, prepare, control } = await atCode();
  server.advance(10_000);
  const refused = await prepare('email_otp');
  expect(told(refused)).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
  expect(refused.headers.get('retry-after')).toBe('20');
  expect(control.outbox).toHaveLength(1);
  server.advance(20_000);
  expect((await prepare('email_otp')).status).toBe(200);
});

test('section 3.4: a missing code, a missing strategy and a missing attempt are refused by code', async () => {
  const { attempt, prepare, send, token } = await atCode();
  expect(told(await attempt(''))).toMatchObject({ status: 400, code: 'MISSING_VERIFICATION_CODE' });
  expect(told(await prepare(''))).toMatchObject({ status: 400, code: 'VERIFICATION_STRATEGY_REQUIRED' });
  const path = '/auth/prepare-verification?identifier_type=signin&strategy=email_otp';
  expect(told(await send('POST', path, { token }))).toMatchObject({
    status: 400,
    code: 'BAD_SIGN_IN_ATTEMPT',
  });
});

test.each(['prepare-verification', 'attempt-verification'])(
  'section 4.4.3: %s of an attempt that is not there, or is another session’s, is 500 by code',
  async (path) => {
    const { newest, send } = await atCode();
    const id = String(Reflect.get(Object(await newest()), 'id'));
    for (const [attempt, type] of [
      [id, 'signin'],
      ['12', 'signin'],
    ]) {
      const query = `attempt_identifier=${attempt}&identifier_type=${type}&strategy=email_otp`;
      const reply = await send('POST', `/auth/${path}?${query}`, { form: { verification_code: '123456' } });
      expect(told(reply)).toMatchObject({ status: 500, code: 'BAD_SIGN_IN_ATTEMPT' });
    }
  },
);

test('section 4.4.3: anything but signin counts as sign-up', async () => {
  const { prepare } = await atCode();
  expect(told(await prepare('email_otp', { identifier_type: 'sign_in' }))).toMatchObject({ status: 500 });
});

test('sections 3.4 and 3.5: a completed attempt is refused by code in prepare and in words at the code', async () => {
  const { attempt, prepare, lastCode } = await atCode();
  await attempt(lastCode());
  expect(told(await prepare('email_otp'))).toMatchObject({ status: 400, code: 'BAD_SIGN_IN_ATTEMPT' });
  const again = told(await attempt('123456'));
  expect(again).toMatchObject({ status: 400, code: undefined });
  expect(again.message).toMatch(/already completed/);
});

test('section 1: an attempt lives ten minutes', async () => {
  const { server, attempt, prepare } = await atCode();
  server.advance(10 * 60_000);
  expect(told(await prepare('email_otp'))).toMatchObject({ status: 400, code: 'BAD_SIGN_IN_ATTEMPT' });
  expect(told(await attempt('123456'))).toMatchObject({ status: 400, code: 'BAD_SIGN_IN_ATTEMPT' });
});

test('section 3.5: a strategy of another step is an invalid one', async () => {
  const { prepare } = await atCode();
  expect(told(await prepare('phone_otp'))).toMatchObject({ status: 400, message: 'Invalid step' });
});

test.each(ALL)('section 6.7, %s: every field of an attempt', async (dialect) => {
  const { signIn, newest, control, send, token, sessionId } = openFlow({ dialect });
  control.settings.lastName = 'required';
  const sol = control.addPerson({
    firstName: 'Sol',
    email: 'sol@acme.example',
    password: 'p',
    secondFactors: { authenticator: true, backupCodes: ['AAAA-BBBB'] },
  });
  await signIn({ strategy: 'plain_email', email: 'sol@acme.example', password: 'p' });
  expect(await newest()).toMatchObject({
    user_id: sol,
    method: 'plain_email',
    sso_provider: '',
    enterprise_connection_id: null,
    expires_at: expect.stringContaining(new Date(NOON + 10 * 60_000).toISOString().slice(0, 19)),
    current_step: 'verify_second_factor',
    remaining_steps: ['complete_profile'],
    completed: false,
    errored: false,
    requires_completion: true,
    missing_fields: ['last_name'],
    required_fields: ['email_address', 'last_name'],
    first_method_authenticated: true,
    second_method_authenticated: false,
    second_method_authentication_required: true,
    available_2fa_methods: ['authenticator', 'backup_code'],
    profile_completion_data: { first_name: 'Sol' },
  });
  const { text } = await send('GET', '/session', { token });
  expect(text).toContain(`"session_id":${dialect === 'go25' ? sessionId : `"${sessionId}"`},"current_step"`);
});

test.each([
  ['seed', 'oldest first'],
  ['go25', 'oldest first'],
  ['go26-early', 'newest first'],
  ['go26-latest', 'oldest first'],
] as const)('D18 of section 6.9, %s: attempts come %s', async (dialect, order) => {
  const { signIn, send, token } = openFlow({ dialect });
  const form = { strategy: 'plain_email', email: 'ada@acme.example', password: 'lantern-07' };
  await signIn(form);
  await send('POST', '/session/sign-out', { token });
  await signIn(form);
  const { json } = await send('GET', '/session', { token });
  const list = at(json, 'data', 'signin_attempts');
  const found = (Array.isArray(list) ? list : []).map((attempt) => BigInt(String(at(attempt, 'id'))));
  expect(found).toHaveLength(2);
  expect((found[0] ?? 0n) < (found[1] ?? 0n)).toBe(order === 'oldest first');
});

test('before the first factor an attempt tells nothing of the person', async () => {
  const { newest } = await atCode();
  expect(await newest()).toMatchObject({
    available_2fa_methods: null,
    missing_fields: null,
    requires_completion: false,
    remaining_steps: [],
  });
});
