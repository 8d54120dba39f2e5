import { expect, test } from 'vitest';
import { EVERYWHERE, ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn } from '../../../test/worker/sign-in';

const REFUSED = { code: 'TOO_MANY_REQUESTS', message: 'Challenge verification failed' };

/** The oldest build signs in by password alone. */
const MAILING = EVERYWHERE.filter(([, dialect]) => dialect !== 'go25');

/** The proof of work is taken with the first question, and refused with the code that it leads to. */
async function refusedWithTheCode(how: Parameters<typeof beginSignIn>[1] = {}) {
  const sign = await beginSignIn({}, how);
  sign.app.fault({
    path: '/auth/prepare-verification',
    kind: { do: 'status', status: 403, body: JSON.stringify({ ...REFUSED, errors: [REFUSED] }) },
  });
  return sign;
}

const again = { origin: ORIGIN, challenge: 'another', factor: null, lastDigits: null };

test.each(MAILING)('%s, %s: a proof refused with the code repeats the code alone', async (mode, dialect) => {
  const sign = await refusedWithTheCode({ mode, dialect });

  expect(await sign.start('email_otp')).toMatchObject({
    step: { at: 'code' },
    sentAt: null,
    unproven: true,
  });
  const sent = sign.state(await sign.worker.ask.sendCode(again));

  expect(sent).toMatchObject({ step: { at: 'code' }, unproven: false });
  expect(sign.posts().map(({ path }) => path)).toEqual([
    '/auth/signin',
    '/auth/prepare-verification',
    '/auth/prepare-verification',
  ]);
  expect(await sign.answer(sign.code())).toMatchObject({ at: 'done' });
});

test('a worker that begins anew still knows that the code wants a proof, and sends nothing by itself', async () => {
  const sign = await refusedWithTheCode();
  await sign.start('email_otp');
  const next = sign.browser.startWorker();
  sign.requests();

  expect(sign.state(await next.ask.flow({}))).toMatchObject({ step: { at: 'code' }, unproven: true });
  expect(sign.posts()).toHaveLength(2);
  expect(sign.requests().filter((request) => request.startsWith('POST'))).toEqual([]);
});

test('a code that the person asks for is refused to them, so that the page can prove it anew', async () => {
  const sign = await refusedWithTheCode();
  await sign.start('email_otp');
  sign.app.fault({
    path: '/auth/prepare-verification',
    kind: { do: 'status', status: 403, body: JSON.stringify({ ...REFUSED, errors: [REFUSED] }) },
  });

  const answer = await sign.worker.ask.sendCode(again);

  expect(answer).toMatchObject({ ok: false, problem: { message: REFUSED.message } });
});

test('a code that is due when no page has a proof is left for one to prove', async () => {
  const sign = await refusedWithTheCode();
  const hold = sign.app.hold('/auth/signin', 'POST');
  void sign.start('email_otp');
  await hold.reached;
  const next = sign.browser.startWorker();
  hold.release();
  await sign.browser.settled();

  expect(sign.state(await next.ask.flow({}))).toMatchObject({ step: { at: 'code' }, unproven: true });
  await next.ask.sendCode(again);
  expect(sign.sent()).toBe(1);
});
