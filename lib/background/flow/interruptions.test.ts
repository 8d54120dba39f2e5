import { expect, test } from 'vitest';
import { ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn, type SignIn } from '../../../test/worker/sign-in';
import type { Worker } from '../../../test/worker/worker';

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
