import { describe, expect, test } from 'vitest';
import { ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn, type SignIn, WAYS } from '../../../test/worker/sign-in';
import type { SecondFactor } from '../../session/attempt';
import type { FlowState } from '../../session/flow';

/** Goes through the first factor, whichever it is; gives what comes after it. */
async function first(sign: SignIn, way: (typeof WAYS)[number]): Promise<FlowState> {
  const started = await sign.start(way);
  if (way.endsWith('password')) return started;
  if (way !== 'email_magic_link') return sign.answer(sign.code());
  await sign.visit(sign.link());
  await sign.browser.clock.advance(6_000);
  return sign.state(await sign.worker.ask.flow({}));
}

const NEW = { at: 'done', title: 'Nia Abara', switched: true };

describe.each(WAYS)('%s', (way) => {
  test('and nothing else: the new account is there, active, and last in the list', async () => {
    const sign = await beginSignIn();

    expect(await first(sign, way)).toMatchObject(NEW);
    const view = sign.worker.view(ORIGIN);
    expect(view.rows.map((row) => row.title).at(-1)).toBe('Nia Abara');
    expect(view.activeKey).toBe(sign.worker.row(ORIGIN, 'Nia Abara').key);
    expect(view.unfinished).toBeNull();
    expect(sign.sent()).toBe(way.endsWith('password') ? 0 : 1);
  });

  test.each<SecondFactor>(['authenticator', 'phone_otp', 'backup_code'])('then %s', async (factor) => {
    const sign = await beginSignIn({
      secondFactors: { authenticator: true, phone: '+447700900123', backupCodes: ['ABCD-1234'] },
    });
    const second = await first(sign, way);
    expect(second).toMatchObject({ at: 'step', step: { at: 'second-factor' } });

    const chosen = await sign.worker.ask.sendCode({
      origin: ORIGIN,
      challenge: null,
      factor,
      lastDigits: factor === 'phone_otp' ? '0123' : null,
    });
    expect(chosen.ok).toBe(true);
    const codes = {
      authenticator: sign.app.totp(sign.nia),
      phone_otp: sign.code(),
      backup_code: 'ABCD-1234',
    };
    expect(await sign.answer(codes[factor])).toMatchObject(NEW);
  });

  test('then the missing part of the profile', async () => {
    const sign = await beginSignIn({ lastName: '' });
    sign.app.settings.lastName = 'required';
    expect(await first(sign, way)).toMatchObject({
      at: 'step',
      step: { at: 'profile', missing: ['last_name'] },
    });

    const answer = await sign.worker.ask.completeProfile({
      origin: ORIGIN,
      challenge: null,
      fields: { last_name: 'Abara' },
    });
    expect(sign.state(answer)).toMatchObject(NEW);
  });
});

test('an unverified e-mail after the password wants the code that was mailed', async () => {
  const sign = await beginSignIn({ emailVerified: false });

  expect(await sign.start('email_password')).toMatchObject({ at: 'step', step: { at: 'code', by: 'email' } });
  expect(sign.sent()).toBe(1);
  expect(await sign.answer(sign.code())).toMatchObject(NEW);
});

test('a server that cannot mail a code for this step leaves it to the app’s own page', async () => {
  const sign = await beginSignIn({ emailVerified: false }, { dialect: 'go26-early' });

  expect(await sign.start('email_password')).toMatchObject({
    at: 'step',
    step: { at: 'hosted', step: 'verify_email' },
  });
});

test('a code that could not be sent is told, and can be asked for again', async () => {
  const sign = await beginSignIn();
  sign.app.fault({ path: '/auth/prepare-verification', kind: { do: 'status', status: 500 } });

  await expect(sign.start('email_otp')).rejects.toThrow('500');
  expect(sign.state(await sign.worker.ask.flow({}))).toMatchObject({ step: { at: 'code' }, sentAt: null });
  await sign.worker.ask.sendCode({ origin: ORIGIN, challenge: null, factor: null, lastDigits: null });
  expect(await sign.answer(sign.code())).toMatchObject(NEW);
});

