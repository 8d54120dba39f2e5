import { ABILITIES, type Authenticator } from '../authenticator';
import type { Marionette } from './marionette';

/** Serves every page of the browser. */
export async function addAuthenticator(marionette: Marionette): Promise<Authenticator> {
  const added = await marionette.send('WebAuthn:AddVirtualAuthenticator', {
    ...ABILITIES,
    isUserConsenting: true,
    isUserVerified: true,
  });
  const { value: authenticatorId } = Object(added);
  return {
    hold: async ({ credentialId, privateKey, userHandle, ...passkey }) => {
      const credentials = {
        ...passkey,
        credentialId: inBase64url(credentialId),
        privateKey: inBase64url(privateKey),
        userHandle: inBase64url(userHandle),
      };
      // Older versions want the same without a name.
      await marionette.send('WebAuthn:AddCredential', { authenticatorId, credentials, ...credentials });
    },
  };
}

const inBase64url = (base64: string): string => Buffer.from(base64, 'base64').toString('base64url');
