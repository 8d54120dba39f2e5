import { expect, test } from 'vitest';
import { ALL, at, openBench } from './benches/bench';

const BY_EMAIL = { strategy: 'plain_email', email: ' ADA@acme.example ', password: 'lantern-07' };
const BY_NAME = { strategy: 'plain_username', username: 'Bo', password: 'granite-31' };

test.each(ALL)('section 4.4.2, %s: a password signs in, and the new sign-in is active', async (dialect) => {
  const { send, control, ada } = openBench({ dialect });
  const { token, sessionId } = control.createSession([]);
  const reply = await send('POST', '/auth/signin', { token, form: BY_EMAIL });
  expect(reply.status).toBe(200);
  const { activeSignInId, signIns } = control.session(sessionId);
  expect(signIns).toEqual([{ id: activeSignInId, userId: ada }]);
});

test('seed 000 and section 4.4.2: the seed answers bare; Go-26 shows the attempt but not yet the sign-in', async () => {
  const seed = await openBench({ dialect: 'seed' }).send('POST', '/auth/signin', { form: BY_EMAIL });
  expect(seed.json).toMatchObject({
    signins: [{}],
    active_signin: {},
    signin_attempts: [{ completed: true }],
  });
  const late = await openBench({ dialect: 'go26-latest' }).send('POST', '/auth/signin', { form: BY_NAME });
  expect(late.json).toMatchObject({
    data: { signin_attempts: [{ completed: true, method: 'plain_username' }] },
  });
  expect(at(late.json, 'data')).not.toHaveProperty('signins');
  expect(late.json).toMatchObject({ data: { active_signin_id: null } });
});

test('seed 000: the page’s own request is read literally, with fields of other strategies beside its own', async () => {
  const { send, control, ada } = openBench({ dialect: 'seed' });
  const body =
    'strategy=plain_email&username=johndoe&email=ada@acme.example&phone=+1234567890&phone_country_code=+1&password=lantern-07&token=<string>';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await send('POST', '/auth/signin', { headers, body })).status).toBe(200);
  expect(control.session(control.sessions()[0] ?? '').signIns).toMatchObject([{ userId: ada }]);
});

test('seed 004: the page’s own request, an empty session_id cookie and no parameter, gives a bare session', async () => {
  const { send } = openBench({ dialect: 'seed' });
  const reply = await send('POST', '/session/switch-sign-in', { headers: { cookie: 'session_id=' } });
  expect([reply.status, reply.json]).toMatchObject([200, { id: expect.stringMatching(/^\d+$/) }]);
});

test.each(['go26-early', 'go26-latest', 'seed'] as const)(
  'Appendix A, %s: a wrong password and an unknown person cannot be told apart',
  async (dialect) => {
    const { send } = openBench({ dialect });
    const wrong = { ...BY_EMAIL, password: 'no' };
    const unknown = { ...BY_EMAIL, email: 'nobody@acme.example' };
    for (const form of [wrong, unknown]) {
      expect(await send('POST', '/auth/signin', { form })).toMatchObject({
        status: 401,
        json: {
          status: 401,
          message: 'Invalid credentials',
          data: null,
          errors: [{ code: 'INVALID_CREDENTIALS', message: 'Invalid credentials. Please try again.' }],
        },
      });
    }
  },
);

test('section 4.4.2, go25: an unknown person is 404 USER_NOT_FOUND, and the strategy is ignored', async () => {
  const { send } = openBench({ dialect: 'go25' });
  const unknown = await send('POST', '/auth/signin', { form: { email: 'x@y.example', password: 'p' } });
  expect([unknown.status, unknown.json]).toMatchObject([404, { errors: [{ code: 'USER_NOT_FOUND' }] }]);
  const known = await send('POST', '/auth/signin', { form: { ...BY_EMAIL, strategy: 'whatever' } });
  expect(known.status).toBe(200);
});

test('section 3.6, go26: after ten wrong passwords the identifier is locked for 30 minutes', async () => {
  const { server, send } = openBench({ dialect: 'go26-latest' });
  const wrong = { ...BY_EMAIL, password: 'no' };
  for (let tries = 0; tries < 10; tries += 1) await send('POST', '/auth/signin', { form: wrong });
  const locked = await send('POST', '/auth/signin', { form: BY_EMAIL });
  expect([locked.status, locked.json]).toMatchObject([403, { errors: [{ code: 'TOO_MANY_REQUESTS' }] }]);
  server.advance(30 * 60_000);
  expect((await send('POST', '/auth/signin', { form: BY_EMAIL })).status).toBe(200);
});

test('section 3.4: a second sign-in of one person, and a disabled one, are refused by code', async () => {
  const { send, control, ada } = openBench({ dialect: 'go26-latest' });
  const { token } = control.createSession([{ userId: ada }]);
  const again = await send('POST', '/auth/signin', { token, form: BY_EMAIL });
  expect([again.status, again.json]).toMatchObject([400, { errors: [{ code: 'USER_ALREADY_SIGNED_IN' }] }]);
  control.addPerson({ email: 'off@acme.example', password: 'p', disabled: true });
  const off = await send('POST', '/auth/signin', {
    form: { strategy: 'plain_email', email: 'off@acme.example', password: 'p' },
  });
  expect([off.status, off.json]).toMatchObject([403, { errors: [{ code: 'USER_DISABLED' }] }]);
});

test.each([{ strategy: 'sso' }, { strategy: 'passkey', email: 'ada@acme.example' }, {}])(
  'section 4.4.2: strategy of %o is refused in words only',
  async (form) => {
    const { send } = openBench({ dialect: 'go26-latest' });
    const reply = await send('POST', '/auth/signin', { form });
    expect([reply.status, reply.json]).toMatchObject([
      400,
      { message: 'Invalid or missing strategy', errors: [] },
    ]);
  },
);

test('section 3.2 E4: a missing field is “Bad request body” with empty data', async () => {
  const { send } = openBench({ dialect: 'go26-latest' });
  const reply = await send('POST', '/auth/signin', {
    form: { strategy: 'plain_email', email: 'ada@acme.example' },
  });
  expect([reply.status, reply.json]).toMatchObject([400, { message: 'Bad request body', data: {} }]);
});

test('section 4.0: a JSON body is not read; multipart is', async () => {
  const { server, send } = openBench({ dialect: 'go26-latest' });
  const headers = { 'content-type': 'application/json' };
  const json = await send('POST', '/auth/signin', { headers, body: JSON.stringify(BY_EMAIL) });
  expect(json.json).toMatchObject({ message: 'Invalid or missing strategy' });
  const body = new FormData();
  for (const [name, value] of Object.entries(BY_EMAIL)) body.set(name, value);
  const request = new Request('https://frontend.acme.localhost/auth/signin', { method: 'POST', body });
  expect((await server.fetch(request)).status).toBe(200);
});
