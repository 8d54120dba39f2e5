import { expect, test } from 'vitest';
import { ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn } from '../../../test/worker/sign-in';

const KENJI = {
  first_name: 'Kenji',
  last_name: 'Mori',
  email: 'kenji@mori.works',
  password: 'harbour-lamp-7',
};
const asked = { origin: ORIGIN, challenge: null, inviteToken: null };

test('a new account: the code that was mailed, and it is there and active', async () => {
  const sign = await beginSignIn();
  await sign.worker.ask.restartFlow({ origin: ORIGIN, kind: 'signup' });

  const started = sign.state(await sign.worker.ask.signUp({ ...asked, fields: KENJI }));
  expect(started).toMatchObject({ at: 'step', step: { at: 'code', by: 'email' } });
  expect(sign.sent()).toBe(1);

  expect(await sign.answer(sign.code())).toMatchObject({ at: 'done', title: 'Kenji Mori' });
  expect(sign.worker.row(ORIGIN, 'Kenji Mori').state).toBe('live');
});

test('with a phone number, too: first the mail, then the SMS, each sent once', async () => {
  const sign = await beginSignIn();
  const fields = { ...KENJI, phone: { countryCode: '+81', national: '9012345678' } };

  await sign.worker.ask.signUp({ ...asked, fields });
  const second = await sign.answer(sign.code());

  expect(second).toMatchObject({ at: 'step', step: { at: 'code', by: 'phone' } });
  expect(sign.app.outbox.map(({ kind }) => kind)).toEqual(['mail', 'sms']);
  expect(await sign.answer(sign.code())).toMatchObject({ at: 'done', title: 'Kenji Mori' });
});

test('where nothing is verified the account is there at once', async () => {
  const sign = await beginSignIn();
  sign.app.settings.verifyEmailAtSignUp = false;

  expect(sign.state(await sign.worker.ask.signUp({ ...asked, fields: KENJI }))).toMatchObject({ at: 'done' });
});

test('a taken e-mail is told at its field, and nothing else changes', async () => {
  const sign = await beginSignIn();

  const answer = await sign.worker.ask.signUp({ ...asked, fields: { ...KENJI, email: 'ada@quelllabs.co' } });

  expect(answer).toMatchObject({ ok: false, problem: { fieldErrors: [{ code: 'EMAIL_EXISTS' }] } });
  expect(sign.worker.view(ORIGIN).rows).toHaveLength(3);
  expect(sign.worker.view(ORIGIN).unfinished).toBeNull();
});

test.each([
  ['restricted', 'SIGNUP_RESTRICTED'],
  ['waitlist', 'SIGNUP_WAITLIST_ONLY'],
] as const)('a sign-up mode of %s is refused by its code', async (mode, code) => {
  const sign = await beginSignIn();
  sign.app.settings.signUpMode = mode;

  expect(await sign.worker.ask.signUp({ ...asked, fields: KENJI })).toMatchObject({ problem: { code } });
});

test('an invitation opens a closed sign-up, and its token is on no disk', async () => {
  const sign = await beginSignIn();
  sign.app.settings.signUpMode = 'restricted';
  const inviteToken = sign.app.invite({ email: KENJI.email });
  expect(await sign.worker.ask.invitation({ origin: ORIGIN, token: inviteToken })).toMatchObject({
    value: { valid: true, email: KENJI.email },
  });

  await sign.worker.ask.signUp({ ...asked, inviteToken, fields: KENJI });

  expect([...sign.browser.durable.records.values()].join()).not.toContain(inviteToken);
  expect(await sign.answer(sign.code(), inviteToken)).toMatchObject({ at: 'done' });
});

test('a forgotten password: code, new password, signed in', async () => {
  const sign = await beginSignIn();
  await sign.worker.ask.forgotPassword({ origin: ORIGIN, email: 'nia@tidewell.io' });
  const leave = await sign.worker.ask.forgotCode({
    origin: ORIGIN,
    email: 'nia@tidewell.io',
    code: sign.code(),
  });
  if (!leave.ok) throw new Error('expected leave to set a password');

  const { token } = leave.value;
  const answer = await sign.worker.ask.resetPassword({ origin: ORIGIN, token, password: 'another-lamp-8' });

  expect(sign.state(answer)).toMatchObject({ at: 'done', title: 'Nia Abara' });
  expect([...sign.browser.durable.records.values()].join()).not.toContain(token);
});

test('whether a name is taken is asked without any trace', async () => {
  const sign = await beginSignIn();
  const about = { origin: ORIGIN, type: 'email' } as const;

  expect(await sign.worker.ask.taken({ ...about, identifier: 'ada@quelllabs.co' })).toEqual({
    ok: true,
    value: true,
  });
  expect(await sign.worker.ask.taken({ ...about, identifier: 'new@quelllabs.co' })).toEqual({
    ok: true,
    value: false,
  });
});

test('a pause asked for by any question holds every request back', async () => {
  const sign = await beginSignIn();
  const about = { origin: ORIGIN, type: 'email', identifier: 'new@quelllabs.co' } as const;
  const kind = { do: 'status', status: 429, headers: { 'Retry-After': '12' } } as const;
  sign.app.fault({ path: '/auth/identifier-availability', kind });

  await sign.worker.ask.taken(about);
  sign.requests();
  await sign.worker.ask.taken(about);
  await sign.worker.ask.refresh({ origin: ORIGIN });

  expect(sign.requests()).toEqual([]);
  expect(sign.worker.view(ORIGIN).obstacle?.kind).toBe('throttled');
});
