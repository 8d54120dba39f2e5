import { expect, test } from 'vitest';
import { at } from './benches/bench';
import { openFlow, told } from './benches/flow-bench';

const EMAIL = 'ada@acme.example';
const NEW = 'meadow-lark-9!';

async function atToken(dialect: 'go25' | 'go26-latest' = 'go26-latest') {
  const flow = openFlow({ dialect });
  const { send, token } = flow;
  const forgot = (form: Record<string, string>) => send('POST', '/auth/forgot-password', { token, form });
  const reset = (form: Record<string, string>) => send('POST', '/auth/reset-password', { token, form });
  await forgot({ email: EMAIL });
  return { ...flow, forgot, reset };
}

test('section 4.4.8: code, token, new password, and the person is signed in by it', async () => {
  const { control, forgot, reset, lastCode, present, ada, send } = await atToken();
  expect(control.outbox).toMatchObject([{ to: EMAIL, purpose: 'password-reset' }]);
  const redeemed = await forgot({ email: EMAIL, otp: lastCode() });
  const token = String(at(redeemed.json, 'data', 'token'));
  const done = await reset({ token, password: NEW });
  expect([done.status, at(done.json, 'data', 'active_signin_id')]).toEqual([200, expect.any(String)]);
  expect(present()).toEqual([ada]);
  const form = { strategy: 'plain_email', email: EMAIL, password: NEW };
  expect((await send('POST', '/auth/signin', { form })).status).toBe(200);
  expect(told(await reset({ token, password: NEW }))).toMatchObject({ status: 400 });
});

test('section 4.4.8: an unknown address is 404, and a sent code has null data', async () => {
  const { forgot } = await atToken();
  expect(told(await forgot({ email: 'nobody@acme.example' }))).toMatchObject({
    status: 404,
    code: 'USER_NOT_FOUND',
  });
  expect((await forgot({ email: EMAIL })).json).toMatchObject({ data: null });
});

test('sections 3.5 and 4.4.8: a wrong and an expired code', async () => {
  const { forgot, lastCode, server } = await atToken();
  const wrong = lastCode() === '000000' ? '111111' : '000000';
  expect(told(await forgot({ email: EMAIL, otp: wrong }))).toMatchObject({
    status: 400,
    message: 'Invalid OTP',
  });
  server.advance(90_000);
  expect(told(await forgot({ email: EMAIL, otp: lastCode() }))).toMatchObject({
    status: 400,
    message: 'Invalid or expired OTP',
  });
});

test('section 4.4.8: the token is good for 15 minutes', async () => {
  const { forgot, reset, lastCode, server } = await atToken();
  const token = String(at((await forgot({ email: EMAIL, otp: lastCode() })).json, 'data', 'token'));
  server.advance(15 * 60_000);
  expect(told(await reset({ token, password: NEW }))).toMatchObject({
    status: 400,
    message: 'Invalid or expired token',
  });
});

test.each([
  ['go26-latest', 'short', 'Password must have at least 8 characters'],
  ['go26-latest', 'x'.repeat(126), 'Password must have at most 125 characters'],
  ['go25', 'digit4only', 'Password must have a special character'],
] as const)(
  'section 4.2.2, %s: a weak password is refused and the token stays',
  async (dialect, weak, message) => {
    const { forgot, reset, lastCode } = await atToken(dialect);
    const token = String(at((await forgot({ email: EMAIL, otp: lastCode() })).json, 'data', 'token'));
    expect(told(await reset({ token, password: weak }))).toEqual({
      status: 400,
      code: 'BAD_REQUEST_BODY',
      message,
    });
    expect((await reset({ token, password: NEW })).status).toBe(200);
  },
);

test('section 4.4.8: further steps remain', async () => {
  const { control, forgot, reset, lastCode, newest, present } = await atToken();
  control.addPerson({ email: 'two@acme.example', password: 'p', secondFactors: { authenticator: true } });
  await forgot({ email: 'two@acme.example' });
  const redeemed = await forgot({ email: 'two@acme.example', otp: lastCode() });
  await reset({ token: String(at(redeemed.json, 'data', 'token')), password: NEW });
  expect(await newest()).toMatchObject({ current_step: 'verify_second_factor' });
  expect(present()).toEqual([]);
});
