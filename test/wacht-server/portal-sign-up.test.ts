import { expect, test } from 'vitest';
import { openVisitor, type Page, SITE } from './benches/portal-visitor';
import type { DeploymentSettings } from './index';

const NOTES = `${SITE}/notes`;
const SIGN_UP = `/sign-up?redirect_uri=${encodeURIComponent(NOTES)}`;
const ROBIN = { first_name: 'Robin', email: 'robin@acme.example', password: 'longenough' };

function open(settings: Partial<DeploymentSettings> = {}) {
  const visitor = openVisitor({ dialect: 'go26-latest', settings });
  const names = () => visitor.present().map((id) => id !== visitor.ada && id !== visitor.bo);
  const confirm = (page: Page) =>
    visitor.press(page, 'id="submit"', { verification_code: visitor.control.outbox.at(-1)?.code ?? '' });
  return { ...visitor, newcomers: names, confirm };
}

test('section 5.5: a form by the settings, a code by e-mail, and on to where it was asked for', async () => {
  const { get, press, confirm, newcomers, control } = open();
  const page = await get(SIGN_UP);
  expect(page.heading).toBe('Sign up for Acme');
  const code = await press(page, 'id="submit"', ROBIN);
  expect([code.heading, control.outbox]).toMatchObject([
    'Check your e-mail',
    [{ to: 'robin@acme.example', purpose: 'verify-email' }],
  ]);
  await get(code.url);
  expect(control.outbox).toHaveLength(1);
  expect((await press(code, 'id="submit"', { verification_code: '1' })).problem).toBe('Invalid OTP');
  expect((await press(code, 'send-again')).problem).toBe('Too many tries. Wait a while, then try again.');
  expect([(await confirm(code)).url, newcomers()]).toEqual([NOTES, [true]]);
});

test('section 5.5: e-mail and phone, one after the other', async () => {
  const { get, press, confirm, newcomers } = open();
  const form = { ...ROBIN, phone_country_code: '+43', phone_number: '6641234567' };
  const phone = await confirm(await press(await get(SIGN_UP), 'id="submit"', form));
  expect([phone.heading, newcomers()]).toEqual(['Check your phone', []]);
  await confirm(phone);
  expect(newcomers()).toEqual([true]);
});

test('section 5.5: with nothing to verify it is done at once', async () => {
  const { get, press, newcomers } = open({ verifyEmailAtSignUp: false });
  expect((await press(await get(SIGN_UP), 'id="submit"', ROBIN)).url).toBe(NOTES);
  expect(newcomers()).toEqual([true]);
});

test('the form has what the settings ask for, and no more', async () => {
  const { get } = open({ phone: 'off', username: 'off', lastName: 'required', termsStatement: 'Be kind.' });
  const { text } = await get('/sign-up');
  for (const shown of ['First name (optional)', '>Last name<', '>E-mail<', '>Password<', 'Be kind.'])
    expect(text).toContain(shown);
  for (const absent of ['User name', 'Phone number']) expect(text).not.toContain(absent);
  const { get: other } = open({ firstFactor: 'email_otp' });
  expect((await other('/sign-up')).text).not.toContain('Password');
});

test('what is wrong is said, and what was typed stays', async () => {
  const { get, press } = open();
  const page = await press(await get('/sign-up'), 'id="submit"', { ...ROBIN, email: 'ada@acme.example' });
  expect([page.status, page.problem]).toEqual([400, 'An account with this e-mail exists.']);
  expect(page.text).toContain('value="Robin"');
  expect(page.text).not.toContain(ROBIN.password);
});

test('section 4.2.3: an invitation fills in and locks its e-mail, and lets in where nobody else may', async () => {
  const { get, press, confirm, newcomers, control } = open({ signUpMode: 'restricted' });
  expect((await get('/sign-up')).heading).toBe('New accounts are by invitation only.');
  const token = control.invite({ email: 'robin@acme.example', firstName: 'Robin' });
  const page = await get(`/sign-up?invite_token=${token}`);
  expect(page.text).toMatch(/name="email"[^>]*value="robin@acme.example"[^>]*readonly/);
  const other = await press(page, 'id="submit"', { ...ROBIN, email: 'eve@acme.example' });
  expect(other.problem).toBe('This invitation was sent to another e-mail.');
  await confirm(await press(page, 'id="submit"', { password: ROBIN.password }));
  expect(newcomers()).toEqual([true]);
  expect((await get(`/sign-up?invite_token=${token}`)).heading).toBe('This invitation is not valid.');
});

test('section 4.2.3: an invitation that has expired', async () => {
  const { get, control } = open();
  const page = await get(`/sign-up?invite_token=${control.invite({ expired: true })}`);
  expect([page.status, page.heading]).toEqual([403, 'This invitation has expired.']);
  expect(page.text).toContain('Sign up without it');
});

test('section 4.2.4: where sign-up is by waitlist, the list can be joined', async () => {
  const { get, press } = open({ signUpMode: 'waitlist' });
  const closed = await get('/sign-up');
  expect(closed.heading).toBe('Sign-up is by waitlist.');
  expect(closed.text).toContain('href="/waitlist"');
  const page = await get('/waitlist');
  expect((await press(page, 'id="submit"', { email: 'no' })).problem).toBe('Email address is required');
  const joined = await press(page, 'id="submit"', { email: 'Robin@acme.example' });
  expect([joined.status, joined.heading]).toEqual([200, 'You are on the waitlist']);
});

test('section 4.2.4: without a waitlist there is nothing to join', async () => {
  const { get } = open();
  expect((await get('/waitlist')).heading).toBe('There is no waitlist');
});
