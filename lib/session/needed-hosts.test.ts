import { expect, test } from 'vitest';
import { hostNames, neededHosts } from './needed-hosts';

const api = 'http://api.acme.localhost:4100';

test.each<[string[], string[]]>([
  [[], [api]],
  [['https://acme.example'], [api, 'https://acme.example']],
  [['http://acme.localhost:4100'], [api, 'http://acme.localhost:4100', 'https://acme.localhost']],
  [['http://api.acme.localhost:4200'], [api, 'http://api.acme.localhost:4200', 'https://api.acme.localhost']],
])('with a session that is shared with %j the app needs %j', (sites, hosts) => {
  expect(neededHosts({ origin: api, sites })).toEqual(hosts);
});

test('hosts are named as a browser’s prompt does, each once', () => {
  expect(hostNames([api, 'https://api.acme.localhost', 'https://acme.example'])).toEqual([
    'api.acme.localhost',
    'acme.example',
  ]);
});
