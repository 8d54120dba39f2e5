import { expect, test } from 'vitest';
import { ALL, at, type BenchOptions, NOON, openBench } from './bench';

const GO26 = ['go26-early', 'go26-latest'] as const;

function withBoth(options: BenchOptions) {
  const bench = openBench(options);
  const session = bench.control.createSession([{ userId: bench.ada }, { userId: bench.bo }]);
  const [adaSignIn = '', boSignIn = ''] = session.signInIds;
  return { ...bench, ...session, adaSignIn, boSignIn };
}

const idsIn = (json: unknown): unknown[] => {
  const list = at(json, 'data', 'signins');
  return Array.isArray(list) ? list.map((entry) => at(entry, 'id')) : [];
};

test.each(ALL)(
  'section 4.1.1, %s: GET /session is enveloped and lists sign-ins newest first',
  async (dialect) => {
    const { send, token, adaSignIn, boSignIn } = withBoth({ dialect });
    const { json } = await send('GET', '/session', { token });
    expect(json).toMatchObject({ status: 200, message: '', errors: null });
    expect(idsIn(json)).toEqual([boSignIn, adaSignIn]);
    expect(at(json, 'data', 'active_signin', 'id')).toBe(adaSignIn);
  },
);

test.each(ALL)('section 4.1.1, %s: an expired sign-in is in neither place', async (dialect) => {
  const { send, control, token, sessionId, adaSignIn, boSignIn } = withBoth({ dialect });
  control.expireSignIn(sessionId, adaSignIn);
  const { json } = await send('GET', '/session', { token });
  expect(idsIn(json)).toEqual([boSignIn]);
  expect(at(json, 'data')).not.toHaveProperty('active_signin');
  expect(control.session(sessionId).activeSignInId).toBeNull();
});

test.each(GO26)('section 6, %s: a sign-in carries its user, device and memberships', async (dialect) => {
  const { send, ada, sessionId, token } = withBoth({ dialect });
  const { json } = await send('GET', '/session', { token });
  expect(at(json, 'data', 'active_signin')).toMatchObject({
    user_id: ada,
    session_id: sessionId,
    ip_address: '203.0.113.7',
    expires_at: new Date(NOON + 30 * 24 * 3600 * 1000).toISOString().replace('Z', '000Z'),
    user: {
      id: ada,
      first_name: 'Ada',
      has_profile_picture: false,
      primary_email_address: { email: 'ada@acme.example', is_primary: true, verified: true },
      primary_phone_number: { phone_number: '+43316000' },
    },
    active_organization_membership: { organization: { name: 'Labs' }, roles: [{ name: 'Member' }] },
    active_workspace_membership: { workspace: { name: 'Research' }, organization: { name: 'Labs' } },
  });
});

test('section 6, go25: no memberships, no user_id, no primary e-mail, and foreign ids as exact bare numbers', async () => {
  const { send, sessionId, adaSignIn, token } = withBoth({ dialect: 'go25' });
  const { json, text } = await send('GET', '/session', { token });
  const active = at(json, 'data', 'active_signin');
  expect(active).toMatchObject({
    user: { primary_email_address: null, user_email_addresses: [{ is_primary: true }] },
  });
  for (const missing of ['user_id', 'active_organization_membership', 'active_organization_membership_id']) {
    expect(active).not.toHaveProperty(missing);
  }
  expect(text).toContain(`"session_id":${sessionId},`);
  expect(text).toContain(`"active_signin_id":${adaSignIn},`);
  expect(text).toContain(`{"id":"${sessionId}",`);
});

test('section 3.1, go25: the envelope’s own session is the full one; elsewhere it is minimal', async () => {
  for (const dialect of ALL) {
    const { send, token } = withBoth({ dialect });
    const beside = at((await send('GET', '/session', { token })).json, 'session');
    expect(beside).toHaveProperty('updated_at');
    expect(Object.hasOwn(Object(beside), 'signins')).toBe(dialect === 'go25');
  }
});

