import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import type { JsonObject } from './raw-json';

/** The key pair that signs a deployment's tokens. */
export interface Keys {
  id: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** The public half as `/.well-known/jwks.json` shows it. */
  jwk: JsonObject;
}

export function createKeys(): Keys {
  const id = randomUUID();
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
  return { id, privateKey, publicKey, jwk: { kty, crv, x, y, kid: id, alg: 'ES256', use: 'sig' } };
}
