import { describe, expect, test } from 'vitest';
import { cookieFetch, createWachtServer, type Dialect, type FaultKind } from '../../test/wacht-server';
import type { Mode } from '../session/types';
import { createWachtClient, type TokenKeeper } from './client';
import { newerToken } from './token';

const HOST = 'frontend.acme.localhost';
const ORIGIN = `http://${HOST}`;

function keeperInMemory(): TokenKeeper & { stored: string | null } {
  const keeper = {
    stored: null as string | null,
    current: async () => keeper.stored,
    received: async (received: string, sentWith: string | null) => {
      keeper.stored = newerToken({ stored: keeper.stored, received, sentWith });
    },
  };
  return keeper;
}

/** A server of one dialect, a client as the extension has it, and Ada and Bo signed in, Bo active. */
async function meet(dialect: Dialect, mode: Mode) {
  const server = createWachtServer({
    deployments: [{ apiHost: HOST, siteHost: 'acme.localhost', name: 'Acme', mode, dialect }],
  });
  const control = server.deployment(HOST);
  const tokens = mode === 'staging' ? keeperInMemory() : null;
  const transport = { now: server.now, online: () => true, hostGranted: async () => true };
  const client = createWachtClient(
    { origin: ORIGIN, mode },
    { ...transport, fetch: cookieFetch(server), tokens },
  );
  const ada = control.addPerson({
    firstName: 'Ada',
    lastName: 'Quell',
    username: 'ada',
    email: 'ada@quell.example',
    organizations: [
      { name: 'Quell Labs', workspaces: ['Research', { name: 'Finance', barred: 'ip_not_allowed' }] },
    ],
  });
  const bo = control.addPerson({ firstName: 'Bo', email: 'bo@acme.example' });
  const first = await client.session();
  const sessionId = first.ok ? first.value.value.id : '';
  const signIns = { ada: control.signIn(sessionId, ada), bo: control.signIn(sessionId, bo) };
  return { server, control, client, tokens, sessionId, signIns, truth: () => control.session(sessionId) };
}

const everywhere = (['seed', 'go25', 'go26-early', 'go26-latest'] as const).flatMap((dialect) =>
  (['production', 'staging'] as const).map((mode) => [dialect, mode] as const),
);

describe.each(everywhere)('%s in %s', (dialect, mode) => {
  test('the first question makes one session and the next ones stay in it', async () => {
    const { client, control, server, sessionId } = await meet(dialect, mode);
    const read = await client.session();
    expect(read).toMatchObject({ ok: true, value: { sessionId } });
    expect(read.ok && Math.abs((read.value.serverTime ?? 0) - server.now())).toBeLessThan(2000);
    expect(control.sessions()).toEqual([sessionId]);
    expect(server.log.map(({ headers }) => headers.cookieSent).at(-1)).toBe(mode === 'production');
  });

  test('reading tells who is signed in, newest first, and who is active', async () => {
    const { client, signIns } = await meet(dialect, mode);
    const read = await client.session();
    const named = dialect !== 'seed';
    expect(read).toMatchObject({
      ok: true,
      value: {
        value: {
          activeId: signIns.bo,
          accounts: [
            { signInId: signIns.bo, title: named ? 'Bo' : expect.stringMatching(/^Account …\d{4}$/) },
            {
              signInId: signIns.ada,
              detail: named ? 'ada@quell.example' : null,
              disabled: named ? false : null,
            },
          ],
        },
      },
    });
    for (const account of read.ok ? read.value.value.accounts : []) {
      expect(account.userId).toMatch(/^\d{16,}$/);
      expect(account.expiresAt).toBeGreaterThan(0);
    }
  });

  test('switching answers with the new truth', async () => {
    const { client, signIns, truth } = await meet(dialect, mode);
    const switched = await client.switchSignIn(signIns.ada);
    expect(switched).toMatchObject({ ok: true, value: { value: { activeId: signIns.ada } } });
    expect(truth().activeSignInId).toBe(signIns.ada);
  });

  test('a sign-in that is gone is refused, and nothing changes', async () => {
    const { client, signIns, truth } = await meet(dialect, mode);
    const problem = { kind: 'http', status: 400, code: null };
    expect(await client.switchSignIn('72057594037927937')).toMatchObject({ ok: false, problem });
    expect(await client.signOut('72057594037927937')).toMatchObject({ ok: false, problem });
    expect(truth()).toMatchObject({ activeSignInId: signIns.bo, signIns: { length: 2 } });
  });

  test('signing out takes one, then everybody', async () => {
    const { client, signIns, truth, sessionId } = await meet(dialect, mode);
    expect(await client.signOut(signIns.bo)).toMatchObject({ ok: true, value: { value: null, sessionId } });
    expect(truth().signIns.map(({ id }) => id)).toEqual([signIns.ada]);
    const read = await client.session();
    expect(read.ok && read.value.value.activeId).toBeNull();
    expect(await client.signOutAll()).toMatchObject({ ok: true });
    expect(await client.session()).toMatchObject({ ok: true, value: { sessionId, value: { accounts: [] } } });
  });

  test('the active account can move where it belongs', async () => {
    const { client, signIns, server } = await meet(dialect, mode);
    await client.switchSignIn(signIns.ada);
    const places = await client.places();
    const choices = places.ok ? places.value.value.choices : [];
    expect(choices).toMatchObject([
      { organization: 'Quell Labs', workspace: null, barred: null },
      { organization: 'Quell Labs', workspace: 'Research', barred: null },
      { organization: 'Quell Labs', workspace: 'Finance', barred: expect.stringMatching(/./) },
    ]);
    const [whole, research, finance] = choices;
    expect(await client.switchOrganization(whole?.organizationId ?? '')).toMatchObject({ ok: true });
    expect(await client.switchWorkspace(research?.workspaceId ?? '')).toMatchObject({ ok: true });
    const read = await client.session();
    const place = read.ok ? read.value.value.accounts.find(({ signInId }) => signInId === signIns.ada) : null;
    expect([place?.organization, place?.workspace]).toEqual(PLACE[dialect]);
    expect(await client.switchWorkspace(finance?.workspaceId ?? '')).toMatchObject({
      problem: { status: 403 },
    });
    expect(await client.switchOrganization(null)).toMatchObject({ ok: true });
    const methods = server.log
      .filter(({ path }) => path === '/session/switch-organization')
      .map(({ method }) => method);
    expect(methods).toEqual(dialect === 'go25' ? ['POST', 'PUT', 'POST', 'PUT'] : ['POST', 'POST']);
  });

  test('the host and the deployment say what they are', async () => {
    const { client, control, server } = await meet(dialect, mode);
    const before = control.sessions();
    expect(await client.meta()).toMatchObject({ ok: true, value: { value: { name: 'Acme' } } });
    expect(server.log.at(-1)).toMatchObject({ tokenFingerprint: null, headers: { cookieSent: false } });
    expect(control.sessions()).toEqual(before);
    expect(await client.deployment()).toMatchObject({
      ok: true,
      value: {
        value: {
          mode,
          name: 'Acme',
          maintenance: false,
          severalAccounts: true,
          siteOrigins: ['http://acme.localhost'],
        },
      },
    });
  });

  test('bare numbers for ids lose no digit', async () => {
    const { client, control, signIns } = await meet(dialect, mode);
    control.fault({ path: '/session', kind: { do: 'numeric-ids' } });
    expect(await client.session()).toMatchObject({ ok: true, value: { value: { activeId: signIns.bo } } });
  });
});

