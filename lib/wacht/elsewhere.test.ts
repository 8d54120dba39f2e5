import { describe, expect, test } from 'vitest';
import { enveloped, scripted } from '../../test/flows/scripted';
import type { AuthClient } from './auth';
import type { Outgoing } from './elsewhere';
import type { Answer } from './ports';

const back = 'https://acme.example/sign-in?a=b';
const oauth = { provider: 'google_oauth', redirect: null, inviteToken: null, challenge: null };
const sso = { connectionId: null, redirect: null, challenge: null };

describe('what is sent, byte for byte', () => {
  test.each<[string, (client: AuthClient) => unknown, string]>([
    [
      'a provider, by both ways that servers read (rule FR-6)',
      (client) =>
        client.oauthInit({ ...oauth, provider: 'google', redirect: 'https://app.example.com/auth/callback' }),
      'POST /auth/oauth2/init?provider=google&redirect_uri=https%3A%2F%2Fapp.example.com%2Fauth%2Fcallback provider=google&redirect_url=https%3A%2F%2Fapp.example.com%2Fauth%2Fcallback',
    ],
    [
      'a provider alone',
      (client) => client.oauthInit(oauth),
      'POST /auth/oauth2/init?provider=google_oauth provider=google_oauth',
    ],
    [
      'a provider with an invitation and a proof of work, which goes with the form',
      (client) => client.oauthInit({ ...oauth, inviteToken: 'inv_1', challenge: 'p:w' }),
      'POST /auth/oauth2/init?provider=google_oauth&invite_token=inv_1 provider=google_oauth&invite_token=inv_1&challenge_token=p%3Aw',
    ],
    [
      'an organisation, as bare as its page shows it',
      (client) => client.ssoLogin(sso),
      'POST /auth/sso/login',
    ],
    [
      'an organisation with everything',
      (client) => client.ssoLogin({ connectionId: '72057594037927937', redirect: back, challenge: 'p' }),
      'POST /auth/sso/login?connection_id=72057594037927937&redirect_uri=https%3A%2F%2Facme.example%2Fsign-in%3Fa%3Db challenge_token=p',
    ],
  ])('%s', async (_, deed, line) => {
    const { client, requests } = scripted();
    await deed(client);
    expect(requests).toEqual([line]);
  });
});

describe.each<[string, (client: AuthClient) => Answer<Outgoing>]>([
  ['oauth_url', (client) => client.oauthInit(oauth)],
  ['sso_url', (client) => client.ssoLogin(sso)],
])('the answer with an %s', (name, ask) => {
  const url = 'https://idp.example/authorize?state=a.b.c';
  const session = { id: '7', signin_attempts: [{ id: '5', method: 'sso' }] };

  test.each([
    ['bare', { [name]: url, session }],
    ['enveloped', enveloped({ [name]: url, session })],
    ['with an error beside it (rule TR-2)', enveloped({ [name]: url, session }, [{ code: 'NO' }])],
    [
      'and a smaller session in the envelope',
      { ...enveloped({ [name]: url, session }), session: { id: '8' } },
    ],
  ])('%s', async (_, body) => {
    expect(await ask(scripted({ body }).client)).toMatchObject({
      ok: true,
      value: { sessionId: '7', value: { url, session: { id: '7', attempts: [{ id: '5', method: 'sso' }] } } },
    });
  });

  test('without a session of its own has the one of the envelope answer', async () => {
    const body = { ...enveloped({ [name]: url }), session: { id: '8' } };
    expect(await ask(scripted({ body }).client)).toMatchObject({
      value: { sessionId: '8', value: { url, session: null } },
    });
  });

  test.each([
    [{ [name]: '', session }],
    [{ session }],
    [{ [name]: null }],
    [{ [name]: 7 }],
    [{ [name]: '' }],
  ])('may say that there is none: %j', async (data) => {
    expect(await ask(scripted({ body: enveloped(data) }).client)).toMatchObject({
      ok: true,
      value: { value: { url: '' } },
    });
  });

  test.each([' https://idp.example ', 'java\nscript:alert(1)', 'x'.repeat(9999)])(
    'is left as it was written, for the guard to judge: %j',
    async (written) => {
      expect(await ask(scripted({ body: { [name]: written } }).client)).toMatchObject({
        value: { value: { url: written } },
      });
    },
  );

  test.each(['', '{}', '[]', '"https://idp.example"', '7', enveloped(null), enveloped({})])(
    'is missing in %j',
    async (body) => {
      expect(await ask(scripted({ body }).client)).toMatchObject({ ok: false, problem: { kind: 'parse' } });
    },
  );

  test('may be a refusal, whatever its status', async () => {
    const body = { status: 400, message: 'no', data: null, errors: [{ code: 'PROVIDER_NOT_CONFIGURED' }] };
    for (const status of [200, 400]) {
      expect(await ask(scripted({ status, body }).client)).toMatchObject({
        ok: false,
        problem: { kind: 'http', code: 'PROVIDER_NOT_CONFIGURED' },
      });
    }
  });
});