test('a wrong code keeps the flow and the attempt', async () => {
  const sign = await beginSignIn();
  await sign.start('email_otp');

  const wrong = await sign.worker.ask.answerCode({
    origin: ORIGIN,
    challenge: null,
    inviteToken: null,
    code: '000000',
  });
  expect(wrong).toMatchObject({ ok: false, problem: { kind: 'http', status: 400 } });
  expect(sign.state(await sign.worker.ask.flow({}))).toMatchObject({ at: 'step', step: { at: 'code' } });
  expect(sign.worker.view(ORIGIN).rows).toHaveLength(3);
  expect(await sign.answer(sign.code())).toMatchObject(NEW);
});

test('a wrong password is told as it is, the accounts stay, and nothing is read for it', async () => {
  const sign = await beginSignIn({ password: 'another' });

  await expect(sign.start('email_password')).rejects.toThrow('INVALID_CREDENTIALS');

  expect(sign.requests()).toEqual(['POST /auth/signin']);
  expect(sign.worker.view(ORIGIN).obstacle).toBeNull();
  expect(sign.worker.view(ORIGIN).rows).toHaveLength(3);
  expect(sign.state(await sign.worker.ask.flow({}))).toEqual({ at: 'start' });
});

test('ten wrong passwords lock that identifier, and the flow says until when', async () => {
  const sign = await beginSignIn({ password: 'another' });
  for (let tries = 0; tries < 10; tries += 1) await sign.start('email_password').catch(() => null);

  const locked = await sign.start('email_password');

  expect(locked).toEqual({ at: 'locked', until: sign.browser.clock.now() + 30 * 60_000 });
});

test.each([
  ['who is in', { password: 'harbour-lamp-7', tries: 1 }],
  ['who is locked out', { password: 'another', tries: 11 }],
])('%s is not taken for who signs in next', async (_who, { password, tries }) => {
  const sign = await beginSignIn({ password });
  for (let count = 0; count < tries; count += 1) await sign.start('email_password').catch(() => null);

  const answer = await sign.worker.ask.restartFlow({ origin: ORIGIN, kind: 'signin' });

  expect(answer).toMatchObject({ value: { identifier: '', state: { at: 'start' } } });
});

test.each(['email_password', 'username_password', 'phone_otp'] as const)(
  '%s: who is signed in already is told apart, and can be switched to',
  async (way) => {
    const sign = await beginSignIn();
    sign.app.signIn(sign.sessionId, sign.nia);
    sign.app.switchTo(sign.sessionId, sign.ids.ada);

    const started = await sign.start(way);
    const state = way === 'phone_otp' && started.at === 'step' ? await sign.answer(sign.code()) : started;

    expect(state).toMatchObject({ at: 'already', title: 'Nia Abara' });
  },
);

test('to stay who one is: the former account is active again afterwards, by one more POST', async () => {
  const sign = await beginSignIn();
  await sign.worker.ask.stayAs({ origin: ORIGIN, stay: true });

  const state = await sign.start('email_password');

  expect(state).toMatchObject({ at: 'done', title: 'Nia Abara', switched: false });
  expect(sign.truth()).toBe(sign.ids.ada);
  expect(sign.worker.view(ORIGIN).activeKey).toBe(sign.worker.row(ORIGIN, 'Ada Quell').key);
  expect(sign.posts().map(({ path }) => path)).toEqual(['/auth/signin', '/session/switch-sign-in']);
});

test('a code that was sent is sent again only when somebody asks, and then once', async () => {
  const sign = await beginSignIn();
  await sign.start('email_otp');
  await sign.worker.ask.flow({});
  await sign.worker.ask.refresh({ origin: ORIGIN });
  expect(sign.sent()).toBe(1);

  await sign.browser.clock.advance(61_000);
  await sign.worker.ask.sendCode({ origin: ORIGIN, challenge: null, factor: null, lastDigits: null });
  expect(sign.sent()).toBe(2);
});

