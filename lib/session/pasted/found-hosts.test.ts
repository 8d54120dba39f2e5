import { expect, test } from 'vitest';
import { foundHosts } from './found-hosts';

const OFF = { localApps: false };
const page = 'https://www.shop.example';
const key = (address: string) => `pk_live_${btoa(address)}`;
const [API, FAPI, STRANGER] = [
  'https://frontend.shop.example',
  'https://shop.fapi.trywacht.xyz',
  'https://frontend.bank.example',
];
const traces = { page, keys: [], scopes: [], called: [] };

test('a key in the page names the host of its own domain', () => {
  expect(foundHosts({ ...traces, keys: [key(API)] }, OFF)).toEqual({ likely: [API], others: [] });
});

test('a host that the page calls counts where its name is an API’s', () => {
  const called = ['https://cdn.shop.example', API, 'https://www.example.org', 'about:blank', ''];
  expect(foundHosts({ ...traces, called }, OFF)).toEqual({ likely: [API], others: [] });
});

test('a stranger counts as likely only where the page keeps a session by its name', () => {
  const keys = [key(STRANGER), key(FAPI)];
  const scopes = ['shop_fapi_trywacht_xyz'];
  expect(foundHosts({ ...traces, keys }, OFF)).toEqual({ likely: [], others: [STRANGER, FAPI] });
  expect(foundHosts({ ...traces, keys, scopes }, OFF)).toEqual({ likely: [FAPI], others: [STRANGER] });
});

test('a hundred planted keys show no more than three strangers, and hide no host of the page’s own', () => {
  const planted = Array.from({ length: 100 }, (_, at) => key(`https://frontend.x${at}.example`));
  const { likely, others } = foundHosts({ ...traces, keys: [...planted, key(API)] }, OFF);
  expect(likely).toEqual([API]);
  expect(others).toHaveLength(3);
});

test.each([
  'pk_live_',
  'pk_live_%%%',
  'sk_live_x',
  key('http://192.168.0.1'),
  key('https://router.lan'),
  key('javascript:alert(1)'),
  key('https://me@bank.example'),
  key('http://localhost:4001'),
])('a false key names nobody: %s', (planted) => {
  expect(foundHosts({ ...traces, keys: [planted] }, OFF)).toEqual({ likely: [], others: [] });
});

test('the page itself is not said twice', () => {
  expect(foundHosts({ ...traces, keys: [key(page)] }, OFF)).toEqual({ likely: [], others: [] });
});
