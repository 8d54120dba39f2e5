import { describe, expect, test } from 'vitest';
import { readDeployment } from './deployment';
import { hostedSignInPage, pageToKnow, pageToOpen } from './page-address';
import { readMeta } from './ui-settings';

const API = 'https://frontend.acme.example';
const read = (payload: object, api = API) => readDeployment({ id: '1', ...payload }, api);

test('a full deployment is reduced to what the switcher acts on', () => {
  const deployment = read({
    mode: 'staging',
    maintenance_mode: true,
    backend_host: 'elsewhere.example',
    frontend_host: 'acme.example',
    auth_settings: { multi_session_support: { enabled: true, max_accounts_per_session: 5 } },
    b2b_settings: { organizations_enabled: true },
    ui_settings: {
      app_name: 'Acme\u202e',
      logo_image_url: 'https://cdn.other.example/acme.png',
      sign_in_page_url: 'https://accounts.acme.example/sign-in?x=1',
      after_signin_redirect_url: 'https://app.acme.example:8443/home',
      user_profile_url: 'https://accounts.acme.example/me',
      support_page_url: 'https://help.other.example',
      tos_page_url: 'https://law.other.example',
    },
  });
  expect(deployment).toEqual({
    mode: 'staging',
    name: 'Acme',
    logo: 'https://cdn.other.example/acme.png',
    maintenance: true,
    siteOrigins: ['https://accounts.acme.example', 'https://acme.example', 'https://app.acme.example:8443'],
    signInUrl: 'https://accounts.acme.example/sign-in?x=1',
    profileUrl: 'https://accounts.acme.example/me',
    afterSignInUrl: 'https://app.acme.example:8443/home',
    severalAccounts: true,
    accountLimit: 5,
    organizations: true,
    auth: expect.any(Object),
  });
});

test('what is missing has the meaning that the protocol gives it', () => {
  expect(read({})).toEqual({
    mode: 'production',
    name: 'frontend.acme.example',
    logo: '',
    maintenance: false,
    siteOrigins: ['https://accounts.acme.example'],
    signInUrl: 'https://accounts.acme.example/sign-in',
    profileUrl: null,
    afterSignInUrl: null,
    severalAccounts: true,
    accountLimit: null,
    organizations: false,
    auth: expect.any(Object),
  });
});

test('the API host is never one of the pages', () => {
  const own = { frontend_host: 'frontend.acme.example', ui_settings: { sign_in_page_url: `${API}/sign-in` } };
  expect(read(own)).toMatchObject({ siteOrigins: [], signInUrl: `${API}/sign-in` });
});

test('pages of a local app on another port are told apart from its API', () => {
  const local = read({ frontend_host: 'localhost:3000' }, 'http://localhost:4001');
  expect(local).toMatchObject({ siteOrigins: ['http://localhost:3000'] });
});

test.each([null, undefined, 'x', [], {}, { mode: 7 }, { message: 'Deployment not found' }])(
  '%j is none',
  (payload) => {
    expect(readDeployment(payload, API)).toBeNull();
  },
);

test.each([
  ['one account', { enabled: false }, false, null],
  ['several, when not said', null, true, null],
  ['no limit, when zero', { enabled: true, max_accounts_per_session: 0 }, true, null],
  ['a limit as text', { enabled: true, max_accounts_per_session: '3' }, true, 3],
  ['one account, when the false is left out', { max_accounts_per_session: 3 }, false, 3],
])('%s in one session', (_, support, severalAccounts, accountLimit) => {
  expect(read({ auth_settings: { multi_session_support: support } })).toMatchObject({
    severalAccounts,
    accountLimit,
  });
});

describe('the hosted sign-in page (section 2.11)', () => {
  test.each([
    ['https://frontend.acme.example', 'https://accounts.acme.example/sign-in'],
    ['https://frontend.acme.example:8443', 'https://accounts.acme.example/sign-in'],
    ['https://acme1.fapi.trywacht.xyz', 'https://acme1.accounts.trywacht.xyz/sign-in'],
    ['https://api.acme.example', 'https://api.accounts.acme.example/sign-in'],
    ['https://acme.example', 'https://acme.example/sign-in'],
    ['http://localhost:4001', 'http://localhost:4001/sign-in'],
    ['http://127.0.0.1:4001', 'http://127.0.0.1:4001/sign-in'],
  ])('%s has it at %s', (api, page) => {
    expect(hostedSignInPage(api)).toBe(page);
  });

  test.each(['', 'javascript:alert(1)', '/sign-in', 'http://acme.example/sign-in', 'https://a@acme.example'])(
    'an address that may not be opened is as good as none: %s',
    (address) => {
      const { signInUrl } = read({ ui_settings: { sign_in_page_url: address } }) ?? {};
      expect(signInUrl).toBe('https://accounts.acme.example/sign-in');
    },
  );
});

test.each([
  ['https://acme.example/a?b#c', 'everywhere'],
  ['http://localhost:3000', 'on this computer'],
  ['http://site.acme.localhost/x', 'on this computer'],
  ['https://site.acme.localhost/x', 'on this computer'],
  ['http://127.0.0.1:8080/', 'on this computer'],
  ['http://acme.example', 'nowhere'],
  ['http://localhost.evil.example', 'nowhere'],
  ['http://notlocalhost', 'nowhere'],
  ['https://good.example@evil.example', 'nowhere'],
  ['data:text/html,x', 'nowhere'],
  ['chrome://settings', 'nowhere'],
  ['//acme.example', 'nowhere'],
])('%s may be opened %s (rule FR-17)', (address, where) => {
  expect(pageToOpen(address, API) !== null).toBe(where === 'everywhere');
  expect(pageToOpen(address, 'http://frontend.acme.localhost:4001') !== null).toBe(where !== 'nowhere');
  expect(pageToKnow(address) !== null).toBe(where !== 'nowhere');
});

test('pages on this computer are known but never opened for a public app', () => {
  const local = read({
    frontend_host: 'localhost:3000',
    ui_settings: {
      sign_in_page_url: 'http://localhost:3000/sign-in',
      after_signin_redirect_url: 'http://localhost:3000/home',
      tos_page_url: 'http://localhost:3000/terms',
    },
  });
  expect(local).toMatchObject({
    siteOrigins: ['https://accounts.acme.example', 'https://localhost:3000', 'http://localhost:3000'],
    signInUrl: 'https://accounts.acme.example/sign-in',
    afterSignInUrl: 'http://localhost:3000/home',
    auth: { links: { terms: null } },
  });
});

test.each([
  [{ app_name: 'Acme' }, { name: 'Acme' }],
  [{ app_name: '', deployment_id: '7' }, { name: 'frontend.acme.example' }],
  [{ app_name: '' }, null],
  [{ title: 'router' }, null],
  [null, null],
  ['<html>', null],
])('%j speaks as a Wacht: %j', (payload, meta) => {
  expect(readMeta(payload, API)).toEqual(meta);
});
