import { expect, test } from 'vitest';
import { atGoogle } from '../../../test/worker/elsewhere';
import { ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn } from '../../../test/worker/sign-in';

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((next) => setImmediate(next));
};

test('the late refusal of a question that was given up leaves the next one as it is', async () => {
  const sign = await beginSignIn();
  const { worker } = sign;
  const hold = sign.app.hold('/auth/signin', 'POST');
  const wrong = worker.ask.signIn({
    origin: ORIGIN,
    challenge: null,
    way: 'email_password',
    identifier: 'nia@tidewell.io',
    phone: null,
    password: 'wrong',
  });
  await hold.reached;
  await worker.ask.restartFlow({ origin: ORIGIN, kind: 'signin' });
  const next = sign.start('email_otp');
  await turns();

  hold.release();

  expect(await wrong).toMatchObject({ ok: false });
  expect(await next).toMatchObject({ at: 'step', step: { at: 'code' } });
  expect(sign.sent()).toBe(1);
});

test('the late attempt of a question that was given up is nobody’s', async () => {
  const sign = await beginSignIn();
  const hold = sign.app.hold('/auth/signin', 'POST');
  const given = sign.start('email_otp');
  await hold.reached;
  await sign.worker.ask.restartFlow({ origin: ORIGIN, kind: 'signin' });

  hold.release();

  expect(await given).toEqual({ at: 'start' });
  expect(sign.sent()).toBe(0);
});

test('a pause that the server asks for at the profile locks nobody out', async () => {
  const sign = await beginSignIn({ lastName: '' });
  sign.app.settings.lastName = 'required';
  await sign.start('email_otp');
  expect(await sign.answer(sign.code())).toMatchObject({ step: { at: 'profile' } });
  const body = JSON.stringify({ status: 403, errors: [{ code: 'TOO_MANY_REQUESTS', message: 'Too many' }] });
  sign.app.fault({ path: '/auth/complete-profile', kind: { do: 'status', status: 403, body } });

  const answer = await sign.worker.ask.completeProfile({
    origin: ORIGIN,
    challenge: null,
    fields: { last_name: 'Abara' },
  });

  expect(answer).toMatchObject({ ok: false, problem: { code: 'TOO_MANY_REQUESTS' } });
  expect(await sign.worker.ask.flow({})).toMatchObject({ value: { state: { step: { at: 'profile' } } } });
});

test('what the tab does while a look is under way is looked at right after it', async () => {
  const { app, browser, tab, server } = await atGoogle();
  const reads = () => server.log.filter(({ method, path }) => `${method} ${path}` === 'GET /session').length;
  const hold = app.hold('/session', 'GET');
  browser.tabs.move(tab.id, 'https://accounts.google.com/password');
  await hold.reached;
  browser.tabs.move(tab.id, 'https://accounts.google.com/consent');
  const before = reads();

  hold.release();
  await browser.settled();

  expect(reads()).toBe(before + 1);
});
