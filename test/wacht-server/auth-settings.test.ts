import { expect, test } from 'vitest';
import { ALL, at, openBench } from './benches/bench';
import type { DeploymentSettings } from './settings';

async function recordOf(
  settings: Partial<DeploymentSettings>,
  dialect: (typeof ALL)[number] = 'go26-latest',
) {
  return at((await openBench({ dialect, settings }).send('GET', '/deployment')).json, 'data');
}

test.each(ALL)('section 4.2.2, %s: what a sign-in form is made of, when nothing is set', async (dialect) => {
  expect(at(await recordOf({}, dialect), 'auth_settings')).toMatchObject({
    first_factor: 'email_password',
    auth_factors_enabled: {
      email_password: true,
      username_password: true,
      email_otp: true,
      email_magic_link: true,
      phone_otp: true,
    },
    second_factor_policy: 'optional',
    email_address: { enabled: true, required: true, verify_signup: true },
    phone_number: { enabled: true, verify_signup: true },
    username: { enabled: true, min_length: 3, max_length: 30 },
    first_name: { enabled: true },
    last_name: { enabled: true },
    password: { enabled: true, min_length: 8 },
    magic_link: { enabled: true },
  });
});

test('section 6.5: what is off or optional is left out', async () => {
  const record = await recordOf({
    firstFactor: 'phone_otp',
    factors: ['phone_otp'],
    email: 'off',
    username: 'off',
    lastName: 'required',
    secondFactorPolicy: 'none',
    verifyEmailAtSignUp: false,
  });
  expect(at(record, 'auth_settings')).toMatchObject({
    first_factor: 'phone_otp',
    auth_factors_enabled: { phone_otp: true },
    second_factor: null,
    second_factor_policy: 'none',
    last_name: { enabled: true, required: true },
    magic_link: null,
  });
  expect(at(record, 'auth_settings', 'auth_factors_enabled')).toEqual({ phone_otp: true });
  expect(at(record, 'auth_settings', 'email_address')).toEqual({ otp_verification_allowed: true });
  expect(at(record, 'auth_settings', 'first_name')).toEqual({ enabled: true });
});

test('section 4.2.2: password policy, same-device links, mode, buttons, SSO, terms and links', async () => {
  const record = await recordOf({
    password: { minLength: 12, lowercase: true, uppercase: true, number: true, special: true },
    sameDeviceLinks: true,
    signUpMode: 'waitlist',
    socialProviders: ['google_oauth'],
    enterpriseSso: true,
    termsStatement: 'Be kind.',
    links: { waitlist: 'https://acme.localhost/waitlist', support: 'https://acme.localhost/help' },
  });
  expect(record).toMatchObject({
    auth_settings: {
      password: {
        min_length: 12,
        require_lowercase: true,
        require_uppercase: true,
        require_number: true,
        require_special: true,
      },
      magic_link: { enabled: true, require_same_device: true },
    },
    restrictions: { sign_up_mode: 'waitlist' },
    social_connections: [{ provider: 'google_oauth', enabled: true }],
    b2b_settings: { enterprise_sso_enabled: true },
    ui_settings: {
      signup_terms_statement: 'Be kind.',
      signup_terms_statement_shown: true,
      waitlist_page_url: 'https://acme.localhost/waitlist',
      support_page_url: 'https://acme.localhost/help',
      tos_page_url: '',
    },
  });
});
