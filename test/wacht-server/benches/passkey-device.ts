import { createHash, createPrivateKey, sign } from 'node:crypto';
import type { CreatedPasskey } from '../spec';

const FLAGS = { userPresent: 0x01, userVerified: 0x04 };

interface Asked {
  challenge: string;
  /** Of the page that asks. */
  origin: string;
  counter?: number;
}

/** Signs as an authenticator does (Web Authentication, section 6.3.3); the fields that finish takes. */
export function signWithPasskey(passkey: CreatedPasskey, asked: Asked): Record<string, string> {
  const { challenge, origin, counter = 0 } = asked;
  const clientData = JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false });
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const flags = Buffer.of(FLAGS.userPresent | FLAGS.userVerified);
  const data = Buffer.concat([hash(passkey.rpId), flags, count]);
  const key = createPrivateKey({
    key: Buffer.from(passkey.privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const id = Buffer.from(passkey.credentialId, 'base64').toString('base64url');
  return {
    id,
    rawId: id,
    type: 'public-key',
    clientDataJSON: Buffer.from(clientData).toString('base64url'),
    authenticatorData: data.toString('base64url'),
    signature: sign('sha256', Buffer.concat([data, hash(clientData)]), key).toString('base64url'),
    userHandle: Buffer.from(passkey.userHandle, 'base64').toString('base64url'),
  };
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
