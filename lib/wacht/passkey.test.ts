import { describe, expect, test } from 'vitest';
import { enveloped, scripted } from '../../test/flows/scripted';

const begin = (body: unknown) => scripted({ body }).client.passkeyBegin({ challenge: null });
const publicKey = { challenge: 'c2lnbi1tZQ', rpId: 'acme.example', timeout: 300_000 };
const asked = {
  challenge: 'c2lnbi1tZQ',
  rpId: 'acme.example',
  timeout: 300_000,
  userVerification: 'preferred',
  allowed: [],
};
const answer = {
  id: 'a-_',
  rawId: 'a-_',
  type: 'public-key',
  clientDataJSON: 'Yw',
  authenticatorData: 'ZA',
  signature: 'cw',
  userHandle: '',
};

describe('what a passkey has to sign', () => {
  test.each([
    ['bare', { publicKey }],
    ['bare, among options', { options: { publicKey } }],
    ['enveloped', enveloped({ publicKey })],
    ['enveloped, among options', enveloped({ options: { publicKey } })],
    ['with an error beside it (rule TR-2)', enveloped({ options: { publicKey } }, [{ code: 'NO' }])],
  ])('%s', async (_, body) => {
    expect(await begin(body)).toMatchObject({ ok: true, value: { value: asked } });
  });

  test('everything that may be said, in one spelling of bytes', async () => {
    const options = {
      publicKey: {
        challenge: 'ab+/cd==',
        rpId: 'Acme.Example',
        timeout: '60000',
        userVerification: 'required',
        allowCredentials: [{ type: 'public-key', id: 'YQ==' }, { id: 'no bytes' }, null, { id: 'Yg' }],
      },
    };
    expect(await begin(enveloped({ options }))).toMatchObject({
      value: {
        value: {
          challenge: 'ab-_cd',
          rpId: 'acme.example',
          timeout: 60_000,
          userVerification: 'required',
          allowed: ['YQ', 'Yg'],
        },
      },
    });
  });

  test.each([null, 0, -1, 'soon', {}])('a timeout of %j is left to the browser', async (timeout) => {
    expect(await begin({ publicKey: { ...publicKey, timeout } })).toMatchObject({
      value: { value: { timeout: null } },
    });
  });

  test.each(['discouraged', 'preferred', 'sometimes', null])('verification: %j', async (userVerification) => {
    expect(await begin({ publicKey: { ...publicKey, userVerification } })).toMatchObject({
      value: {
        value: { userVerification: userVerification === 'discouraged' ? 'discouraged' : 'preferred' },
      },
    });
  });

  test.each([
    '',
    {},
    [],
    enveloped(null),
    { options: [] },
    { options: { publicKey: 'x' } },
    { publicKey: { ...publicKey, challenge: '' } },
    { publicKey: { ...publicKey, challenge: 'no bytes' } },
    { publicKey: { ...publicKey, challenge: 7 } },
    { publicKey: { ...publicKey, rpId: '' } },
    { publicKey: { challenge: publicKey.challenge } },
  ])('is missing in %j', async (body) => {
    expect(await begin(body)).toMatchObject({ ok: false, problem: { kind: 'parse' } });
  });

  test('may be refused', async () => {
    const body = { status: 403, message: 'no', errors: [{ code: 'PASSKEY_NOT_ENABLED' }] };
    const { client } = scripted({ status: 403, body });
    expect(await client.passkeyBegin({ challenge: null })).toMatchObject({
      problem: { status: 403, code: 'PASSKEY_NOT_ENABLED' },
    });
  });
});

describe('what is sent, byte for byte', () => {
  test('asking for a passkey', async () => {
    const { client, requests } = scripted();
    await client.passkeyBegin({ challenge: null });
    await client.passkeyBegin({ challenge: 'p' });
    expect(requests).toEqual([
      'POST /auth/passkey/login/begin',
      'POST /auth/passkey/login/begin challenge_token=p',
    ]);
  });

  test('its signature, and nothing else that the browser adds', async () => {
    const { client, requests } = scripted();
    await client.passkeyFinish({ ...answer, ...{ authenticatorAttachment: 'platform' } });
    expect(requests).toEqual([
      'POST /auth/passkey/login/finish id=a-_&rawId=a-_&type=public-key&clientDataJSON=Yw&authenticatorData=ZA&signature=cw&userHandle=',
    ]);
  });
});

test.each([
  ['bare', { id: '7' }, '7'],
  ['enveloped', enveloped({ id: '7' }), '7'],
  ['inside', enveloped({ session: { id: '7' } }), '7'],
  ['not there', enveloped(null), null],
])('the session after a passkey is %s', async (_, body, id) => {
  expect(await scripted({ body }).client.passkeyFinish(answer)).toMatchObject({
    ok: true,
    value: { sessionId: id, value: id === null ? null : { id } },
  });
});

test('no failure tells what was signed', async () => {
  const secret = 'c2VjcmV0LXNpZ25hdHVyZQ';
  for (const { status, body } of [
    { status: 401, body: { errors: [{ code: 'INVALID_CREDENTIALS' }] } },
    { status: 500, body: '<html>' },
    { status: 200, body: '{' },
  ]) {
    const failed = await scripted({ status, body }).client.passkeyFinish({ ...answer, signature: secret });
    expect(failed.ok).toBe(false);
    expect(JSON.stringify(failed)).not.toContain(secret);
  }
});
