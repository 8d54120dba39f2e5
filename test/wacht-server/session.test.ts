import { expect, test } from 'vitest';
import { ALL, at, GO26, idsIn, NOON, openBoth } from './benches/bench';

test.each(ALL)(
  'section 4.1.1, %s: GET /session is enveloped and lists sign-ins newest first',
  async (dialect) => {
    const { send, token, adaSignIn, boSignIn } = openBoth({ dialect });
    const { json } = await send('GET', '/session', { token });
    expect(json).toMatchObject({ status: 200, message: '', errors: null });
    expect(idsIn(json)).toEqual([boSignIn, adaSignIn]);
    expect(at(json, 'data', 'active_signin', 'id')).toBe(adaSignIn);
  },
);

test.each(ALL)('section 4.1.1, %s: an expired sign-in is in neither place', async (dialect) => {
  const { send, control, token, sessionId, adaSignIn, boSignIn } = openBoth({ dialect });
  control.expireSignIn(sessionId, adaSignIn);
  const { json } = await send('GET', '/session', { token });
  expect(idsIn(json)).toEqual([boSignIn]);
  expect(at(json, 'data')).not.toHaveProperty('active_signin');
  expect(control.session(sessionId).activeSignInId).toBeNull();
});

test.each(GO26)('section 6, %s: a sign-in carries its user, device and memberships', async (dialect) => {
  const { send, ada, sessionId, token } = openBoth({ dialect });
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

test('section 6, go25: of memberships the ids alone, no user_id, no primary e-mail, and foreign ids as exact bare numbers', async () => {
  const { send, sessionId, adaSignIn, token } = openBoth({ dialect: 'go25' });
  const { json, text } = await send('GET', '/session', { token });
  const active = at(json, 'data', 'active_signin');
  expect(active).toMatchObject({
    user: { primary_email_address: null, user_email_addresses: [{ is_primary: true }] },
  });
  expect(text).toMatch(/"active_organization_membership_id":\d+,/);
  for (const missing of ['user_id', 'active_organization_membership', 'active_workspace_membership']) {
    expect(active).not.toHaveProperty(missing);
  }
  expect(text).toContain(`"session_id":${sessionId},`);
  expect(text).toContain(`"active_signin_id":${adaSignIn},`);
  expect(text).toContain(`{"id":"${sessionId}",`);
});

test('section 3.1, go25: the envelope’s own session is the full one; elsewhere it is minimal', async () => {
  for (const dialect of ALL) {
    const { send, token } = openBoth({ dialect });
    const beside = at((await send('GET', '/session', { token })).json, 'session');
    expect(beside).toHaveProperty('updated_at');
    expect(Object.hasOwn(Object(beside), 'signins')).toBe(dialect === 'go25');
  }
});

test('seed 004: sign-ins have no user, and memberships show ids and roles only', async () => {
  const { send, token } = openBoth({ dialect: 'seed' });
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
  'section 3.2, %s: an unknown path is a 404 envelope, a wrong method a silent 405',
  async (dialect) => {
    const { send, token } = openBoth({ dialect });
    expect((await send('GET', '/no/such', { token })).json).toMatchObject({
      status: 404,
      message: 'Resource does not exist',
    });
    expect((await send('DELETE', '/session', { token })).status).toBe(405);
  },
);
