import { expect, test } from 'vitest';
import { ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn } from '../../../test/worker/sign-in';

const KENJI = {
  first_name: 'Kenji',
  last_name: 'Mori',
  email: 'kenji@mori.works',
  password: 'harbour-lamp-7',
};
const VERIFY = '/auth/attempt-verification';

/** Kenji signs up by an invitation, and has the code that was mailed to him. */
async function atCode() {
  const sign = await beginSignIn();
  const inviteToken = sign.app.invite({ email: KENJI.email });
  await sign.worker.ask.signUp({ origin: ORIGIN, challenge: null, inviteToken, fields: KENJI });
  const verifications = () => sign.server.log.filter(({ path }) => path === VERIFY);
  return { ...sign, inviteToken, verifications };
}

test('an invitation outlives the worker while the mail is fetched', async () => {
  const { browser, code, state, inviteToken } = await atCode();

  const next = browser.startWorker();
  const answer = await next.ask.answerCode({ origin: ORIGIN, challenge: null, code: code(), inviteToken });

  expect(state(answer)).toMatchObject({ at: 'done', title: 'Kenji Mori' });
  expect(next.row(ORIGIN, 'Kenji Mori').state).toBe('live');
});

test('an invitation goes along with its own sign-up alone', async () => {
  const { start, answer, code, verifications } = await atCode();

  await start('email_otp');

  expect(await answer(code())).toMatchObject({ at: 'done', title: 'Nia Abara' });
  expect(verifications().map(({ query }) => query.invite_token)).toEqual([undefined]);
});

test('after a changed session one can start again at a first form that works', async () => {
  const { app, browser, worker, sessionId, start, answer, code, state } = await beginSignIn();
  app.endSession(sessionId);
  await browser.clock.advance(20_000);
  await worker.ask.refresh({ origin: ORIGIN });
  const before = await worker.ask.flow({});
  expect(before.ok && before.value?.state.at).toBe('session-changed');

  const again = await worker.ask.restartFlow({ origin: ORIGIN, kind: 'signin' });

  expect(state(again)).toEqual({ at: 'start' });
  await start('email_otp');
  expect(await answer(code())).toMatchObject({ at: 'done', title: 'Nia Abara' });
});
