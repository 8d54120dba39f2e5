import { describe, expect, test } from 'vitest';
import { areOfTwoSessions, expiresAt, isIssuedBy, latestOf, newerToken, tokenIn } from './token';

const jwt = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
const old = jwt({ iat: 100 });
const young = jwt({ iat: 200 });
const twin = jwt({ iat: 200, jti: 'other' });

describe('which token to keep (rule CR-5)', () => {
  test.each([
    ['the first one ever', { stored: null, received: young, sentWith: null }, young],
    ['the answer to the stored one', { stored: old, received: young, sentWith: old }, young],
    [
      'the answer to the stored one, even when issued earlier',
      { stored: young, received: old, sentWith: young },
      old,
    ],
    [
      'an opaque answer to the stored one',
      { stored: 'opaque', received: 'rotated', sentWith: 'opaque' },
      'rotated',
    ],
    ['the stored one, sent again', { stored: young, received: young, sentWith: young }, young],
    ['a late reply that brings an old one back', { stored: young, received: old, sentWith: old }, young],
    ['a later one from another request', { stored: old, received: young, sentWith: 'earlier' }, young],
    [
      'one of the same second from another request',
      { stored: young, received: twin, sentWith: 'earlier' },
      young,
    ],
    ['an opaque one from another request', { stored: young, received: 'opaque', sentWith: 'earlier' }, young],
    [
      'the answer to a request on purpose without one',
      { stored: old, received: young, sentWith: null },
      young,
    ],
    ['the same, minted within the second', { stored: young, received: twin, sentWith: null }, twin],
    ['the same, opaque', { stored: 'dead', received: 'opaque', sentWith: null }, 'opaque'],
    ['the same, but issued before', { stored: young, received: old, sentWith: null }, young],
  ])('%s', (_, known, kept) => {
    expect(newerToken(known)).toBe(kept);
  });
});

test('the end of a token is read without trust', () => {
  expect(expiresAt(jwt({ exp: 1_783_857_600 }))).toBe(1_783_857_600_000);
  expect(expiresAt(jwt({ exp: 1.5, name: 'Bö ÿ' }))).toBe(1500);
});

test.each([
  'opaque',
  '',
  'a.b.c',
  'a.e30',
  jwt({ exp: 'soon' }),
  jwt({ exp: null }),
  jwt([1]),
  `a.${btoa('null')}.b`,
])('a token that does not tell its end has none: %s', (token) => {
  expect(expiresAt(token)).toBeNull();
});

test('only a well-formed header is a token (trust in nothing a host sends)', () => {
  expect(tokenIn(young)).toBe(young);
  expect(tokenIn('x'.repeat(8192))).toHaveLength(8192);
  expect(['', 'a b', 'a,b', 'ü', '<x>', 'a%20', 'x'.repeat(8193), null].map(tokenIn)).toEqual(
    Array(8).fill(null),
  );
});

describe('of the copies that several pages keep', () => {
  const first = jwt({ iat: 100, sess: '1' });
  const rotated = jwt({ iat: 200, sess: '1' });
  const stranger = jwt({ iat: 300, sess: '2' });

  test.each([
    ['none', [], null],
    ['the only one', [first], first],
    ['the latest of the session that the first names', [first, rotated, stranger], rotated],
    ['the first of two that were issued at once', [young, twin], young],
    ['the first that says nothing, with another that says nothing', ['opaque', 'other'], 'opaque'],
  ])('%s is sent', (_, kept, sent) => {
    expect(latestOf(kept)).toBe(sent);
  });
});

test.each([
  [jwt({ sess: '1' }), jwt({ sess: '2' }), true],
  [jwt({ sess: '1' }), jwt({ sess: '1', iat: 5 }), false],
  [jwt({ sess: '1' }), jwt({}), false],
  ['opaque', jwt({ sess: '1' }), false],
])('two tokens are of two sessions only when both say so (%#)', (one, other, areTwo) => {
  expect(areOfTwoSessions(one, other)).toBe(areTwo);
});

describe('who has issued a token', () => {
  const acme = 'https://frontend-acme.example';

  test.each([
    ['the very host', acme, acme, true],
    ['the same, spelled otherwise', 'HTTPS://FRONTEND-ACME.EXAMPLE:443/', acme, true],
    ['a host that folds into the same name', 'https://frontend.acme.example', acme, false],
    ['the domain above', 'https://acme.example', 'https://frontend.acme.example', false],
    ['a host below', 'https://x.frontend-acme.example', acme, false],
    ['the host as somebody’s name', 'https://frontend-acme.example@evil.example', acme, false],
    ['another port', `${acme}:8443`, acme, false],
    ['no port, of a public host', acme, `${acme}:8443`, false],
    ['no port, on this computer', 'https://acme.localhost', 'http://acme.localhost:8081', true],
    ['another port of this computer', 'http://localhost:8082', 'http://localhost:8081', false],
    ['an address without a host', 'localhost:8081', 'http://localhost:8081', null],
    ['no address', 'acme', acme, null],
    ['something else than a text', 7, acme, null],
  ])('%s', (_, iss, origin, isIts) => {
    expect(isIssuedBy(jwt({ iss }), origin)).toBe(isIts);
  });

  test.each(['opaque', jwt({}), jwt([acme])])('nobody, where it does not say: %s', (token) => {
    expect(isIssuedBy(token, acme)).toBeNull();
  });
});
