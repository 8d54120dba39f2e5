import { generateKeyPairSync } from 'node:crypto';

/** What a SAML identity provider signs with. The public half is told in its metadata, as base64 of the DER. */
export interface SamlKeys {
  privateKey: string;
  publicKey: string;
}

export function createSamlKeys(): SamlKeys {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}
