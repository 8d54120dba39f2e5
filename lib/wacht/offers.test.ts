import { expect, test } from 'vitest';
import { DIALECTS, meet, value } from '../../test/flows/meet';
import type { DeploymentSettings } from '../../test/wacht-server';
import type { SsoConnection } from '../../test/wacht-server/settings';

test.each(DIALECTS)('%s tells its settings', async (dialect) => {
  const settings: Partial<DeploymentSettings> = {
    firstFactor: 'phone_otp',
    factors: ['email_password', 'phone_otp', 'email_magic_link'],
    signUpMode: 'waitlist',
    socialProviders: ['google_oauth'],
    termsStatement: 'Be kind.',
    password: { minLength: 9, uppercase: true },
    sameDeviceLinks: true,
    links: { sign_up: 'https://acme.example/join' },
  };
  const { client } = await meet(dialect, { settings });
  expect(value(await client.deployment()).auth).toMatchObject({
    ways: ['phone_otp', 'email_password', 'email_magic_link'],
    providers: ['google_oauth'],
    signUp: 'waitlist',
    terms: 'Be kind.',
    email: { enabled: true, required: true },
    password: { enabled: true, minLength: 9, uppercase: true, digit: false },
    linkSameDevice: true,
    links: { signUp: 'https://acme.example/join' },
  });
});

test('an address of a company or a provider signs in there (section 4.4.1)', async () => {
  const corp: SsoConnection = {
    id: '72057594037927937',
    kind: 'saml',
    host: 'idp.corp.localhost',
    name: 'Corp',
    domains: ['corp.example'],
    createsPeople: true,
    enabled: true,
  };
  const settings = { enterpriseSso: true, ssoConnections: [corp] };
  const { client, control } = await meet('go26-latest', { settings });
  control.addPerson({ email: 'di@social.example', socialProvider: 'google_oauth' });
  const way = async (identifier: string) => value(await client.identify({ identifier, challenge: null }));
  expect(await way('cy@corp.example')).toEqual({ at: 'sso', connectionId: corp.id });
  expect(await way('di@social.example')).toMatchObject({
    at: 'social',
    provider: expect.stringContaining('google'),
  });
  expect(await way('no@one.example')).toEqual({ at: 'password' });
});
