import { expect, test } from 'vitest';
import { tokenScope } from './token-scope';

test.each([
  ['https://acme1.fapi.trywacht.xyz', 'acme1_fapi_trywacht_xyz'],
  ['http://Frontend.Acme.localhost:8081', 'frontend_acme_localhost_8081'],
  [`https://${'a'.repeat(60)}.example.com`, `${'a'.repeat(60)}_exa`],
])('%s names its token %s (section 2.3)', (origin, scope) => {
  expect(tokenScope(origin)).toBe(scope);
});
