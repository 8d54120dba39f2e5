import { describe, expect, test } from 'vitest';
import { atEveryKill } from '../../../test/worker/every-kill';
import { EVERYWHERE, ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn, type SignIn, WAYS } from '../../../test/worker/sign-in';
import type { Worker } from '../../../test/worker/worker';
import type { Step } from '../../session/attempt';
import type { Way } from '../../session/auth-settings';

/** What each way asks for after its first question; a password opens no further step. */
const STEPS: Partial<Record<Way, Step>> = {
  email_otp: { at: 'code', by: 'email' },
  phone_otp: { at: 'code', by: 'phone' },
  email_magic_link: { at: 'link' },
};

/** The oldest builds sign in by e-mail address and password alone (section 4.4.2). */
const placesFor = (way: Way) =>
  EVERYWHERE.filter(([, dialect]) => dialect !== 'go25' || way === 'email_password');

/** Whoever comes back to a step goes on as it says; what was not sent by itself can be asked for. */
async function goOn(sign: SignIn, worker: Worker, step: Step): Promise<void> {
  if (sign.sent() === 0) {
    await sign.browser.clock.advance(61_000);
    await worker.ask.sendCode({ origin: ORIGIN, challenge: null, factor: null, lastDigits: null });
  }
  // The page behind a mailed link has the account signed in.
  if (step.at === 'link') sign.app.signIn(sign.sessionId, sign.nia);
  const asked = { origin: ORIGIN, challenge: null, inviteToken: null };
  if (step.at === 'code') await worker.ask.answerCode({ ...asked, code: sign.code() });
}

/** Whatever was interrupted: the account is there, or the person can go on, or the server never heard of it. */
async function judge(sign: SignIn, way: Way): Promise<void> {
  const next = sign.browser.startWorker();
  await sign.browser.clock.advance(30_000);
  const flow = await next.ask.flow({});
  expect(sign.sent()).toBeLessThanOrEqual(1);
  const state = flow.ok ? flow.value?.state : null;
  if (state?.at === 'start') return expect(sign.posts()).toEqual([]);
  if (state?.at === 'step') {
    expect(state.step).toEqual(STEPS[way]);
    await goOn(sign, next, state.step);
  }
  // By then a read need not wait for room among the questions before it.
  await sign.browser.clock.advance(20_000);
  await next.ask.refresh({ origin: ORIGIN });
  await expectAdded(sign, next);
}

/** Once, and by one question. */
async function expectAdded(sign: SignIn, worker: Worker): Promise<void> {
  const added = sign.app.session(sign.sessionId).signIns.filter(({ userId }) => userId === sign.nia);
  expect(added.map(({ id }) => worker.row(ORIGIN, id).state)).toEqual(['live']);
  const end = await worker.ask.flow({});
  expect(end.ok && end.value?.state).toMatchObject({ at: 'done', key: worker.view(ORIGIN).activeKey });
  expect(sign.server.log.filter(({ path }) => path === '/auth/signin')).toHaveLength(1);
  const kept = [...sign.browser.durable.records.values()].join();
  // A whole word: the digits of a code may well stand in a moment or an id.
  const isKept = (secret: string) => new RegExp(`\\b${secret}\\b`).test(kept);
  expect([sign.code(), 'harbour-lamp-7'].filter((secret) => secret && isKept(secret))).toEqual([]);
}

describe.each(WAYS)('%s', (way) => {
  test.each(placesFor(way))(
    '%s, %s: killed before or after any effect, it can be finished',
    (mode, dialect) =>
      atEveryKill({
        open: () => beginSignIn({}, { mode, dialect }),
        act: (sign) => sign.start(way),
        judge: (sign) => judge(sign, way),
      }),
    60_000,
  );
});

test.each(placesFor('email_otp'))(
  '%s, %s: killed while the code is checked, the new account is there or the code can be typed again',
  (mode, dialect) =>
    atEveryKill({
      open: async () => {
        const sign = await beginSignIn({}, { mode, dialect });
        await sign.start('email_otp');
        return sign;
      },
      act: (sign) => sign.answer(sign.code()),
      judge: (sign) => judge(sign, 'email_otp'),
    }),
  60_000,
);
