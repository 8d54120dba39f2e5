import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { API_HOST, NOON, openBench } from './benches/bench';

const hash = (token: string) => createHash('sha256').update(token).digest('hex').slice(0, 16);

test('the log tells of every request what it carried and what became of it', async () => {
  const { server, control, ada, send } = openBench({ dialect: 'go26-latest' });
  const { token, sessionId, signInIds } = control.createSession([{ userId: ada }]);
  const headers = {
    origin: 'moz-extension://abc',
    'sec-fetch-site': 'same-origin',
    referer: 'https://x.example/',
  };
  await send('POST', `/session/switch-sign-in?sign_in_id=${signInIds[0]}`, { token, headers });
  expect(server.log).toEqual([
    {
      at: NOON,
      host: API_HOST,
      method: 'POST',
      path: '/session/switch-sign-in',
      query: { sign_in_id: signInIds[0] },
      form: {},
      tokenFingerprint: hash(token),
      tokenExpired: false,
      sessionIdBefore: sessionId,
      sessionIdAfter: sessionId,
      status: 200,
      endedAt: NOON,
      applied: true,
      headers: {
        origin: 'moz-extension://abc',
        referer: 'https://x.example/',
        secFetchSite: 'same-origin',
        cookieSent: true,
      },
    },
  ]);
});

test('the log holds neither tokens nor passwords', async () => {
  const { server, control, send } = openBench({ dialect: 'go26-latest', mode: 'staging' });
  const { token } = control.createSession([]);
  const form = { strategy: 'plain_email', email: 'ada@acme.example', password: 'lantern-07' };
  await send('POST', '/auth/signin', { token, form });
  const [entry] = server.log;
  expect(entry).toMatchObject({ query: { __dev_session__: hash(token) }, form: { password: '(withheld)' } });
  expect(JSON.stringify(server.log)).not.toContain('lantern-07');
  expect(JSON.stringify(server.log)).not.toContain(token);
});

test('the log shows the loss of a session: another one after than before', async () => {
  const { server, control, ada, send } = openBench({ dialect: 'go26-latest' });
  const { token, sessionId } = control.createSession([{ userId: ada }]);
  control.endSession(sessionId);
  await send('GET', '/session', { token });
  const [entry] = server.log;
  expect(entry?.sessionIdBefore).toBe(sessionId);
  expect(entry?.sessionIdAfter).toBe(control.sessions()[0]);
});

test('the log notes refusals and unknown hosts as not applied', async () => {
  const { server, send } = openBench({ dialect: 'go26-latest' });
  await send('POST', '/session/switch-sign-in?sign_in_id=12');
  await server.fetch(new Request('https://other.localhost/session'));
  expect(server.log.map(({ status, applied }) => [status, applied])).toEqual([
    [400, false],
    [404, false],
  ]);
});

test('the log withholds every secret that a form or an address carries', async () => {
  const { server, send } = openBench({ dialect: 'go26-latest' });
  const secrets = {
    password: 'canary-1',
    verification_code: 'canary-2',
    otp: 'canary-3',
    token: 'canary-4',
    challenge_token: 'canary-5',
  };
  await send('POST', '/auth/signin?token=canary-6&challenge_token=canary-7', { form: secrets });
  const withheld = Object.fromEntries(Object.keys(secrets).map((name) => [name, '(withheld)']));
  expect(server.log[0]?.form).toEqual(withheld);
  expect(JSON.stringify(server.log)).not.toContain('canary');
});
