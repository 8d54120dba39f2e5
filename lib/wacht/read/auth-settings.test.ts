import { describe, expect, test } from 'vitest';
import type { AuthSettings } from '../../session/auth-settings';
import { readDeployment } from './deployment';

function read(payload: object): AuthSettings {
  const deployment = readDeployment({ id: '1', ...payload }, 'https://frontend.acme.example');
  if (deployment === null) throw new Error('no deployment');
  return deployment.auth;
}

const off = { enabled: false, required: false };

test('full settings', () => {
  const settings = read({
    auth_settings: {
      first_factor: 'email_otp',
      alternate_first_factors: ['phone_otp', 'retina'],
      auth_factors_enabled: { email_password: true, email_otp: true, phone_otp: true, web3_wallet: true },
      email_address: { enabled: true, required: true },
      phone_number: { enabled: true },
      username: { enabled: true, required: true, min_length: 5, max_length: 12 },
      first_name: { enabled: true },
      last_name: { required: true },
      password: { enabled: true, min_length: 10, require_uppercase: true, require_number: 'true' },
      magic_link: { enabled: true, require_same_device: true },
      passkey: { enabled: true },
    },
    b2b_settings: { enterprise_sso_enabled: true },
    restrictions: { sign_up_mode: 'waitlist' },
    social_connections: [
      { provider: 'google_oauth', enabled: true },
      { provider: 'x_oauth', enabled: false },
      { provider: 'github_oauth', enabled: true },
      { provider: 'google_oauth', enabled: true },
      { enabled: true },
      { provider: 'Your bank.\u202e Sign in', enabled: true },
      { provider: 'x'.repeat(4096), enabled: true },
      null,
    ],
    ui_settings: {
      app_name: 'Acme',
      signup_terms_statement: ' By signing\u202e up\nyou agree. ',
      signup_terms_statement_shown: true,
      sign_up_page_url: 'https://acme.example/sign-up',
      waitlist_page_url: 'http://acme.example/waitlist',
      support_page_url: 'https://help.other.example',
      tos_page_url: 'javascript:alert(1)',
      privacy_policy_url: '',
    },
  });
  expect(settings).toEqual({
    ways: ['email_otp', 'phone_otp', 'email_password'],
    providers: ['google_oauth', 'github_oauth'],
    enterpriseSso: true,
    passkeys: true,
    email: { enabled: true, required: true },
    phone: { enabled: true, required: false },
    username: { enabled: true, required: true, minLength: 5, maxLength: 12 },
    firstName: { enabled: true, required: false },
    lastName: off,
    password: {
      enabled: true,
      minLength: 10,
      lowercase: false,
      uppercase: true,
      digit: true,
      symbol: false,
    },
    linkSameDevice: true,
    signUp: 'waitlist',
    terms: 'By signing up you agree.',
    links: {
      signUp: 'https://acme.example/sign-up',
      waitlist: null,
      support: 'https://help.other.example/',
      terms: null,
      privacy: null,
    },
  });
});

test.each([
  {},
  { auth_settings: null, social_connections: null, ui_settings: null, restrictions: null },
  { auth_settings: { first_factor: 7, password: 'x', email_address: [], social_connections: 'y' } },
])('what is missing has the meaning that the protocol gives it: %j', (payload) => {
  expect(read(payload)).toEqual({
    ways: [],
    providers: [],
    enterpriseSso: false,
    passkeys: false,
    email: { enabled: true, required: true },
    phone: off,
    username: { ...off, minLength: 3, maxLength: 30 },
    firstName: off,
    lastName: off,
    password: {
      enabled: false,
      minLength: 6,
      lowercase: false,
      uppercase: false,
      digit: false,
      symbol: false,
    },
    linkSameDevice: false,
    signUp: null,
    terms: null,
    links: { signUp: null, waitlist: null, support: null, terms: null, privacy: null },
  });
});

describe('the ways to sign in (section 4.2.2)', () => {
  const all = {
    phone_otp: true,
    email_magic_link: true,
    email_otp: true,
    username_password: true,
    email_password: true,
  };
  test.each<[string, object, AuthSettings['ways']]>([
    [
      'the first factor leads, the others keep the order of the protocol',
      { first_factor: 'email_magic_link', auth_factors_enabled: all },
      ['email_magic_link', 'email_password', 'username_password', 'email_otp', 'phone_otp'],
    ],
    [
      'an unknown first factor leaves that order alone',
      { first_factor: 'retina', auth_factors_enabled: all },
      ['email_password', 'username_password', 'email_otp', 'email_magic_link', 'phone_otp'],
    ],
    [
      'the first factor is on unless the list says no',
      { first_factor: 'email_otp', auth_factors_enabled: { phone_otp: true } },
      ['email_otp', 'phone_otp'],
    ],
    [
      'what is off is not offered, be it the first',
      { first_factor: 'email_otp', auth_factors_enabled: { email_otp: false, phone_otp: true } },
      ['phone_otp'],
    ],
    [
      'a hint does not switch anything on',
      {
        first_factor: 'email_otp',
        alternate_first_factors: ['phone_otp'],
        auth_factors_enabled: { email_password: true },
      },
      ['email_otp', 'email_password'],
    ],
    [
      'without the list, the first factor and the hints',
      { first_factor: 'email_otp', alternate_first_factors: ['phone_otp', 'email_otp'] },
      ['email_otp', 'phone_otp'],
    ],
    ['nothing known', { first_factor: 'retina', auth_factors_enabled: { web3_wallet: true } }, []],
  ])('%s', (_, auth_settings, ways) => {
    expect(read({ auth_settings }).ways).toEqual(ways);
  });
});

test.each([
  ['public', 'public'],
  ['restricted', 'restricted'],
  ['waitlist', 'waitlist'],
  ['lottery', null],
])('sign-up is %s: %j', (sign_up_mode, mode) => {
  expect(read({ restrictions: { sign_up_mode } }).signUp).toBe(mode);
});

test('terms that are not to be shown are none', () => {
  expect(read({ ui_settings: { app_name: 'Acme', signup_terms_statement: 'Be kind.' } }).terms).toBeNull();
});
