import { expect, test } from 'vitest';
import { ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn } from '../../../test/worker/sign-in';

test('a code whose request never left the browser is not called sent', async () => {
  const sign = await beginSignIn();
  const hold = sign.app.hold('/auth/signin');
  const entering = sign.start('email_otp');
  await hold.reached;
  sign.browser.granted.clear();
  hold.release();

  await entering.catch(() => undefined);
  expect(sign.sent()).toBe(0);
  sign.browser.granted.add(ORIGIN);

  expect(sign.state(await sign.worker.ask.flow({}))).toMatchObject({ step: { at: 'code' }, sentAt: null });
});
