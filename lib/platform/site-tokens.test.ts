import { expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { siteTokens } from './site-tokens';

const NAME = '__dev_session___frontend_acme_example';
const UPDATED = '__dev_session_updated_at_frontend_acme_example';
const APP = 'https://app.acme.example';
const PORTAL = 'https://accounts.acme.example';

function sites(values: Record<string, string>) {
  const browser = freshBrowser();
  for (const site of [APP, PORTAL]) browser.permissions.granted.add(`${site}/*`);
  browser.cookies.cookies = Object.entries(values).map(([domain, value]) => ({ domain, name: NAME, value }));
  return browser;
}

test('the token is that of the first page that has one, as its script wrote it', async () => {
  sites({ 'app.acme.example': 'a%2Bb%3D', 'accounts.acme.example': 'other' });

  expect(await siteTokens.read([APP, PORTAL], NAME)).toBe('a+b=');
  expect(await siteTokens.read([PORTAL, APP], NAME)).toBe('other');
});

test('a page of a host below has a cookie of its own, which is not the app’s', async () => {
  const { permissions, cookies } = sites({ 'pages.app.acme.example': 'planted' });
  permissions.granted.add('https://pages.app.acme.example/*');

  expect(await siteTokens.read([APP], NAME)).toBeNull();
  await siteTokens.write([PORTAL, APP], { name: NAME, value: 'new' });
  expect(cookies.wishes.map(({ url }) => url)).toEqual([`${PORTAL}/`, `${PORTAL}/`]);
});

test('a cookie that a page shares with the hosts below it is still the page’s', async () => {
  sites({ '.app.acme.example': 'shared' });

  expect(await siteTokens.read([APP], NAME)).toBe('shared');
});

test('an app on another port of this computer keeps its cookie by host, as https', async () => {
  const { permissions } = sites({ localhost: 'local' });
  permissions.granted.add('https://localhost/*');

  expect(await siteTokens.read(['http://localhost:3000'], NAME)).toBe('local');
});

test.each([
  ['no page has one', {}],
  ['it is no text that a script could have written', { 'app.acme.example': '%E0%A4%A' }],
])('there is no token where %s', async (_why, values) => {
  sites(values);

  expect(await siteTokens.read([APP], NAME)).toBeNull();
});

test('a host that is not granted has no token for us, and takes none', async () => {
  const { permissions, cookies } = sites({ 'app.acme.example': 'old' });
  permissions.granted.clear();

  expect(await siteTokens.read([APP], NAME)).toBeNull();
  expect(await siteTokens.write([APP], { name: NAME, value: 'new' })).toBe(false);
  expect(cookies.cookies).toMatchObject([{ value: 'old' }]);
});

test('a rotated token goes back to the page that has it, else to the first', async () => {
  const { cookies } = sites({ 'accounts.acme.example': 'old' });

  expect(await siteTokens.write([APP, PORTAL], { name: NAME, value: 'new' })).toBe(true);
  expect(cookies.wishes.map(({ url }) => url)).toEqual([`${PORTAL}/`, `${PORTAL}/`]);

  const empty = sites({}).cookies;
  expect(await siteTokens.write([APP, PORTAL], { name: NAME, value: 'new' })).toBe(true);
  expect(empty.wishes.map(({ url }) => url)).toEqual([`${APP}/`, `${APP}/`]);
});

test('it is written as the page’s own script does, with the time by which other tabs notice it', async () => {
  const { cookies } = sites({});
  vi.spyOn(Date, 'now').mockReturnValue(1_000);

  await siteTokens.write([APP], { name: NAME, value: 'a+b=' });

  const how = { url: `${APP}/`, path: '/', secure: true, sameSite: 'lax' };
  expect(cookies.wishes).toEqual([
    { ...how, name: NAME, value: 'a%2Bb%3D' },
    { ...how, name: UPDATED, value: '1000' },
  ]);
  expect(await siteTokens.read([APP], NAME)).toBe('a+b=');
});

test('without a page there is nowhere to write', async () => {
  sites({});

  expect(await siteTokens.write([], { name: NAME, value: 'new' })).toBe(false);
});
