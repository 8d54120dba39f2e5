import { expect, test } from 'vitest';
import type { HeldToken } from './drawer-state';
import { type Remark, remarksOn } from './remarks';

const origin = 'http://frontend.acme.localhost:4000';
const NOW = 1_700_000_000_000;
const claims = (members: Record<string, unknown>) =>
  Object.entries(members).map(([name, value]) => ({
    name,
    text: typeof value === 'string' ? value : JSON.stringify(value),
    isText: typeof value === 'string',
  }));
const GOOD = { sub: 'ada', iss: 'https://frontend.acme.localhost', exp: NOW / 1000 + 30 };

function remarks(members: Record<string, unknown>, change: Partial<HeldToken> = {}): Remark[] {
  const held: HeldToken = {
    who: { key: 'ada', signInId: '7', name: 'Ada', organization: null, workspace: null, standing: '' },
    template: 'default',
    token: 'a.b.c',
    length: 5,
    said: { alg: 'ES256', kid: 'k', claims: claims(members) },
    verdict: { kind: 'good', alg: 'ES256', kid: 'k' },
    at: 500,
    serverTime: NOW,
    expires: null,
    ...change,
  };
  return remarksOn(held, { origin, now: 500 });
}

test('nothing is odd about a good one', () => expect(remarks(GOOD)).toEqual([]));

test.each<[Remark, Record<string, unknown>]>([
  ['other-account', { ...GOOD, sub: 'mina' }],
  ['other-issuer', { ...GOOD, iss: 'https://frontend.acme.localhost.evil.example' }],
  ['other-issuer', { ...GOOD, iss: 'frontend.acme.localhost' }],
  ['no-end', { sub: 'ada' }],
  ['no-end', { ...GOOD, exp: '1700000030' }],
  ['no-end', { ...GOOD, exp: 1e300 }],
  ['no-end', { ...GOOD, exp: {} }],
  ['ended', { ...GOOD, exp: NOW / 1000 - 1 }],
  ['not-yet', { ...GOOD, nbf: NOW / 1000 + 60 }],
])('%s: %j', (remark, members) => expect(remarks(members)).toEqual([remark]));

test('a long one is told', () => expect(remarks(GOOD, { length: 100_000 })).toEqual(['long']));

test('one that can only be compared is told', () =>
  expect(remarks(GOOD, { token: null })).toEqual(['not-usable']));

test('by this computer’s clock nothing has ended', () => {
  expect(remarks({ ...GOOD, exp: NOW / 1000 + 1 }, { at: 500, serverTime: NOW })).toEqual([]);
  expect(remarks({ ...GOOD, exp: NOW / 1000 + 1 }, { at: -1_500, serverTime: NOW })).toEqual(['ended']);
});

test('an account that is known by its sign-in alone is nobody else', () => {
  const who = { key: '7', signInId: '7', name: 'Ada', organization: null, workspace: null, standing: '' };
  expect(remarks({ ...GOOD, sub: 'ada' }, { who })).toEqual([]);
});
