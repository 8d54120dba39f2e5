import { expect, test } from 'vitest';
import { signWithPasskey } from './benches/passkey-device';
import { openVisitor, SITE } from './benches/portal-visitor';
import type { DeploymentSettings } from './index';

const NOTES = `${SITE}/notes`;
const SIGN_IN = `/sign-in?redirect_uri=${encodeURIComponent(NOTES)}`;
const CORP: DeploymentSettings['ssoConnections'][number] = {
  id: '4711',
  kind: 'saml',
  host: 'login.corp.localhost',
  name: 'Corp',
  domains: ['corp.example'],
  createsPeople: true,
  enabled: true,
};

const open = (settings: Partial<DeploymentSettings>, mode: 'production' | 'staging' = 'production') =>
  openVisitor({ dialect: 'go26-latest', mode, settings });

/** What the first part of an OAuth state says of where to go afterwards (section 4.6.2). */
const redirectIn = (address: string): string | undefined => {
  const [said = ''] = new URL(address).searchParams.get('state')?.split('.') ?? [];
  return Buffer.from(said, 'base64url').toString().split('|')[2];
};

test('section 4.6.1: a button for each provider, by the name that people know', async () => {
  const { get } = open({ socialProviders: ['google_oauth', 'github_oauth', 'x_oauth', 'pear_tree_oauth'] });
  for (const path of ['/sign-in', '/sign-up']) {
    const { text } = await get(path);
    for (const name of ['Google', 'GitHub', 'X', 'Pear Tree'])
      expect(text).toContain(`>Continue with ${name}<`);
  }
});

test('section 4.6.1: a button leads to its provider, and says where to go afterwards', async () => {
  const { get, press, control } = open({ socialProviders: ['google_oauth'], challenge: true });
  const page = await press(await get(SIGN_IN), 'data-provider="google_oauth"');
  expect(page.url).toMatch(/^https:\/\/accounts\.google\.localhost\/auth\?/);
  expect(redirectIn(page.url)).toBe(NOTES);
  expect(control.sessions()).toHaveLength(1);
});

test('section 7.2: a foreign redirect is not handed on', async () => {
  const { get, press } = open({ socialProviders: ['google_oauth'] });
  const page = await get('/sign-in?redirect_uri=https%3A%2F%2Fevil.example%2F');
  expect(redirectIn((await press(page, 'data-provider')).url)).not.toContain('evil');
});

test('a provider that was switched off meanwhile', async () => {
  const { get, press, control } = open({ socialProviders: ['google_oauth'] });
  const page = await get(SIGN_IN);
  control.settings.socialProviders = [];
  expect((await press(page, 'data-provider')).problem).toBe('This way of signing in is not available.');
});

test('section 4.4.1: an address of an organisation leads to its provider', async () => {
  const { get, press } = open({ enterpriseSso: true, ssoConnections: [CORP] });
  const page = await press(await get(SIGN_IN), 'id="sso"', { work_email: 'eve@corp.example' });
  expect(new URL(page.url).hostname).toBe('login.corp.localhost');
});

test('section 4.4.1: an address may lead to a social provider, or nowhere', async () => {
  const { get, press, control } = open({ enterpriseSso: true, socialProviders: ['google_oauth'] });
  control.addPerson({ email: 'eve@acme.example', socialProvider: 'google_oauth' });
  const page = await get(SIGN_IN);
  const social = await press(page, 'id="sso"', { work_email: 'eve@acme.example' });
  expect(new URL(social.url).hostname).toBe('accounts.google.localhost');
  const nowhere = await press(page, 'id="sso"', { work_email: 'ada@acme.example' });
  expect(nowhere.problem).toBe('No organisation is known for this e-mail. Sign in with your password.');
  expect(nowhere.text).toContain('value="ada@acme.example"');
});

test.each(['production', 'staging'] as const)(
  'section 4.8, %s: a passkey signs in on the page',
  async (mode) => {
    const { browser, control, server, ada } = open({ passkeys: true }, mode);
    const { get, press, post } = browser();
    const passkey = control.createPasskey(ada);
    const page = await get(SIGN_IN);
    expect(page.text).toContain('Sign in with a passkey');
    const begun = JSON.parse((await post('/sign-in/passkey/begin')).text);
    const { challenge, rpId } = begun.data.options.publicKey;
    expect(rpId).toBe('acme.localhost');
    const done = await press(page, 'passkey-form', signWithPasskey(passkey, { challenge, origin: SITE }));
    expect(done.url.split('?')[0]).toBe(NOTES);
    const [sessionId = ''] = control.sessions();
    expect(control.session(sessionId).signIns).toMatchObject([{ userId: ada }]);
    expect(server.log.filter(({ host }) => host !== 'acme.localhost')).toEqual([]);
  },
);