/** What reading shows of a place: names, roles where the reply has only ids, nothing where it has no memberships. */
const PLACE: Record<Dialect, unknown[]> = {
  seed: [expect.stringMatching(/./), expect.stringMatching(/./)],
  go25: [null, null],
  'go26-early': ['Quell Labs', 'Research'],
  'go26-latest': ['Quell Labs', 'Research'],
};

describe.each(everywhere.filter(([, mode]) => mode === 'staging'))(
  'the token of %s in %s',
  (dialect, mode) => {
    test('rotates when it has run out, and the session stays', async () => {
      const { client, control, tokens, sessionId } = await meet(dialect, mode);
      const before = tokens?.stored;
      control.expireTokens(sessionId);
      expect(await client.session()).toMatchObject({ ok: true, value: { sessionId } });
      expect(tokens?.stored).not.toBe(before);
      expect(await client.session()).toMatchObject({ ok: true, value: { sessionId } });
    });

    test('stays at home when a new session is wanted', async () => {
      const { client, sessionId } = await meet(dialect, mode);
      const fresh = await client.session({ withoutToken: true });
      expect(fresh.ok && fresh.value.sessionId).not.toBe(sessionId);
      expect(await client.session()).toMatchObject({
        ok: true,
        value: { sessionId: fresh.ok && fresh.value.sessionId },
      });
    });
  },
);

describe('faults of server and network', () => {
  const struck = async (kind: FaultKind) => {
    const { client, control, server } = await meet('go26-latest', 'production');
    control.fault({ path: '/session', kind });
    const sent = server.log.length;
    const answer = await client.session();
    return { answer, sent: server.log.length - sent };
  };

  test.each([
    ['network', { do: 'drop', when: 'before' }],
    ['network', { do: 'drop', when: 'after' }],
    ['redirected', { do: 'redirect', to: 'http://elsewhere.localhost/' }],
    ['parse', { do: 'body', body: '<html>Sign in to the network</html>', contentType: 'text/html' }],
    ['parse', { do: 'body', body: '' }],
    ['http', { do: 'status', status: 502, body: '<h1>Bad gateway</h1>', contentType: 'text/html' }],
    ['http', { do: 'status', status: 511, body: 'network authentication required' }],
  ] as const)('%s: %j, and nothing is sent again', async (kind, fault) => {
    const { answer, sent } = await struck(fault);
    expect(answer).toMatchObject({ ok: false, problem: { kind, message: null } });
    expect(sent).toBe(1);
  });
});
