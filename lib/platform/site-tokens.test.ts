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

test('each page has its token as its script wrote it', async () => {
  sites({ 'app.acme.example': 'a%2Bb%3D', 'accounts.acme.example': 'other' });

  expect(await siteTokens.read([APP, PORTAL], NAME)).toEqual(['a+b=', 'other']);
  expect(await siteTokens.read([PORTAL, APP], NAME)).toEqual(['other', 'a+b=']);
});

test('a page of a host below has a cookie of its own, which is not the app’s', async () => {
  const { permissions, cookies } = sites({ 'pages.app.acme.example': 'planted' });
  permissions.granted.add('https://pages.app.acme.example/*');

  expect(await siteTokens.read([APP], NAME)).toEqual([]);
  await siteTokens.write([PORTAL, APP], { name: NAME, value: 'new', replaces: 'planted' });
  expect(cookies.wishes).toEqual([]);
});

test('a cookie for a host and all below it is none that the page’s script wrote: any of them may have', async () => {
  const { cookies } = sites({ '.app.acme.example': 'planted' });

  expect(await siteTokens.read([APP], NAME)).toEqual([]);
  await siteTokens.write([APP], { name: NAME, value: 'new', replaces: 'planted' });
  expect(cookies.wishes).toEqual([]);
});

test('an app on another port of this computer keeps its cookie by host, as https', async () => {
  const { permissions } = sites({ localhost: 'local' });
  permissions.granted.add('https://localhost/*');

  expect(await siteTokens.read(['http://localhost:3000'], NAME)).toEqual(['local']);
});

test.each([
  ['no page has one', {}],
  ['it is no text that a script could have written', { 'app.acme.example': '%E0%A4%A' }],
])('there is no token where %s', async (_why, values) => {
  sites(values);

  expect(await siteTokens.read([APP], NAME)).toEqual([]);
});

test('a host that is not granted has no token for us, and takes none', async () => {
  const { permissions, cookies } = sites({ 'app.acme.example': 'old' });
  permissions.granted.clear();

  expect(await siteTokens.read([APP], NAME)).toEqual([]);
  await siteTokens.write([APP], { name: NAME, value: 'new', replaces: 'old' });
  expect(cookies.cookies).toMatchObject([{ value: 'old' }]);
});

test('a rotated token goes to every host that holds the one it replaces, and to no other', async () => {
  const { cookies } = sites({ 'app.acme.example': 'old', 'accounts.acme.example': 'old' });
  const rotation = { name: NAME, value: 'new', replaces: 'old' };

  expect(await siteTokens.write([APP, PORTAL], rotation)).toBe(true);
  expect(await siteTokens.read([APP, PORTAL], NAME)).toEqual(['new', 'new']);

  cookies.cookies = [{ domain: 'accounts.acme.example', name: NAME, value: 'its own' }];
  expect(await siteTokens.write([APP, PORTAL], rotation)).toBe(true);
  expect(cookies.cookies).toMatchObject([{ domain: 'accounts.acme.example', value: 'its own' }]);
});

test('two ports of one host have one cookie, which is read and written once', async () => {
  const { permissions, cookies } = sites({ localhost: 'old' });
  permissions.granted.add('https://localhost/*');
  const ports = ['http://localhost:3000', 'http://localhost:4000'];

  expect(await siteTokens.read(ports, NAME)).toEqual(['old']);
  await siteTokens.write(ports, { name: NAME, value: 'new', replaces: 'old' });
  expect(cookies.wishes.map(({ name }) => name)).toEqual([NAME, UPDATED]);
});

test('it is written as the page’s own script does, but lasts until a page has taken it over', async () => {
  const { cookies } = sites({ 'app.acme.example': 'old' });
  vi.spyOn(Date, 'now').mockReturnValue(1_000);

  await siteTokens.write([APP], { name: NAME, value: 'a+b=', replaces: 'old' });

  const how = { url: `${APP}/`, path: '/', secure: true, sameSite: 'lax', expirationDate: 2_592_001 };
  expect(cookies.wishes).toEqual([
    { ...how, name: NAME, value: 'a%2Bb%3D' },
    { ...how, name: UPDATED, value: '1000' },
  ]);
  expect(await siteTokens.read([APP], NAME)).toEqual(['a+b=']);
});

test('a cookie that the browser does not take is told', async () => {
  const { api } = sites({ 'app.acme.example': 'old' });
  api.cookies.set = () => Promise.reject(new Error('no'));

  expect(await siteTokens.write([APP], { name: NAME, value: 'new', replaces: 'old' })).toBe(false);
});
