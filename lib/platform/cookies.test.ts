import { describe, expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import {
  areTwoSessionCookies,
  type CookieChange,
  onSessionCookieChange,
  removeNotes,
  removeSessionCookies,
} from './cookies';

const VALUE = 'a-token-that-is-secret';
const cookie = { domain: 'frontend.acme.example', name: '__session', value: VALUE };

/** What is told of a cookie that was set. */
function toldOf(changed: typeof cookie): Promise<CookieChange> {
  const { api } = freshBrowser();
  const told = new Promise<CookieChange>((tell) => onSessionCookieChange(tell));
  api.cookies.onChanged.happen({ cookie: changed, removed: false });
  return told;
}

test('a cookie’s value is never handed on, only a fingerprint of it', async () => {
  const told = await toldOf(cookie);

  expect(told.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(told)).not.toContain(VALUE);
});

test('equal values have one fingerprint, and another value has another', async () => {
  const first = await toldOf(cookie);

  expect(await toldOf(cookie)).toEqual(first);
  expect(await toldOf({ ...cookie, value: 'another' })).not.toEqual(first);
});

test.each(['__session', 'session_id'])('%s is a session’s, for its host and those below', async (name) => {
  expect((await toldOf({ ...cookie, name, domain: '.acme.example' })).domain).toBe('acme.example');
});

test('a session’s cookie that goes is told as gone, and no other cookie is told at all', async () => {
  const { api } = freshBrowser();
  const told = vi.fn();
  onSessionCookieChange(told);

  api.cookies.onChanged.happen({ cookie: { ...cookie, name: 'theme' }, removed: true });
  api.cookies.onChanged.happen({ cookie, removed: true });

  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(told.mock.calls).toEqual([[{ domain: cookie.domain, name: '__session', fingerprint: null }]]);
});

test('what happens to a cookie is told in its order, however long a fingerprint takes', async () => {
  const { api, permissions } = freshBrowser();
  permissions.granted.add('https://frontend.acme.example/*');
  const told = vi.fn<(change: CookieChange) => void>();
  onSessionCookieChange(told);
  const { domain, name } = cookie;
  const wish = { url: `https://${domain}`, name, path: '/', secure: true, sameSite: 'lax' };

  await api.cookies.set({ ...wish, value: 'first' });
  await api.cookies.set({ ...wish, value: 'second' });
  await api.cookies.remove(wish);

  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(4));
  const kinds = told.mock.calls.map(([{ fingerprint }]) => (fingerprint === null ? 'gone' : 'set'));
  expect(kinds).toEqual(['set', 'gone', 'set', 'gone']);
});

describe('two session cookies', () => {
  const planted = { ...cookie, domain: '.acme.example' };
  const API = 'https://frontend.acme.example';
  const OWN = ['https://frontend.acme.example/*', 'https://acme.example/*'];
  const EVERY = [...OWN, 'https://frontend.evil.example/*', 'https://deep.frontend.acme.example/*'];

  test.each([
    ['one for the host and one from above it', [cookie, planted], OWN, true],
    ['one for the whole host and one for its sign-ins', [cookie, { ...planted, path: '/auth' }], OWN, true],
    ['the only one', [cookie], OWN, false],
    ['the only one, from above', [planted], OWN, false],
    ['one of each name', [cookie, { ...planted, name: 'session_id' }], OWN, false],
    ['one beside it', [cookie, { ...cookie, domain: 'www.acme.example' }], OWN, false],
    ['one above that no grant lets us see', [cookie, planted], OWN.slice(0, 1), false],
    [
      'one of another host of that name',
      [cookie, { ...cookie, domain: 'frontend.evil.example' }],
      EVERY,
      false,
    ],
    ['one below it', [cookie, { ...cookie, domain: 'deep.frontend.acme.example' }], EVERY, false],
    ['two where nothing is granted any more', [cookie, planted], [], false],
  ])('%s', async (_what, there, granted, areTwo) => {
    const { cookies, permissions } = freshBrowser();
    for (const host of granted) permissions.granted.add(host);
    cookies.cookies = there;

    expect(await areTwoSessionCookies(API)).toBe(areTwo);
  });
});

test('a dead session goes under both its names, and nothing else of its host or of another', async () => {
  const { cookies, permissions } = freshBrowser();
  permissions.granted.add('https://frontend.acme.example/*');
  const theme = { ...cookie, name: 'theme' };
  const elsewhere = { ...cookie, domain: 'frontend.other.example' };
  cookies.cookies = [cookie, { ...cookie, name: 'session_id' }, theme, elsewhere];

  await removeSessionCookies('https://frontend.acme.example');

  expect(cookies.cookies).toEqual([theme, elsewhere]);
});

test('a host that was taken back meanwhile keeps nobody from going on', async () => {
  const { cookies } = freshBrowser();
  cookies.cookies = [cookie];

  await removeSessionCookies('https://frontend.acme.example');

  expect(cookies.cookies).toEqual([cookie]);
});

describe('what pages note of who is active', () => {
  const NOTE = '__auth_frontend_acme_example';
  const APP = 'http://app.acme.localhost:3000';
  const noted = (domain: string, secure = true) => ({ domain, name: NOTE, value: VALUE, secure });

  test('goes from every granted host, Secure or not, and from no other', async () => {
    const { cookies, permissions } = freshBrowser();
    for (const host of [
      'http://app.acme.localhost/*',
      'https://app.acme.localhost/*',
      'http://plain.localhost/*',
    ])
      permissions.granted.add(host);
    const below = noted('notes.app.acme.localhost');
    const ungranted = noted('elsewhere.example');
    cookies.cookies = [noted('app.acme.localhost'), noted('plain.localhost', false), below, ungranted];

    await removeNotes([APP, 'http://plain.localhost', 'https://elsewhere.example'], NOTE);

    expect(cookies.cookies).toEqual([below, ungranted]);
  });

  test('goes alone: the session’s own cookie stays', async () => {
    const { cookies, permissions } = freshBrowser();
    permissions.granted.add('https://frontend.acme.example/*');
    cookies.cookies = [cookie, noted('frontend.acme.example')];

    await removeNotes(['https://frontend.acme.example'], NOTE);

    expect(cookies.cookies).toEqual([cookie]);
  });
});
