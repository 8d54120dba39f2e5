import { expect, test } from 'vitest';
import { neededHosts } from './needed-hosts';
import type { Jar } from './view';

const api = 'http://api.acme.localhost:4100';

test.each<[Jar, string[], string[]]>([
  ['browser', [api, 'https://acme.example'], [api]],
  ['own', [api, 'https://acme.example'], [api]],
  ['site', [api, 'https://acme.example'], [api, 'https://acme.example']],
  [
    'site',
    [api, 'http://acme.localhost:4100'],
    [api, 'http://acme.localhost:4100', 'https://acme.localhost'],
  ],
  [
    'site',
    [api, 'http://api.acme.localhost:4200'],
    [api, 'http://api.acme.localhost:4200', 'https://api.acme.localhost'],
  ],
])('with a session in the jar "%s" and pages at %j', (jar, tabOrigins, hosts) => {
  expect(neededHosts({ origin: api, jar, tabOrigins })).toEqual(hosts);
});
