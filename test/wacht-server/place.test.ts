import { expect, test } from 'vitest';
import { ALL, at, type BenchOptions, openBench } from './benches/bench';

function withAda(options: BenchOptions) {
  const bench = openBench(options);
  return { ...bench, ...bench.control.createSession([{ userId: bench.ada }]) };
}

async function places({ send, token }: ReturnType<typeof withAda>) {
  const organizations = at((await send('GET', '/me/organization-memberships', { token })).json, 'data');
  const workspaces = at((await send('GET', '/me/workspace-memberships', { token })).json, 'data');
  return {
    labs: String(at(organizations, 0, 'organization_id')),
    arts: String(at(organizations, 1, 'organization_id')),
    research: String(at(workspaces, 0, 'workspace_id')),
    finance: String(at(workspaces, 1, 'workspace_id')),
    organizations,
    workspaces,
  };
}

test.each(ALL)(
  'section 4.9, %s: membership lists are full and say who may not work there, and why',
  async (dialect) => {
    const { organizations, workspaces } = await places(withAda({ dialect }));
    expect(organizations).toMatchObject([
      {
        organization: { name: 'Labs' },
        user: { first_name: 'Ada' },
        eligibility_restriction: { type: 'none' },
      },
      { organization: { name: 'Arts' }, eligibility_restriction: { type: 'mfa_required' } },
    ]);
    expect(workspaces).toMatchObject([
      {
        workspace: { name: 'Research' },
        organization: { name: 'Labs' },
        eligibility_restriction: { type: 'none' },
      },
      {
        workspace: { name: 'Finance' },
        eligibility_restriction: { type: 'ip_not_allowed', message: expect.any(String) },
      },
    ]);
  },
);

test('section 4.9: workspaces can be asked for one organisation', async () => {
  const bench = withAda({ dialect: 'go26-latest' });
  const { arts } = await places(bench);
  const reply = await bench.send('GET', `/me/workspace-memberships?org_id=${arts}`, bench);
  expect(reply.json).toMatchObject({ data: [] });
});

test('section 4.9: GET /me is the active user', async () => {
  const { send, token, ada } = withAda({ dialect: 'go26-latest' });
  expect((await send('GET', '/me', { token })).json).toMatchObject({ data: { id: ada, first_name: 'Ada' } });
});

test.each([
  ['go25', 400, { message: 'No active sign-in found', errors: [] }],
  ['go26-early', 401, { errors: [{ code: 'UNAUTHORIZED' }] }],
  ['go26-latest', 401, { errors: [{ code: 'UNAUTHORIZED' }] }],
] as const)('section 2.8, %s: /me without an active sign-in is %i', async (dialect, status, body) => {
  const { send } = openBench({ dialect });
  for (const path of ['/me', '/me/organization-memberships', '/me/workspace-memberships']) {
    expect(await send('GET', path)).toMatchObject({ status, json: body });
  }
});

test('section 4.1.4: switching the organisation clears the workspace, and the reply shows the old place', async () => {
  const bench = withAda({ dialect: 'go26-latest' });
  const { labs } = await places(bench);
  const reply = await bench.send('POST', `/session/switch-organization?organization_id=${labs}`, bench);
  const old = at(reply.json, 'data', 'active_signin', 'active_workspace_membership', 'workspace', 'name');
  expect([reply.status, old]).toEqual([200, 'Research']);
  const after = at((await bench.send('GET', '/session', bench)).json, 'data', 'active_signin');
  expect(after).toMatchObject({
    active_organization_membership: { organization: { name: 'Labs' } },
    active_workspace_membership_id: null,
    user: { active_workspace_membership_id: null },
  });
});

test('section 4.1.5: switching the workspace sets its organisation too; empty clears both', async () => {
  const bench = withAda({ dialect: 'go26-latest' });
  const { research } = await places(bench);
  const active = async () => at((await bench.send('GET', '/session', bench)).json, 'data', 'active_signin');
  await bench.send('POST', '/session/switch-workspace?workspace_id=', bench);
  expect(await active()).toMatchObject({
    active_organization_membership_id: null,
    active_workspace_membership_id: null,
  });
  await bench.send('POST', `/session/switch-workspace?workspace_id=${research}`, bench);
  expect(await active()).toMatchObject({
    active_organization_membership: { organization: { name: 'Labs' } },
    active_workspace_membership: { workspace: { name: 'Research' } },
  });
});

test('section 4.1.4: not a member is a silent 400, a rule against it a silent 403', async () => {
  const bench = withAda({ dialect: 'go26-latest' });
  const { arts, finance } = await places(bench);
  const statuses = await Promise.all(
    [
      '/session/switch-organization?organization_id=17',
      '/session/switch-workspace?workspace_id=17',
      `/session/switch-organization?organization_id=${arts}`,
      `/session/switch-workspace?workspace_id=${finance}`,
    ].map(async (path) => (await bench.send('POST', path, bench)).status),
  );
  expect(statuses).toEqual([400, 400, 403, 403]);
});

test('section 4.1.4: without an active sign-in it is a silent 400', async () => {
  const { send } = openBench({ dialect: 'go26-latest' });
  const reply = await send('POST', '/session/switch-organization');
  expect(reply.json).toMatchObject({ status: 400, message: 'Something went wrong. Please try again later.' });
});

test.each([
  ['go25', 'PUT', 'POST'],
  ['go26-early', 'POST', 'PUT'],
  ['go26-latest', 'POST', 'PUT'],
  ['seed', 'POST', 'PUT'],
] as const)('section 4.1.4, %s: the method is %s; %s is 405', async (dialect, right, wrong) => {
  for (const path of ['/session/switch-organization', '/session/switch-workspace']) {
    const { send, token } = withAda({ dialect });
    expect((await send(right, path, { token })).status).toBe(200);
    expect((await send(wrong, path, { token })).status).toBe(405);
  }
});
