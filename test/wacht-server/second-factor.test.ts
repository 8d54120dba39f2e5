import { expect, test } from 'vitest';
import { at, GO26 } from './benches/bench';
import { openFlow, told } from './benches/flow-bench';
import type { Dialect, PersonSpec } from './index';

const EMAIL = 'two@acme.example';
const SECOND: PersonSpec = {
  email: EMAIL,
  username: 'two',
  phone: '+43677000111',
  password: 'p',
  secondFactors: { authenticator: true, phone: '+436641234567', backupCodes: ['AAAA-1111', 'BBBB-2222'] },
};

async function atSecondFactor(dialect: Dialect = 'go26-latest') {
  const flow = openFlow({ dialect });
  const two = flow.control.addPerson(SECOND);
  await flow.signIn({ strategy: 'plain_email', email: EMAIL, password: 'p' });
  return { ...flow, two };
}

test.each(GO26)('section 4.4.5, %s: the authenticator’s code, after prepare', async (dialect) => {
  const { prepare, attempt, newest, control, two, present } = await atSecondFactor(dialect);
  expect(await newest()).toMatchObject({
    current_step: 'verify_second_factor',
    available_2fa_methods: ['authenticator', 'phone_otp', 'backup_code'],
  });
  expect((await prepare('authenticator')).status).toBe(200);
  await attempt(control.totp(two), { method: 'authenticator' });
  expect(await newest()).toMatchObject({ completed: true, second_method_authenticated: true });
  expect(present()).toEqual([two]);
});

test('section 4.4.5: without any choice it is the authenticator', async () => {
  const { attempt, control, two, present } = await atSecondFactor();
  await attempt(control.totp(two));
  expect(present()).toEqual([two]);
});

test.each([
  ['authenticator', '000', 'Invalid authentication code'],
  ['backup_code', 'CCCC-3333', 'Invalid backup code'],
  ['phone_otp', '12', 'Invalid OTP'],
])('section 3.5: a wrong code for %s', async (method, code, message) => {
  const { prepare, attempt, present } = await atSecondFactor();
  await prepare(method, { last_digits: '4567' });
  expect(told(await attempt(code, { method }))).toEqual({ status: 400, message, code: undefined });
  expect(present()).toEqual([]);
});

test('section 4.4.5: SMS goes to who knows the last four digits, and the reply masks the number', async () => {
  const { prepare, attempt, control, lastCode, two, present } = await atSecondFactor();
  expect((await prepare('phone_otp', { last_digits: '0000' })).status).toBe(400);
  expect((await prepare('phone_otp')).status).toBe(400);
  expect(control.outbox).toEqual([]);
  const { json } = await prepare('phone_otp', { last_digits: '4567' });
  expect(at(json, 'data')).toEqual({
    otp_sent: true,
    masked_phone: '********4567',
    verification_method: 'phone_otp',
  });
  expect(control.outbox).toMatchObject([{ kind: 'sms', to: '+436641234567', purpose: 'second-factor' }]);
  await attempt(lastCode(), { method: 'phone_otp' });
  expect(present()).toEqual([two]);
});

test('section 4.4.5: a backup code counts once', async () => {
  const { prepare, attempt, signIn, send, token, present, two } = await atSecondFactor();
  await prepare('backup_code');
  await attempt('AAAA-1111', { method: 'backup_code' });
  expect(present()).toEqual([two]);
  await send('POST', '/session/sign-out', { token });
  await signIn({ strategy: 'plain_email', email: EMAIL, password: 'p' });
  const again = await attempt('AAAA-1111', { method: 'backup_code' });
  expect(told(again)).toMatchObject({ status: 400, message: 'Invalid backup code' });
  expect((await attempt('BBBB-2222', { method: 'backup_code' })).status).toBe(200);
});

test('section 4.4.5: a build that takes the choice only from prepare refuses a backup code without it', async () => {
  const { prepare, attempt, two, present } = await atSecondFactor('go26-early');
  const unprepared = await attempt('AAAA-1111', { method: 'backup_code' });
  expect(told(unprepared)).toMatchObject({ status: 400, message: 'Invalid authentication code' });
  await prepare('backup_code');
  await attempt('AAAA-1111');
  expect(present()).toEqual([two]);
});

test('section 4.4.5: the choice is remembered for 5 minutes', async () => {
  const { server, prepare, attempt } = await atSecondFactor('go26-early');
  await prepare('backup_code');
  server.advance(5 * 60_000);
  const late = await attempt('AAAA-1111', { method: 'backup_code' });
  expect(told(late)).toMatchObject({ message: 'Invalid authentication code' });
});

test.each([
  ['authenticator', 'Authenticator not set up'],
  ['backup_code', 'No backup codes available'],
  ['magic_link', 'Invalid step'],
])('section 3.5: %s that is not set up', async (method, message) => {
  const { control, signIn, prepare } = openFlow({ dialect: 'go26-latest' });
  control.addPerson({ email: 'sms@acme.example', password: 'p', secondFactors: { phone: '+43664111222' } });
  await signIn({ strategy: 'plain_email', email: 'sms@acme.example', password: 'p' });
  expect(told(await prepare(method))).toMatchObject({ status: 400, message });
});

test.each([
  ['email_otp', { email: EMAIL }],
  ['phone_otp', { phone: '677000111', phone_country_code: '+43' }],
  ['plain_username', { username: 'two', password: 'p' }],
])('section 4.4.2: the second factor follows %s as well', async (strategy, fields) => {
  const { signIn, prepare, attempt, newest, lastCode, control } = openFlow({ dialect: 'go26-latest' });
  const two = control.addPerson(SECOND);
  await signIn({ strategy, ...fields });
  if (strategy !== 'plain_username') {
    await prepare(strategy);
    await attempt(lastCode());
  }
  expect(await newest()).toMatchObject({ current_step: 'verify_second_factor', completed: false });
  await attempt(control.totp(two));
  expect(await newest()).toMatchObject({ completed: true });
});

test('section 5.2: where a second factor is enforced, who has none must add one', async () => {
  const { signIn, newest, control } = openFlow({ dialect: 'go26-latest' });
  control.settings.secondFactorPolicy = 'enforced';
  await signIn({ strategy: 'plain_email', email: 'ada@acme.example', password: 'lantern-07' });
  expect(await newest()).toMatchObject({ current_step: 'add_second_factor', completed: false });
});

test('section 4.2.2: under the policy none, nobody is asked', async () => {
  const { signIn, control, present } = openFlow({ dialect: 'go26-latest' });
  control.settings.secondFactorPolicy = 'none';
  const two = control.addPerson(SECOND);
  await signIn({ strategy: 'plain_email', email: EMAIL, password: 'p' });
  expect(present()).toEqual([two]);
});
