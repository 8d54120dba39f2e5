import { expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { type CookieChange, onSessionCookieChange, removeSessionCookies } from './cookies';

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

test('a session’s cookie that goes is told as gone, and no other cookie is told at all', () => {
  const { api } = freshBrowser();
  const told = vi.fn();
  onSessionCookieChange(told);

  api.cookies.onChanged.happen({ cookie: { ...cookie, name: 'theme' }, removed: true });
  expect(told).not.toHaveBeenCalled();
  api.cookies.onChanged.happen({ cookie, removed: true });

  expect(told).toHaveBeenCalledWith({ domain: 'frontend.acme.example', fingerprint: null });
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
