import { expect, test } from 'vitest';
import { done, fail } from '../../../../lib/result';
import { failure } from '../../../../lib/session/failure';
import type { PasskeyRequest } from '../../../../lib/session/passkey';
import { later, plantDesk, settle } from '../../../gallery/planted/planted-desk';
import { plantFlow, plantSettings } from '../../../gallery/planted/planted-flow';

const MINA = 'mina@tidewell.io';
const BO = 'bo@halyard.dev';
const first = plantFlow({ settings: plantSettings({ enterpriseSso: true }) });
const request: PasskeyRequest = {
  challenge: 'AQID',
  rpId: 'fieldnote.app',
  timeout: null,
  userVerification: 'preferred',
  allowed: [],
};
const other = plantFlow({ id: 'https://id.halyard.dev 2', origin: 'https://id.halyard.dev' });

test('where an address signs in is of no use once another one was typed', async () => {
  const identify = later(done({ at: 'sso' as const, connectionId: '7' }));
  const { deeds, now } = plantDesk({ flow: first, ask: { identify: identify.ask } });
  deeds.signIn({ identifier: MINA, password: null });
  await settle();
  deeds.name(BO);
  identify.go();
  await settle();

  expect(now()).toMatchObject({ place: { at: 'flow' }, identifier: BO, busy: false, problems: [] });
});

test('an organisation that was found for another address is not gone to', async () => {
  const identify = later(done({ at: 'sso' as const, connectionId: '7' }));
  const { deeds, now } = plantDesk({ flow: first, ask: { identify: identify.ask } });
  deeds.giveOrganizationEmail(MINA);
  await settle();
  deeds.name(BO);
  identify.go();
  await settle();

  expect(now()).toMatchObject({ identifier: BO, busy: false, problems: [] });
});

test('a reset code that was mailed does not take the form from who types another address', async () => {
  const forgotPassword = later(done(null));
  const { deeds, now } = plantDesk({ ask: { forgotPassword: forgotPassword.ask } });
  deeds.forgot();
  deeds.mailCode(MINA);
  deeds.name(BO);
  forgotPassword.go();
  await settle();

  expect(now()).toMatchObject({ place: { at: 'forgotten' }, identifier: BO, busy: false });
});

test('a reset code that was mailed does not take the form from who went back to the password', async () => {
  const forgotPassword = later(done(null));
  const { deeds, now } = plantDesk({ ask: { forgotPassword: forgotPassword.ask } });
  deeds.forgot();
  deeds.mailCode(MINA);
  deeds.remember();
  forgotPassword.go();
  await settle();

  expect(now()).toMatchObject({ place: { at: 'flow' }, busy: false, problems: [] });
});

test('nor does a reset code that was taken', async () => {
  const forgotCode = later(done({ token: 'reset' }));
  const { deeds, now } = plantDesk({
    ask: { forgotPassword: async () => done(null), forgotCode: forgotCode.ask },
  });
  deeds.forgot();
  deeds.mailCode(MINA);
  await settle();
  deeds.giveCode('123456');
  deeds.remember();
  forgotCode.go();
  await settle();

  expect(now()).toMatchObject({ place: { at: 'flow' }, busy: false, problems: [] });
});

test('what was found out about a name is not said of the next one', async () => {
  const taken = later(done(true));
  const timers: (() => void)[] = [];
  const { deeds, now } = plantDesk({
    flow: plantFlow({ kind: 'signup' }),
    ask: { taken: taken.ask },
    ports: {
      after: (_, call) => {
        timers.push(call);
        return () => undefined;
      },
    },
  });
  deeds.check('username', 'kenji');
  for (const call of timers) call();
  deeds.check('username', 'kenji_m');
  taken.go();
  await settle();

  expect(now().checked.username).toBeUndefined();
});

test('the answer of an address stops nothing in another flow', async () => {
  const identify = later(fail(failure('paused')));
  const { deeds, now, tell } = plantDesk({ flow: first, ask: { identify: identify.ask } });
  deeds.signIn({ identifier: MINA, password: null });
  await settle();
  tell({ kind: 'news', flow: other });
  tell({ kind: 'asked' });
  identify.go();
  await settle();

  expect(now()).toMatchObject({ flow: other, busy: true });
});

test('a passkey that comes too late says nothing in another flow', async () => {
  const passkey = later(fail('unused' as const));
  const { deeds, now, tell } = plantDesk({
    ask: { passkeyBegin: async () => done(request) },
    ports: { passkey: passkey.ask },
  });
  deeds.usePasskey();
  await settle();
  tell({ kind: 'news', flow: other });
  passkey.go();
  await settle();

  expect(now()).toMatchObject({ flow: other, problems: [] });
});
