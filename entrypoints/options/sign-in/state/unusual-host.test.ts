import { expect, test } from 'vitest';
import { isUnusualHost } from './unusual-host';

test.each([
  ['accounts.google.com', false],
  ['login.quelllabs.co:8443', false],
  ['1password.example', false],
  ['axn--1.example', false],
  ['xn--ggle-55da.com', true],
  ['login.XN--80ak6aa92e.com', true],
  ['192.0.2.7', true],
  ['192.0.2.7:4100', true],
  ['[2001:db8::1]', true],
])('the host %s is unusual: %s', (host, unusual) => {
  expect(isUnusualHost(host)).toBe(unusual);
});