test('seed 004: sign-ins have no user, and memberships show ids and roles only', async () => {
  const { send, token } = withBoth({ dialect: 'seed' });
  const { json } = await send('GET', '/session', { token });
  const active = at(json, 'data', 'active_signin');
  expect(active).not.toHaveProperty('user');
  const organization = at(active, 'active_organization_membership');
  expect(Object.keys(Object(organization))).toEqual(['id', 'organization_id', 'roles']);
  const workspace = at(active, 'active_workspace_membership');
  expect(Object.keys(Object(workspace))).toEqual([
    'id',
    'workspace_id',
    'organization_membership_id',
    'roles',
  ]);
  expect(at(active, 'created_at')).toBe('2026-07-13T12:00:00Z');
});

test.each(ALL)(
  'section 4.1.2, %s: a switch moves the pointer, changes no token and shows the new state',
  async (dialect) => {
    const { send, control, token, sessionId, boSignIn } = withBoth({ dialect });
    const reply = await send('POST', `/session/switch-sign-in?sign_in_id=${boSignIn}`, { token });
    const session = dialect === 'seed' ? reply.json : at(reply.json, 'data');
    expect([reply.status, at(session, 'id'), at(session, 'active_signin', 'id')]).toEqual([
      200,
      sessionId,
      boSignIn,
    ]);
    expect(control.session(sessionId).activeSignInId).toBe(boSignIn);
    expect(reply.token ?? token).toBe(token);
  },
);

test('section 3.1: switch-sign-in answers bare in the seed and enveloped elsewhere', async () => {
  for (const dialect of ALL) {
    const { send, token, boSignIn } = withBoth({ dialect });
    const { json } = await send('POST', `/session/switch-sign-in?sign_in_id=${boSignIn}`, { token });
    expect(Object.hasOwn(Object(json), 'data')).toBe(dialect !== 'seed');
  }
});

const SILENT = {
  status: 400,
  message: 'Something went wrong. Please try again later.',
  data: null,
  errors: [],
};

test.each(ALL)(
  'section 3.2 E3, %s: a switch to no number, a user id, a foreign or an expired sign-in',
  async (dialect) => {
    const { send, control, ada, bo, token, sessionId, adaSignIn, boSignIn } = withBoth({ dialect });
    const foreign = control.createSession([{ userId: bo }]).signInIds[0];
    control.expireSignIn(sessionId, boSignIn);
    for (const id of ['abc', ada, foreign, boSignIn]) {
      const reply = await send('POST', `/session/switch-sign-in?sign_in_id=${id}`, { token });
      expect([reply.status, reply.json]).toMatchObject([400, SILENT]);
    }
    expect(control.session(sessionId).activeSignInId).toBe(adaSignIn);
  },
);

test.each([
  ['seed', 200],
  ['go25', 400],
  ['go26-early', 400],
  ['go26-latest', 400],
] as const)(
  'seed 004, %s: a switch that names nobody is answered with %i and changes nothing',
  async (dialect, status) => {
    const { send, control, token, sessionId, adaSignIn } = withBoth({ dialect });
    const reply = await send('POST', '/session/switch-sign-in', { token });
    expect(reply.status).toBe(status);
    expect(control.session(sessionId).activeSignInId).toBe(adaSignIn);
  },
);

test('section 4.1.2: an id in a form body is not read', async () => {
  const { send, token, boSignIn } = withBoth({ dialect: 'go26-latest' });
  const reply = await send('POST', '/session/switch-sign-in', { token, form: { sign_in_id: boSignIn } });
  expect(reply.status).toBe(400);
});

test.each(ALL)(
  'section 4.1.3, %s: signing one out answers with the session as it was before',
  async (dialect) => {
    const { send, control, token, sessionId, adaSignIn, boSignIn } = withBoth({ dialect });
    const { json } = await send('POST', `/session/sign-out?sign_in_id=${boSignIn}`, { token });
    expect(idsIn(json)).toEqual([boSignIn, adaSignIn]);
    expect(control.session(sessionId).signIns.map(({ id }) => id)).toEqual([adaSignIn]);
  },
);

