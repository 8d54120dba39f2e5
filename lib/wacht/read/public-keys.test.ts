import { expect, test } from 'vitest';
import { inOneGo } from '../../../test/in-one-go';
import { readPublicKeys } from './public-keys';

const read = (payload: unknown) => inOneGo(readPublicKeys(payload));

test('of each key its public members are read, and nothing private', () => {
  const ec = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'k1', alg: 'ES256', use: 'sig' };
  expect(
    read({
      keys: [
        { ...ec, d: 'private', key_ops: ['sign'] },
        { kty: 'oct', k: 'shared', kid: 'k2' },
      ],
    }),
  ).toEqual([ec, { kty: 'oct', kid: 'k2' }]);
});

test('keys that cannot be read are left out, and members of a wrong type', () => {
  expect(read({ keys: [null, 7, {}, { kty: 7 }, { kty: 'EC', kid: 7, x: ['x'] }] })).toEqual([{ kty: 'EC' }]);
});

test('a set without keys is one', () => expect(read({ keys: [] })).toEqual([]));

test.each([[null], [[]], [{}], [{ keys: 'k' }], [{ keys: Array(501).fill({ kty: 'EC' }) }]])(
  'no set of keys (%#)',
  (payload) => expect(read(payload)).toBeNull(),
);
