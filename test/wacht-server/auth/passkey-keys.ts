import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { cose, isoCBOR } from '@simplewebauthn/server/helpers';
import type { CreatedPasskey, PasskeySpec } from '../spec';
import type { Deployment } from '../store';

/** Section 4.8: the last two labels of the API host. */
export const relyingParty = ({ spec }: Deployment): string => spec.apiHost.split('.').slice(-2).join('.');

/** What a passkey says of whose it is, in base64url. */
export const userHandleOf = (userId: string): string => Buffer.from(userId).toString('base64url');

export function addPasskey({ passkeys }: Deployment, userId: string, spec: PasskeySpec): void {
  const { credentialId, publicKey, counter = 0 } = spec;
  const bytes = typeof publicKey === 'string' ? Buffer.from(publicKey, 'base64url') : publicKey;
  passkeys.set(credentialId, { userId, publicKey: new Uint8Array(bytes), counter });
}

/** Makes a key pair, keeps its public half and gives the private one away. */
export function createPasskey(deployment: Deployment, userId: string): CreatedPasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  addPasskey(deployment, userId, { credentialId: id.toString('base64url'), publicKey: inCose(publicKey) });
  return {
    credentialId: id.toString('base64'),
    isResidentCredential: true,
    rpId: relyingParty(deployment),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    userHandle: Buffer.from(userId).toString('base64'),
    signCount: 0,
  };
}

function inCose(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [cose.COSEKEYS.kty, cose.COSEKTY.EC2],
      [cose.COSEKEYS.alg, cose.COSEALG.ES256],
      [cose.COSEKEYS.crv, cose.COSECRV.P256],
      [cose.COSEKEYS.x, new Uint8Array(Buffer.from(x, 'base64url'))],
      [cose.COSEKEYS.y, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]),
  );
}
