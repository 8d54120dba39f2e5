import { base64url, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import type { PublicKey } from '../../../../lib/session/developer/public-key';
import { readSessionToken } from '../../../../lib/wacht/session-token';
import { inOneGo } from '../../../../test/in-one-go';
import { verdictOn } from './verdict-on';

const own = await generateKeyPair('ES256', { extractable: true });
const foreign = await generateKeyPair('ES256');
const rsa = await generateKeyPair('RS256');
const jwkOf = async (key: CryptoKey, more: object): Promise<PublicKey> => ({
  kty: '',
  ...(await exportJWK(key)),
  ...more,
});
const KEY = await jwkOf(own.publicKey, { kid: 'k1', alg: 'ES256', use: 'sig' });
const OTHER = await jwkOf(foreign.publicKey, { kid: 'k2', alg: 'ES256', use: 'sig' });
const RSA = await jwkOf(rsa.publicKey, { kid: 'k3' });

/** As the worker hands it on. */
function fetched(token: string) {
  const read = inOneGo(readSessionToken({ token }));
  if (!read) throw new Error('expected a token');
  return { ...read, serverTime: null };
}

const signed = (key: CryptoKey | Uint8Array, header: { alg: string; kid?: string }) =>
  new SignJWT({ sub: '7' }).setProtectedHeader(header).sign(key);

const judge = async (token: string | Promise<string>, keys: PublicKey[] = [KEY]) =>
  verdictOn(fetched(await token), keys);

test('a token that the named key has signed is right', async () => {
  const token = signed(own.privateKey, { alg: 'ES256', kid: 'k1' });
  expect(await judge(token, [OTHER, KEY, RSA])).toEqual({ kind: 'good', alg: 'ES256', kid: 'k1' });
});

test('a key of another kind checks its own signatures', async () => {
  expect(await judge(signed(rsa.privateKey, { alg: 'RS256', kid: 'k3' }), [KEY, RSA])).toMatchObject({
    kind: 'good',
    alg: 'RS256',
  });
});

test('a token of a foreign key under the name of the app’s is forged', async () => {
  const token = signed(foreign.privateKey, { alg: 'ES256', kid: 'k1' });
  expect(await judge(token)).toEqual({ kind: 'forged', kid: 'k1' });
});

test('a claim that was changed afterwards is forged', async () => {
  const [header, , signature] = (await signed(own.privateKey, { alg: 'ES256', kid: 'k1' })).split('.');
  const token = `${header}.${base64url.encode('{"sub":"8"}')}.${signature}`;
  expect(await judge(token)).toEqual({ kind: 'forged', kid: 'k1' });
});

test('a signature that was cut off is forged', async () => {
  const [header, payload] = (await signed(own.privateKey, { alg: 'ES256', kid: 'k1' })).split('.');
  expect(await judge(`${header}.${payload}.`)).toEqual({ kind: 'forged', kid: 'k1' });
});

test('a key that the app does not publish is foreign', async () => {
  const token = signed(foreign.privateKey, { alg: 'ES256', kid: 'k2' });
  expect(await judge(token)).toEqual({ kind: 'foreign-key', kid: 'k2' });
});

test('a token that names no key is checked by the only one that fits', async () => {
  const token = signed(own.privateKey, { alg: 'ES256' });
  expect(await judge(token, [KEY, RSA])).toEqual({ kind: 'good', alg: 'ES256', kid: null });
  expect(await judge(token, [KEY, OTHER])).toEqual({ kind: 'no-kid' });
});

test('nobody has signed “none”, however it is written', async () => {
  expect(await judge(new UnsecuredJWT({ sub: '7' }).encode())).toEqual({ kind: 'unsigned' });
  expect(await judge(`${base64url.encode('{"alg":"nOnE"}')}.e30.`)).toEqual({ kind: 'unsigned' });
});

test('a public key taken for a shared secret is told', async () => {
  const secret = new TextEncoder().encode(await exportSPKI(own.publicKey));
  const token = signed(secret, { alg: 'HS256', kid: 'k1' });
  expect(await judge(token)).toEqual({ kind: 'shared-secret', alg: 'HS256' });
});

test.each([
  ['{"alg":"ES256K","kid":"k1"}', { kind: 'unknown-alg', alg: 'ES256K' }],
  ['{"alg":"toString","kid":"k1"}', { kind: 'unknown-alg', alg: 'toString' }],
  ['{"kid":"k1"}', { kind: 'unknown-alg', alg: null }],
  ['{"alg":"RS256","kid":"k1"}', { kind: 'no-keys' }],
  ['{"alg":"ES256","kid":"k1","crit":["b64"],"b64":false}', { kind: 'forged', kid: 'k1' }],
])('a header %s', async (header, verdict) => {
  expect(await judge(`${base64url.encode(header)}.e30.c2ln`)).toMatchObject(verdict);
});

test('a token that cannot be read is not checked', async () => {
  expect(await judge('a.b.c')).toEqual({ kind: 'unreadable' });
});

test.each([
  ['without its point', { kty: 'EC', kid: 'k1' }],
  ['on another curve', { ...KEY, crv: 'P-384' }],
  ['of letters that are none', { ...KEY, x: '!!', y: '!!' }],
  ['off its curve', { ...KEY, x: KEY.y ?? '', y: KEY.x ?? '' }],
])('a published key %s cannot be used', async (_, key) => {
  const token = signed(own.privateKey, { alg: 'ES256', kid: 'k1' });
  expect(await judge(token, [key])).toEqual({ kind: 'bad-key', kid: 'k1' });
});

test('keys for something else are none', async () => {
  const token = signed(own.privateKey, { alg: 'ES256', kid: 'k1' });
  expect(await judge(token, [])).toEqual({ kind: 'no-keys' });
  expect(await judge(token, [{ ...KEY, use: 'enc' }])).toEqual({ kind: 'no-keys' });
  expect(await judge(token, [{ kty: 'oct', kid: 'k1' }])).toEqual({ kind: 'no-keys' });
});
