import { expect, test } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { hostsGranted, releaseHosts } from './granted-hosts';
import { patternsFor, requestHosts } from './permissions';

const ACME = 'https://frontend.acme.example';

test('an origin is asked for by its host: a pattern with a port is none', () => {
  expect(patternsFor([ACME, 'http://localhost:3000', 'http://localhost:8080'])).toEqual([
    'https://frontend.acme.example/*',
    'http://localhost/*',
  ]);
});

test('hosts are asked for in the very click, before anything is waited for', async () => {
  const { permissions } = freshBrowser();

  const answer = requestHosts([ACME, 'http://localhost:3000']);

  expect(permissions.asked).toEqual([['https://frontend.acme.example/*', 'http://localhost/*']]);
  expect(await answer).toBe(true);
});

test('hosts are granted only when every one of them is', async () => {
  const { permissions } = freshBrowser();
  permissions.granted.add('https://frontend.acme.example/*');

  expect(await hostsGranted([ACME])).toBe(true);
  expect(await hostsGranted([ACME, 'http://localhost:3000'])).toBe(false);
});

test('http and https of one host are two grants', async () => {
  const { permissions } = freshBrowser();
  permissions.granted.add('https://frontend.acme.example/*');

  expect(await hostsGranted(['http://frontend.acme.example'])).toBe(false);
});

test('hosts that are given back are these and no others', async () => {
  const { permissions } = freshBrowser();
  permissions.granted.add('https://frontend.acme.example/*').add('https://acme.example/*');

  await releaseHosts([ACME]);

  expect([...permissions.granted]).toEqual(['https://acme.example/*']);
});
