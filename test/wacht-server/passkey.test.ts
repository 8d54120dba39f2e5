import { expect, test } from 'vitest';
import { ALL, API, at, GO26 } from './benches/bench';
import { openFlow, told } from './benches/flow-bench';
import { signWithPasskey } from './benches/passkey-device';
import type { DeploymentSettings } from './index';

type Signing = Partial<Parameters<typeof signWithPasskey>[1]>;

const SITE = 'https://acme.localhost';
const EXTENSION = 'chrome-extension://abcdefghijklmnop';
const REFUSED = { status: 401, message: 'Invalid credentials', code: 'INVALID_CREDENTIALS' };
const EXPIRED = { status: 400, message: 'Login session expired', code: undefined };

function withPasskey(
  dialect: (typeof ALL)[number] = 'go26-latest',
  settings: Partial<DeploymentSettings> = {},
) {
  const flow = openFlow({ dialect, settings: { passkeys: true, ...settings } });
  const { control, send, token, ada } = flow;
  const passkey = control.createPasskey(ada);
  const begin = (form = {}) => send('POST', '/auth/passkey/login/begin', { token, form });
  const challenge = async () => String(at((await begin()).json, 'data', 'options', 'publicKey', 'challenge'));
  const sign = async (signing: Signing = {}) =>
    signWithPasskey(passkey, { challenge: await challenge(), origin: SITE, ...signing });
  const finish = (form: Record<string, string>, headers = {}) =>
    send('POST', '/auth/passkey/login/finish', { token, form, headers });
  return { ...flow, passkey, begin, sign, finish };
}

test.each(ALL)('section 4.8, %s: a passkey signs in, whoever it belongs to', async (dialect) => {
  const { sign, finish, newest, present, ada } = withPasskey(dialect);
  expect((await finish(await sign())).status).toBe(200);
  expect(present()).toEqual([ada]);
  expect(await newest()).toMatchObject({ method: 'passkey', completed: true, user_id: ada });
});

test('section 4.8: what is to be signed names no passkey, and the last two labels of the API host', async () => {
  const { begin } = withPasskey();
  expect(at((await begin()).json, 'data')).toEqual({
    options: {
      publicKey: {
        challenge: expect.stringMatching(/^[\w-]{43}$/),
        rpId: 'acme.localhost',
        timeout: 60_000,
        userVerification: 'preferred',
      },
    },
  });
});

test('section 4.2.2: the settings tell whether there are passkeys', async () => {
  const { send, control } = withPasskey();
  const shown = async () => at((await send('GET', '/deployment')).json, 'data', 'auth_settings', 'passkey');
  expect(await shown()).toEqual({ enabled: true });
  control.settings.passkeys = false;
  expect(await shown()).toBeNull();
});

test('section 4.8: where there are none, both calls are refused', async () => {
  const { begin, sign, finish, control } = withPasskey();
  const signed = await sign();
  control.settings.passkeys = false;
  for (const reply of [await begin(), await finish(signed)])
    expect(told(reply)).toMatchObject({ status: 403, code: 'PASSKEY_NOT_ENABLED' });
});

test('section 4.8: a challenge can be answered once, within five minutes, in the session that asked', async () => {
  const { control, send, server, sign, finish, present } = withPasskey();
  expect(told(await finish(await sign({ challenge: 'other' })))).toEqual(REFUSED);
  const first = await sign();
  await finish({ ...first, userHandle: '' });
  expect(told(await finish(first))).toEqual(EXPIRED);
  const late = await sign();
  server.advance(300_000);
  expect(told(await finish(late))).toEqual(EXPIRED);
  const form = await sign();
  const { token } = control.createSession([]);
  expect(told(await send('POST', '/auth/passkey/login/finish', { token, form }))).toEqual(EXPIRED);
  expect(present()).toEqual([]);
});

test.each([
  ['an unknown passkey', { id: 'AAAA', rawId: 'AAAA' }],
  ['another id in raw', { rawId: 'AAAA' }],
  ['a wrong signature', { signature: 'MEQCIAAA' }],
  ['somebody else’s handle', { userHandle: 'MTI' }],
  ['no handle', { userHandle: '' }],
  ['other client data', { clientDataJSON: 'e30' }],
  ['no authenticator data to speak of', { authenticatorData: 'AAAA' }],
])('section 4.8: %s is refused', async (_, wrong) => {
  const { sign, finish, present } = withPasskey();
  expect(told(await finish({ ...(await sign()), ...wrong }))).toEqual(REFUSED);
  expect(present()).toEqual([]);
});

test.each(['id', 'rawId', 'type', 'clientDataJSON', 'authenticatorData', 'signature'])(
  'section 4.8: without %s the form cannot be bound',
  async (field) => {
    const { sign, finish } = withPasskey();
    const reply = await finish({ ...(await sign()), [field]: '' });
    expect(told(reply)).toMatchObject({ status: 400, message: 'Bad request body' });
  },
);

test('a passkey whose count goes back was copied', async () => {
  const { sign, finish, send, token } = withPasskey();
  expect((await finish(await sign({ counter: 7 }))).status).toBe(200);
  await send('POST', '/session/sign-out', { token });
  expect(told(await finish(await sign({ counter: 7 })))).toEqual(REFUSED);
});

test.each(GO26)('section 4.8, %s: the origin of the request itself is accepted', async (dialect) => {
  const { sign, finish } = withPasskey(dialect);
  expect(told(await finish(await sign({ origin: EXTENSION })))).toEqual(REFUSED);
  expect((await finish(await sign({ origin: EXTENSION }), { origin: EXTENSION })).status).toBe(200);
});

test.each([
  [SITE, 200],
  [API, 200],
  [EXTENSION, 401],
])('section 4.8: an older build accepts its own origins alone: %s', async (origin, status) => {
  const { sign, finish } = withPasskey('go25');
  expect((await finish(await sign({ origin }), { origin })).status).toBe(status);
});

test('a passkey needs no second factor, but the profile has to be complete', async () => {
  const { control, signWith, newest } = another({ lastName: 'required' });
  const two = control.addPerson({ email: 'two@acme.example', secondFactors: { authenticator: true } });
  await signWith(two);
  expect(await newest()).toMatchObject({
    method: 'passkey',
    current_step: 'complete_profile',
    remaining_steps: [],
  });
});

test.each([
  [{ disabled: true }, 403, 'USER_DISABLED'],
  [{}, 400, 'USER_ALREADY_SIGNED_IN'],
])('section 3.4: a passkey of %o', async (more, status, code) => {
  const { control, signWith, sessionId } = another();
  const person = control.addPerson({ email: 'other@acme.example', ...more });
  if (status === 400) control.signIn(sessionId, person);
  expect(told(await signWith(person))).toMatchObject({ status, code });
});

function another(settings: Partial<DeploymentSettings> = {}) {
  const flow = withPasskey('go26-latest', settings);
  const signWith = async (userId: string) => {
    const passkey = flow.control.createPasskey(userId);
    const challenge = String(at((await flow.begin()).json, 'data', 'options', 'publicKey', 'challenge'));
    return flow.finish(signWithPasskey(passkey, { challenge, origin: SITE }));
  };
  return { ...flow, signWith };
}

test('section 4.3: begin is challenged where the deployment asks, finish is not', async () => {
  const { begin, control, sign, finish } = withPasskey();
  const signed = await sign();
  control.settings.challenge = true;
  expect(told(await begin())).toMatchObject({ status: 403, message: 'Challenge verification failed' });
  expect((await finish(signed)).status).toBe(200);
});
