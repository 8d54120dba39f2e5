import { describe, expect, test } from 'vitest';
import { createWachtClient } from './client';

const ORIGIN = 'https://frontend.acme.example';

interface Scripted {
  status?: number;
  body?: unknown;
}

/** A production client whose server gives these replies in turn, and the requests it has seen. */
function scripted(...replies: Scripted[]) {
  const requests: string[] = [];
  const fetch = async (url: unknown, init?: RequestInit) => {
    requests.push(`${init?.method} ${String(url).slice(ORIGIN.length)}`);
    const { status = 200, body = '' } = replies.shift() ?? { status: 599 };
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  const ports = { fetch, now: () => 0, online: () => true, hostGranted: async () => true, tokens: null };
  return { client: createWachtClient({ origin: ORIGIN, mode: 'production' }, ports), requests };
}

const session = { id: '1', active_signin_id: '7', signins: [{ id: '7' }] };
const enveloped = { status: 200, message: '', data: session, session: { id: '1' }, errors: null };
const refused = { status: 200, message: 'no', data: null, errors: [{ code: 'X_Y', message: 'No' }] };

describe('reading the session', () => {
  test.each([
    ['enveloped', enveloped],
    ['bare', session],
    ['in data alone', { data: session }],
    ['nested', { status: 200, data: { session, success: true } }],
    ['with errors beside it', { ...enveloped, errors: refused.errors }],
  ])('%s', async (_, body) => {
    const { client, requests } = scripted({ body });
    expect(await client.session()).toMatchObject({
      ok: true,
      value: { sessionId: '1', value: { activeId: '7' } },
    });
    expect(requests).toEqual(['GET /session']);
  });

  test.each(['', 'null', '[]', '"x"', '{}', '{"data":null,"status":200}'])(
    '%j is no session',
    async (body) => {
      expect(await scripted({ body }).client.session()).toMatchObject({
        ok: false,
        problem: { kind: 'parse' },
      });
    },
  );

  test('an error in a good status is the server refusing (rule TR-2)', async () => {
    const problem = { kind: 'http', status: 200, code: 'X_Y', message: 'No' };
    expect(await scripted({ body: refused }).client.session()).toMatchObject({ ok: false, problem });
  });

  test('the id of an envelope is told when the payload has none', async () => {
    const body = { status: 200, data: null, session: { id: '9' } };
    expect(await scripted({ body }).client.switchSignIn('7')).toMatchObject({
      value: { sessionId: '9', value: null },
    });
  });
});

describe('switching', () => {
  test('names the sign-in as it was sent', async () => {
    const { client, requests } = scripted({ body: session });
    expect(await client.switchSignIn('<string>')).toMatchObject({
      ok: true,
      value: { value: { activeId: '7' } },
    });
    expect(requests).toEqual(['POST /session/switch-sign-in?sign_in_id=%3Cstring%3E']);
  });

  test.each([
    ['an empty body', { body: '' }],
    ['no data', { body: { status: 200, message: '', data: null, errors: null } }],
    ['a list', { body: [] }],
  ])('%s is a success to be read again', async (_, reply) => {
    const { client } = scripted(reply);
    expect(await client.switchSignIn('7')).toMatchObject({ ok: true, value: { value: null } });
  });

  test('a page of the network in between is no success', async () => {
    const { client } = scripted({ body: '<html>Sign in to the network</html>' });
    expect(await client.switchSignIn('7')).toMatchObject({ ok: false, problem: { kind: 'parse' } });
  });
});

describe('signing out', () => {
  test('one, or everybody', async () => {
    const { client, requests } = scripted({ body: session }, { body: session });
    const answer = { ok: true, value: { value: null, sessionId: '1', serverTime: null } };
    expect(await client.signOut('7')).toEqual(answer);
    expect(await client.signOutAll()).toEqual(answer);
    expect(requests).toEqual(['POST /session/sign-out?sign_in_id=7', 'POST /session/sign-out']);
  });

  test.each(['', ' ', '0'])('never everybody by an empty id: %j', async (id) => {
    const { client, requests } = scripted();
    await expect(client.signOut(id)).rejects.toThrow('usable id');
    await expect(client.switchSignIn(id)).rejects.toThrow('usable id');
    await expect(client.switchOrganization(id)).rejects.toThrow('usable id');
    await expect(client.switchWorkspace(id)).rejects.toThrow('usable id');
    expect(requests).toEqual([]);
  });
});

describe('moving to another place (section 4.1.4)', () => {
  test('names the place, or none', async () => {
    const { client, requests } = scripted({ body: session }, { body: session }, { body: session });
    await client.switchOrganization('5');
    await client.switchOrganization(null);
    await client.switchWorkspace('6');
    expect(requests).toEqual([
      'POST /session/switch-organization?organization_id=5',
      'POST /session/switch-organization',
      'POST /session/switch-workspace?workspace_id=6',
    ]);
  });

  const unknownRoute = { status: 404, body: { status: 404, message: 'Resource does not exist', errors: [] } };
  test.each([
    ['405', { status: 405 }],
    ['an unknown route', unknownRoute],
  ])('tries PUT once after %s', async (_, first) => {
    const { client, requests } = scripted(first, { body: session });
    expect(await client.switchOrganization('5')).toMatchObject({ ok: true });
    expect(requests).toEqual([
      'POST /session/switch-organization?organization_id=5',
      'PUT /session/switch-organization?organization_id=5',
    ]);
  });

  test.each([
    [400, 'Something went wrong. Please try again later.'],
    [404, 'Session not found'],
    [500, 'Resource does not exist'],
    [429, ''],
  ])('sends nothing more after %d %s', async (status, message) => {
    const { client, requests } = scripted({ status, body: { message } });
    expect(await client.switchWorkspace('6')).toMatchObject({ ok: false, problem: { status } });
    expect(requests).toHaveLength(1);
  });

  test('does not try a third time', async () => {
    const { client, requests } = scripted({ status: 405 }, { status: 405 });
    expect(await client.switchWorkspace('6')).toMatchObject({ ok: false, problem: { status: 405 } });
    expect(requests).toHaveLength(2);
  });
});

describe('places', () => {
  const organizations = { body: { status: 200, data: [{ organization: { id: '5', name: 'Quell' } }] } };
  const workspaces = {
    body: [{ workspace: { id: '6', name: 'Research' }, organization: { id: '5', name: 'Quell' } }],
  };

  test('come from both lists', async () => {
    const { client, requests } = scripted(organizations, workspaces);
    expect(await client.places()).toMatchObject({
      value: { value: { choices: [{ workspace: null }, { workspace: 'Research' }] } },
    });
    expect(requests).toEqual(['GET /me/organization-memberships', 'GET /me/workspace-memberships']);
  });

  test('may be without workspaces', async () => {
    const { client } = scripted(organizations, { status: 404 });
    expect(await client.places()).toMatchObject({
      value: { value: { choices: [{ organization: 'Quell' }] } },
    });
  });

  test.each([401, 429, 500])('are not known when a list is refused with %d', async (status) => {
    expect(await scripted({ status }).client.places()).toMatchObject({ problem: { status } });
    expect(await scripted(organizations, { status }).client.places()).toMatchObject({ problem: { status } });
  });
});

describe('meeting a host', () => {
  test.each([
    { app_name: 'Acme' },
    { status: 200, message: '', data: { app_name: 'Acme' }, session: null, errors: null },
  ])('a Wacht tells its name: %j', async (body) => {
    const { client, requests } = scripted({ body });
    expect(await client.meta()).toMatchObject({
      ok: true,
      value: { value: { name: 'Acme' }, sessionId: null },
    });
    expect(requests).toEqual(['GET /.well-known/meta']);
  });

  test.each([
    { message: 'Resource does not exist' },
    { errors: [{ code: 'NOT_FOUND', message: 'Resource does not exist' }] },
  ])('an old Wacht does not know the question, which is no word about the host: %j', async (body) => {
    const { client } = scripted({ status: 404, body });
    expect(await client.meta()).toMatchObject({ ok: true, value: { value: { name: null } } });
  });

  test.each([
    ['http', { status: 404, body: { message: 'Not found' } }],
    ['http', { status: 404, body: '<h1>Not found</h1>' }],
    ['http', { status: 404, body: { message: 'Deployment not found' } }],
    ['parse', { body: '<html>Router</html>' }],
    ['parse', { body: { router: 'fine' } }],
    ['parse', { body: '' }],
  ])('another host gives a failure of kind %s', async (kind, reply) => {
    expect(await scripted(reply).client.meta()).toMatchObject({ ok: false, problem: { kind } });
  });

  test('a deployment tells its settings', async () => {
    const { client, requests } = scripted({ body: { ...enveloped, data: { id: '3', mode: 'staging' } } });
    expect(await client.deployment()).toMatchObject({
      value: { sessionId: '1', value: { mode: 'staging' } },
    });
    expect(requests).toEqual(['GET /deployment']);
  });
});
