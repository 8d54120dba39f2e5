import { expect, test } from 'vitest';
import { hostNames, neededHosts, tokenScope } from './needed-hosts';

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

test.each([
  ['https://acme1.fapi.trywacht.xyz', 'acme1_fapi_trywacht_xyz'],
  ['http://Frontend.Acme.localhost:8081', 'frontend_acme_localhost_8081'],
  [`https://${'a'.repeat(60)}.example.com`, `${'a'.repeat(60)}_exa`],
])('%s names its token %s (section 2.3)', (origin, scope) => {
  expect(tokenScope(origin)).toBe(scope);
});
