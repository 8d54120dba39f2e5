import { describe, expect, test } from 'vitest';
import { buildRequest, type Call } from './request';

const production = { origin: 'https://api.wacht.dev', mode: 'production', token: null } as const;
const staging = { origin: 'https://acme1.fapi.trywacht.xyz', mode: 'staging', token: 'a.b-c_d' } as const;
const read: Call = { method: 'GET', path: '/session' };

test('production leaves the session to the cookie jar and adds nothing of its own (rule CR-8)', () => {
  expect(buildRequest(read, production)).toEqual({
    url: 'https://api.wacht.dev/session',
    init: {
      method: 'GET',
      headers: { Accept: 'application/json' },
      body: null,
      credentials: 'include',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    },
  });
});

test('staging omits cookies and sends its token where older and newer servers look for it (rule CR-9)', () => {
  const { url, init } = buildRequest({ ...read, query: { org_id: '7' } }, staging);
  expect(url).toBe('https://acme1.fapi.trywacht.xyz/session?org_id=7&__dev_session__=a.b-c_d');
  expect(init.credentials).toBe('omit');
  expect(init.headers).toEqual({ Accept: 'application/json', 'X-Development-Session': 'a.b-c_d' });
});

test('staging without a token sends neither name', () => {
  const { url, init } = buildRequest(read, { ...staging, token: null });
  expect(url).toBe('https://acme1.fapi.trywacht.xyz/session');
  expect(init.headers).toEqual({ Accept: 'application/json' });
});

test.each([production, staging])('an anonymous call carries no session in $mode', (envoy) => {
  const { url, init } = buildRequest({ method: 'GET', path: '/.well-known/meta', anonymous: true }, envoy);
  expect(url).toBe(`${envoy.origin}/.well-known/meta`);
  expect(init.credentials).toBe('omit');
  expect(init.headers).toEqual({ Accept: 'application/json' });
});

test('an id goes into the query percent-encoded, digit by digit (rule TR-6)', () => {
  const url = (id: string) =>
    buildRequest({ method: 'POST', path: '/session/switch-sign-in', query: { sign_in_id: id } }, production)
      .url;
  expect(url('72057594037927937')).toBe(
    'https://api.wacht.dev/session/switch-sign-in?sign_in_id=72057594037927937',
  );
  expect(url('<string>')).toMatch(/\?sign_in_id=%3Cstring%3E$/);
  expect(url('a&b=c#d')).toMatch(/\?sign_in_id=a%26b%3Dc%23d$/);
});

describe('the requests of the documentation pages', () => {
  const pages: [string, Call['path'], Record<string, string>, string][] = [
    [
      'sign-in',
      '/auth/signin',
      {
        strategy: 'email_otp',
        username: 'johndoe',
        email: 'john@example.com',
        phone: '+1234567890',
        phone_country_code: '+1',
        password: 'SecurePass123!',
        token: '<string>',
      },
      'strategy=email_otp&username=johndoe&email=john%40example.com&phone=%2B1234567890&phone_country_code=%2B1&password=SecurePass123%21&token=%3Cstring%3E',
    ],
    [
      'sign-up',
      '/auth/signup',
      {
        email: 'john@example.com',
        first_name: 'John',
        last_name: 'Doe',
        username: 'johndoe',
        phone_number: '+1234567890',
        phone_country_code: '+1',
        password: 'SecurePass123!',
        invite_token: 'inv_123456',
      },
      'email=john%40example.com&first_name=John&last_name=Doe&username=johndoe&phone_number=%2B1234567890&phone_country_code=%2B1&password=SecurePass123%21&invite_token=inv_123456',
    ],
    [
      'OAuth init',
      '/auth/oauth2/init',
      { provider: 'google', redirect_url: 'https://app.example.com/auth/callback' },
      'provider=google&redirect_url=https%3A%2F%2Fapp.example.com%2Fauth%2Fcallback',
    ],
  ];

  test.each(pages)('%s is a form in the order of its page', (_, path, form, bytes) => {
    const { url, init } = buildRequest({ method: 'POST', path, form }, production);
    expect(url).toBe(`https://api.wacht.dev${path}`);
    expect(init.method).toBe('POST');
    expect(init.body).toBe(bytes);
    expect(init.headers).toEqual({
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
    });
    expect(Object.fromEntries(new URLSearchParams(bytes))).toEqual(form);
  });

  test.each(['/auth/sso/login', '/session/switch-sign-in'] as const)('%s is a bare POST', (path) => {
    const { url, init } = buildRequest({ method: 'POST', path }, production);
    expect(url).toBe(`https://api.wacht.dev${path}`);
    expect(init).toMatchObject({ method: 'POST', body: null, headers: { Accept: 'application/json' } });
  });
});