test.each(GO26)(
  'section 4.1.3, %s: the pointer is cleared even when another one signed out',
  async (dialect) => {
    const { send, control, token, sessionId, boSignIn } = withBoth({ dialect });
    await send('POST', `/session/sign-out?sign_in_id=${boSignIn}`, { token });
    expect(control.session(sessionId).activeSignInId).toBeNull();
    expect((await send('GET', '/session', { token })).json).toMatchObject({
      data: { active_signin_id: null },
    });
  },
);

test('section 4.1.3, go25: the pointer stays, on a deleted sign-in too', async () => {
  const { send, token, adaSignIn, boSignIn } = withBoth({ dialect: 'go25' });
  await send('POST', `/session/sign-out?sign_in_id=${boSignIn}`, { token });
  expect((await send('GET', '/session', { token })).text).toContain(`"active_signin_id":${adaSignIn},`);
  await send('POST', `/session/sign-out?sign_in_id=${adaSignIn}`, { token });
  const { text, json } = await send('GET', '/session', { token });
  expect(text).toContain(`"active_signin_id":${adaSignIn}`);
  expect(at(json, 'data')).not.toHaveProperty('active_signin');
});

test.each(ALL)(
  'section 4.1.3, %s: signing out all empties the session, which lives on with its token',
  async (dialect) => {
    const { send, control, token, sessionId } = withBoth({ dialect });
    const { status } = await send('POST', '/session/sign-out', { token });
    expect([status, control.session(sessionId)]).toEqual([200, { activeSignInId: null, signIns: [] }]);
    const { json } = await send('GET', '/session', { token });
    expect([at(json, 'data', 'id'), idsIn(json)]).toEqual([sessionId, []]);
  },
);

test.each(ALL)(
  'section 4.1.3, %s: signing out somebody who is not there is a silent 400',
  async (dialect) => {
    const { send, token, adaSignIn } = withBoth({ dialect });
    await send('POST', `/session/sign-out?sign_in_id=${adaSignIn}`, { token });
    const again = await send('POST', `/session/sign-out?sign_in_id=${adaSignIn}`, { token });
    expect([again.status, again.json]).toMatchObject([400, SILENT]);
  },
);

test('section 4.1.3: an empty sign_in_id means all', async () => {
  const { send, control, token, sessionId } = withBoth({ dialect: 'go26-latest' });
  await send('POST', '/session/sign-out?sign_in_id=', { token });
  expect(control.session(sessionId).signIns).toEqual([]);
});

test.each(ALL)(
  'section 3.2, %s: an unknown path is a 404 envelope, a wrong method a silent 405',
  async (dialect) => {
    const { send, token } = withBoth({ dialect });
    expect((await send('GET', '/no/such', { token })).json).toMatchObject({
      status: 404,
      message: 'Resource does not exist',
    });
    expect((await send('DELETE', '/session', { token })).status).toBe(405);
  },
);

test.each(ALL)(
  'section 2.10, %s: with two instances a read after a write is old for at most 5 s',
  async (dialect) => {
    const { server, send, control, token, adaSignIn, boSignIn } = withBoth({ dialect });
    const active = async () =>
      at((await send('GET', '/session', { token })).json, 'data', 'active_signin', 'id');
    control.staleReads(true);
    await send('POST', `/session/switch-sign-in?sign_in_id=${boSignIn}`, { token });
    expect(await active()).toBe(adaSignIn);
    server.advance(4999);
    expect(await active()).toBe(adaSignIn);
    server.advance(1);
    expect(await active()).toBe(boSignIn);
  },
);

test('section 2.10: a second write does not make the old copy live longer', async () => {
  const { server, send, control, token, sessionId, adaSignIn, boSignIn } = withBoth({
    dialect: 'go26-latest',
  });
  control.staleReads(true);
  control.switchTo(sessionId, boSignIn);
  server.advance(4000);
  control.switchTo(sessionId, adaSignIn);
  control.switchTo(sessionId, boSignIn);
  server.advance(1000);
  const { json } = await send('GET', '/session', { token });
  expect(json).toMatchObject({ data: { active_signin_id: boSignIn } });
});
