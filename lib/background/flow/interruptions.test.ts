import { expect, test } from 'vitest';
import { ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn, type SignIn } from '../../../test/worker/sign-in';
import type { Worker } from '../../../test/worker/worker';

const CANARIES = ['harbour-lamp-7', '424242'];

/** Whatever was interrupted, a person who comes back can finish, and was sent at most one code by itself. */
async function finishes(sign: SignIn, worker: Worker): Promise<void> {
  const flow = await worker.ask.flow({});
  const state = flow.ok ? (flow.value?.state ?? null) : null;
  expect(sign.sent()).toBeLessThanOrEqual(1);
  if (state?.at === 'done') return;
  if (state?.at === 'step' && sign.sent() === 0) {
    await sign.browser.clock.advance(61_000);
    await worker.ask.sendCode({ origin: ORIGIN, challenge: null, factor: null, lastDigits: null });
  }
  if (state?.at === 'step') {
    expect(state.step).toEqual({ at: 'code', by: 'email' });
    const answer = await worker.ask.answerCode({
      origin: ORIGIN,
      challenge: null,
      inviteToken: null,
      code: sign.code(),
    });
    expect(sign.state(answer)).toMatchObject({ at: 'done', title: 'Nia Abara' });
    return;
  }
  // The server never heard of it: the first form is there again.
  expect(state).toEqual({ at: 'start' });
  expect(sign.posts()).toEqual([]);
}

test('killed before or after any effect of sending a code, the sign-in can be finished', async () => {
  const whole = await beginSignIn();
  whole.worker.killAt(Number.POSITIVE_INFINITY, 'before');
  await whole.start('email_otp');
  const effects = whole.worker.effects();
  expect(effects.length).toBeGreaterThan(8);

  for (const [index] of effects.entries()) {
    for (const moment of ['before', 'after'] as const) {
      const sign = await beginSignIn();
      sign.worker.killAt(index + 1, moment);
      void sign.start('email_otp');
      await sign.browser.settled();
      const next = sign.browser.startWorker();
      await sign.browser.clock.advance(30_000);
      await finishes(sign, next);
      expect(
        CANARIES.some((canary) => [...sign.browser.durable.records.values()].join().includes(canary)),
      ).toBe(false);
    }
  }
}, 60_000);

test('killed while the code is checked, the new account is there or the code can be typed again', async () => {
  const whole = await beginSignIn();
  await whole.start('email_otp');
  whole.worker.killAt(Number.POSITIVE_INFINITY, 'before');
  await whole.answer(whole.code());
  const effects = whole.worker.effects();

  for (const [index] of effects.entries()) {
    const sign = await beginSignIn();
    await sign.start('email_otp');
    sign.worker.killAt(index + 1, 'after');
    void sign.answer(sign.code());
    await sign.browser.settled();
    const next = sign.browser.startWorker();
    await sign.browser.clock.advance(30_000);
    await finishes(sign, next);
    await next.ask.refresh({ origin: ORIGIN });
    expect(next.row(ORIGIN, 'Nia Abara').state).toBe('live');
  }
}, 60_000);

test('a worker that was killed while the code was awaited takes it from the open page', async () => {
  const sign = await beginSignIn();
  await sign.start('email_otp');
  const next = sign.browser.startWorker();

  const answer = await next.ask.answerCode({
    origin: ORIGIN,
    challenge: null,
    inviteToken: null,
    code: sign.code(),
  });

  expect(sign.state(answer)).toMatchObject({ at: 'done', title: 'Nia Abara' });
  expect(sign.sent()).toBe(1);
});

test('a sign-in whose first answer was lost can be gone on with, and mails one code', async () => {
  const sign = await beginSignIn();
  const hold = sign.app.hold('/auth/signin', 'POST');
  void sign.start('email_otp');
  await hold.reached;
  const next = sign.browser.startWorker();
  hold.release();
  await sign.browser.settled();

  await next.ask.refresh({ origin: ORIGIN });
  expect(next.view(ORIGIN).unfinished).toMatchObject({ identifier: 'nia@tidewell.io' });
  await next.ask.addAccount({ origin: ORIGIN, identifier: null });
  await finishes(sign, next);
  expect(sign.sent()).toBe(1);
});
