import { expect, test } from 'vitest';
import { ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn, type SignIn } from '../../../test/worker/sign-in';

const NIA = 'nia@tidewell.io';
const JONAS = 'jonas@meridian.art';

/** Nia is about to sign in; Jonas has ended, and his notification is there. */
async function whileJonasHasEnded() {
  const sign = await beginSignIn();
  const { app, browser, server, sessionId, ids, worker } = sign;
  const { key } = worker.row(ORIGIN, ids.jonas);
  app.endSignIn(sessionId, ids.jonas, server.now() - 1);
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });
  return { ...sign, press: () => sign.worker.follow({ origin: ORIGIN, key }) };
}

const shown = async ({ worker }: Pick<SignIn, 'worker'>) => {
  const flow = await worker.ask.flow({});
  return flow.ok ? flow.value : null;
};

test('a form at which nothing was asked yet becomes theirs who have ended', async () => {
  const sign = await whileJonasHasEnded();

  expect(await sign.press()).toBe(true);

  expect(await shown(sign)).toMatchObject({ identifier: JONAS, state: { at: 'start' } });
});

test.each([
  ['whose code is on its way', (sign: SignIn) => sign.start('email_otp')],
  [
    'who is asked for a password',
    ({ worker }: SignIn) => worker.ask.goAside({ origin: ORIGIN, at: 'password', identifier: NIA }),
  ],
  [
    'who is on the app’s own page',
    ({ worker }: SignIn) =>
      worker.ask.openHostedPage({ origin: ORIGIN, page: 'sign-in', handOver: false, inviteToken: null }),
  ],
])('the sign-in of somebody else %s is shown as it stands, and nothing is sent', async (_who, go) => {
  const sign = await whileJonasHasEnded();
  await go(sign);
  const before = await shown(sign);
  const [ours] = sign.browser.tabs.open;
  sign.requests();

  expect(await sign.press()).toBe(true);

  expect(sign.requests().filter((each) => each.startsWith('POST'))).toEqual([]);
  expect(sign.browser.tabs.shown.at(-1)).toBe(ours?.id);
  expect(await shown(sign)).toEqual({ ...before, revision: expect.any(Number) });
});

test('while the server cannot be asked, too', async () => {
  const sign = await whileJonasHasEnded();
  await sign.start('email_otp');
  sign.browser.granted.clear();

  expect(await sign.press()).toBe(true);

  expect(await shown(sign)).toMatchObject({ identifier: NIA });
});

test.each([
  ['took too long', (sign: SignIn) => sign.start('email_otp')],
  [
    'stood still for ten minutes',
    ({ worker }: SignIn) => worker.ask.goAside({ origin: ORIGIN, at: 'forgotten', identifier: NIA }),
  ],
])('one that %s gives way', async (_what, go) => {
  const sign = await whileJonasHasEnded();
  await go(sign);
  await sign.browser.clock.advance(13 * 60_000);

  expect(await sign.press()).toBe(true);

  expect(await shown(sign)).toMatchObject({ identifier: JONAS, state: { at: 'start' } });
});

test('pressed again it goes on with the code that is on its way, and so does “Sign in” in the list', async () => {
  const sign = await whileJonasHasEnded();
  await sign.press();
  const wish = { origin: ORIGIN, challenge: null, identifier: JONAS, phone: null, password: null };
  await sign.worker.ask.signIn({ ...wish, way: 'email_otp' });

  await sign.press();
  await sign.worker.ask.addAccount({ origin: ORIGIN, identifier: JONAS });

  expect(await shown(sign)).toMatchObject({ identifier: JONAS, state: { at: 'step' } });
  expect(sign.sent()).toBe(1);
});
