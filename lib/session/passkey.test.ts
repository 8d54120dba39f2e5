import { expect, test } from 'vitest';
import { mayUsePasskeysOf } from './passkey';

test.each([
  ['https://frontend.acme.example', 'acme.example', true],
  ['https://frontend.acme.example', 'frontend.acme.example', true],
  ['https://frontend.acme.co.uk', 'acme.co.uk', true],
  ['http://localhost:3000', 'localhost', true],
  ['https://frontend.acme.co.uk', 'co.uk', false],
  ['https://acme.github.io', 'github.io', false],
  ['https://acme.vercel.app', 'vercel.app', false],
  ['https://frontend.acme.example', 'example', false],
  ['https://frontend.acme.example', 'cme.example', false],
  ['https://frontend.acme.example', 'evil.example', false],
  ['https://acme.example', 'frontend.acme.example', false],
  ['https://acme.localhost', 'localhost', false],
  ['https://acme.example', '', false],
  ['https://evil.us-east-1.compute.amazonaws.com', 'amazonaws.com', false],
  ['https://evil.blob.core.windows.net', 'windows.net', false],
  ['https://10.0.0.5', '0.0.5', false],
])('the app at %s may use passkeys of %j: %s', (api, domain, may) => {
  expect(mayUsePasskeysOf(domain, api)).toBe(may);
});
