import { expect, test } from 'vitest';
import { ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn } from '../../../test/worker/sign-in';

const MINA = 'mina@tidewell.io';

async function askedForReset() {
  const sign = await beginSignIn();
  await sign.worker.ask.goAside({ origin: ORIGIN, at: 'forgotten-code', identifier: MINA });
  return sign;
}

test.each(['password', 'forgotten', 'forgotten-code'] as const)(
  'a page opened again stands at %s',
  async (at) => {
    const sign = await beginSignIn();
    await sign.worker.ask.goAside({ origin: ORIGIN, at, identifier: MINA });
    const next = sign.browser.startWorker();

    expect(await next.ask.flow({})).toMatchObject({
      value: { identifier: MINA, state: { at: 'start' }, aside: { at } },
    });
  },
);

test('“Add account” goes on there, and begins anew ten minutes later', async () => {
  const { worker, browser } = await askedForReset();
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  expect(await worker.ask.flow({})).toMatchObject({ value: { identifier: MINA } });

  await browser.clock.advance(600_000);
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  expect(await worker.ask.flow({})).toMatchObject({ value: { identifier: '', aside: null } });
});

test('it is over as soon as the server knows of an attempt', async () => {
  const sign = await askedForReset();

  expect(await sign.start('email_otp')).toMatchObject({ at: 'step' });
  expect(await sign.worker.ask.flow({})).toMatchObject({ value: { aside: null } });
});

test('who is locked out can reset the password, also after the page was opened again', async () => {
  const sign = await beginSignIn({ password: 'another' });
  for (let tries = 0; tries < 11; tries += 1) await sign.start('email_password').catch(() => null);
  await sign.worker.ask.goAside({ origin: ORIGIN, at: 'forgotten', identifier: 'nia@tidewell.io' });

  expect(await sign.worker.ask.flow({})).toMatchObject({
    value: { state: { at: 'locked' }, aside: { at: 'forgotten' } },
  });
});
