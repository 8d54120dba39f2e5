import { expect, test } from 'vitest';
import { isOwnHost } from './own-host';

test.each([
  ['https://frontend.acme.example', 'https://frontend.acme.example/sign-in', true],
  ['https://frontend.acme.example', 'https://accounts.acme.example/sign-in', true],
  ['https://frontend.acme.example', 'https://acme.example/sign-in', true],
  ['https://frontend.acme.co.uk', 'https://acme.co.uk/sign-in', true],
  ['https://frontend.acme.co.uk', 'https://evil.co.uk/sign-in', false],
  ['https://frontend.acme.example', 'https://acme.example.evil.example/', false],
  ['https://frontend.acme.example', 'https://notacme.example/', false],
  ['https://acme1.fapi.trywacht.xyz', 'https://acme1.accounts.trywacht.xyz/sign-in', true],
  ['https://acme1.fapi.trywacht.xyz', 'https://acme2.accounts.trywacht.xyz/sign-in', false],
  ['https://acme.example', 'https://evil.example/', false],
  ['http://localhost:3000', 'http://localhost:4000/sign-in', true],
  ['http://frontend.fieldnote.localhost', 'http://fieldnote.localhost/sign-in', true],
])('of the app at %s the page %s is its own: %s', (api, address, isOwn) => {
  expect(isOwnHost(address, api)).toBe(isOwn);
});
