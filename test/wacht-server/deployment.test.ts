import { expect, test } from 'vitest';
import { ALL, at, openBench } from './benches/bench';

test.each(ALL)('section 6.5, %s: the deployment record', async (dialect) => {
  for (const mode of ['production', 'staging'] as const) {
    const { send } = openBench({ dialect, mode });
    const { json } = await send('GET', '/deployment');
    expect(at(json, 'data')).toMatchObject({
      mode,
      backend_host: 'frontend.acme.localhost',
      frontend_host: 'acme.localhost',
      auth_settings: { multi_session_support: { enabled: true, max_accounts_per_session: 5 } },
      ui_settings: { app_name: 'Acme' },
      b2b_settings: { organizations_enabled: true, workspaces_enabled: true },
    });
  }
});

test('section 2.11: the publishable key carries the mode and the API’s base URL', async () => {
  for (const [mode, prefix] of [
    ['production', 'pk_live_'],
    ['staging', 'pk_test_'],
  ] as const) {
    const { send } = openBench({ dialect: 'go26-latest', mode });
    const key = String(at((await send('GET', '/deployment')).json, 'data', 'publishable_key'));
    expect(key.startsWith(prefix)).toBe(true);
    expect(atob(key.slice(prefix.length))).toBe('https://frontend.acme.localhost');
  }
});

test('section 6.5: false and 0 are left out', async () => {
  const settings = { severalAccounts: false, accountLimit: 0, organizations: false, workspaces: false };
  const { send } = openBench({ dialect: 'go26-latest', settings });
  const data = at((await send('GET', '/deployment')).json, 'data');
  expect(data).not.toHaveProperty('maintenance_mode');
  expect(at(data, 'auth_settings', 'multi_session_support')).toEqual({ max_sessions_per_account: 5 });
  expect(at(data, 'b2b_settings')).toEqual({});
});

test('section 2.7: a build without meta tells that it has no such route, and makes no session', async () => {
  const { control, send } = openBench({ dialect: 'go26-latest', settings: { tellsMeta: false } });
  const reply = await send('GET', '/.well-known/meta');
  expect(reply.status).toBe(404);
  expect(JSON.stringify(reply.json)).toContain('Resource does not exist');
  expect(control.sessions()).toEqual([]);
});

test('settings show as soon as they are changed', async () => {
  const { send, control } = openBench({ dialect: 'go26-latest' });
  control.settings.maintenance = true;
  control.settings.signInPageUrl = '';
  const { json } = await send('GET', '/deployment');
  expect(json).toMatchObject({ data: { maintenance_mode: true, ui_settings: { sign_in_page_url: '' } } });
});

test('section 6.5, go25: project_id is a bare number and the deletion time is spelled DeletedAt', async () => {
  const { send } = openBench({ dialect: 'go25' });
  const { text } = await send('GET', '/deployment');
  expect(text).toMatch(/"DeletedAt":null,"project_id":\d{17,},/);
});

test.each([
  ['go26-latest', 'https://acme.localhost/sign-in'],
  ['go26-early', 'https://frontend.acme.localhost/app/sign-in'],
  ['go25', 'https://frontend.acme.localhost/app/sign-in'],
  ['seed', 'https://frontend.acme.localhost/app/sign-in'],
] as const)('section 2.2, %s: the sign-in page is where the session cookie reaches', async (dialect, url) => {
  const { send } = openBench({ dialect });
  expect((await send('GET', '/deployment')).json).toMatchObject({
    data: { ui_settings: { sign_in_page_url: url } },
  });
});

test.each(ALL)(
  'section 4.2.1, %s: meta is bare by the documentation and enveloped by the servers',
  async (dialect) => {
    const { send } = openBench({ dialect });
    const { json } = await send('GET', '/.well-known/meta');
    expect(dialect === 'seed' ? json : at(json, 'data')).toMatchObject({ app_name: 'Acme' });
    if (dialect !== 'seed') expect(json).toMatchObject({ session: null, errors: null });
  },
);
