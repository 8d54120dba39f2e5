import { expect, test } from 'vitest';
import { isPublicSuffix } from '../public-suffix';
import { isSharedEnding } from './shared-ending';

test.each([
  'co.uk',
  'com.br',
  'or.at',
  'github.io',
  'pages.dev',
  'vercel.app',
  'herokuapp.com',
  'appspot.com',
])('%s is the ending of many', (host) => {
  expect(isSharedEnding(host)).toBe(true);
  expect(isPublicSuffix(host)).toBe(true);
});

test.each(['shop.co.uk', 'ada.github.io', 'github.com', 'web.de', 'co.example', 'shop.example'])(
  '%s may be an app’s',
  (host) => expect(isSharedEnding(host)).toBe(false),
);