test('a session that becomes another one in mid-flow stops the flow', async () => {
  const sign = await beginSignIn();
  await sign.start('email_otp');
  sign.app.fault({ path: '/session', kind: { do: 'lose-session' } });
  await sign.browser.clock.advance(20_000);

  expect(sign.state(await sign.worker.ask.flow({}))).toEqual({
    at: 'session-changed',
    after: null,
    lost: ['Ada Quell', 'Jonas Wirth', 'Mina Okafor'],
  });
});

test('an attempt that took too long is over, and the identifier is still there', async () => {
  const sign = await beginSignIn();
  await sign.start('email_otp');
  await sign.browser.clock.advance(13 * 60_000);

  const answer = await sign.worker.ask.flow({});

  expect(answer).toMatchObject({ value: { identifier: 'nia@tidewell.io', state: { at: 'gone' } } });
});

test('whether an attempt is over is told by the server’s clock, however wrong ours is', async () => {
  const sign = await beginSignIn();
  await sign.start('email_otp');
  sign.server.advance(13 * 60_000);
  await sign.browser.clock.advance(6_000);

  expect(sign.state(await sign.worker.ask.flow({}))).toEqual({ at: 'gone' });
});

test('an ended account’s “Sign in again” begins with its address', async () => {
  const sign = await beginSignIn();

  await sign.worker.ask.addAccount({ origin: ORIGIN, identifier: 'mina@tidewell.io' });

  expect(await sign.worker.ask.flow({})).toMatchObject({
    value: { identifier: 'mina@tidewell.io', state: { at: 'start' } },
  });
});

test('“Add account” goes on with an unfinished sign-in', async () => {
  const sign = await beginSignIn();
  await sign.start('email_otp');

  await sign.worker.ask.addAccount({ origin: ORIGIN, identifier: null });

  expect(sign.state(await sign.worker.ask.flow({}))).toMatchObject({ at: 'step', step: { at: 'code' } });
  expect(sign.worker.view(ORIGIN).unfinished).toEqual({ identifier: 'nia@tidewell.io', step: 'code' });
  expect(sign.sent()).toBe(1);
});

test('one proof of work serves the first question and the code that is mailed for it', async () => {
  const sign = await beginSignIn();
  const asked = { origin: ORIGIN, way: 'email_otp', identifier: 'nia@tidewell.io' } as const;

  await sign.worker.ask.signIn({ ...asked, phone: null, password: null, challenge: 'proof' });

  const proven = sign.posts().filter(({ form }) => 'challenge_token' in form);
  expect(proven.map(({ path }) => path)).toEqual(['/auth/signin', '/auth/prepare-verification']);
});

test('giving up forgets the flow here', async () => {
  const sign = await beginSignIn();
  await sign.start('email_otp');

  await sign.worker.ask.cancelFlow({ origin: ORIGIN });

  expect(await sign.worker.ask.flow({})).toEqual({ ok: true, value: null });
  expect(sign.worker.view(ORIGIN).unfinished).toBeNull();
});

test.each([
  ['maintenance', { maintenance: true }],
  ['one-account', { severalAccounts: false }],
  ['limit', { accountLimit: 3 }],
] as const)('%s: why nobody can be added is part of the flow', async (barred, settings) => {
  const sign = await beginSignIn();
  Object.assign(sign.app.settings, settings);

  await sign.worker.ask.addAccount({ origin: ORIGIN, identifier: null });

  expect(await sign.worker.ask.flow({})).toMatchObject({ value: { barred } });
});

test('staging: the forms work there, too', async () => {
  const sign = await beginSignIn({}, { mode: 'staging' });

  expect(await sign.start('email_password')).toMatchObject(NEW);
});
