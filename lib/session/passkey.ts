import type { Origin } from './types';

/** What a deployment wants signed by a passkey (section 4.8); binary values are base64url without padding. */
export interface PasskeyRequest {
  challenge: string;
  /** The domain that the passkey belongs to. */
  rpId: string;
  /** Milliseconds; null leaves it to the browser. */
  timeout: number | null;
  userVerification: 'required' | 'preferred' | 'discouraged';
  /** Ids of the only passkeys that will do; empty for any. */
  allowed: string[];
}

/** A passkey's signature, field for field as the server takes it; base64url without padding. */
export interface PasskeyAnswer {
  id: string;
  rawId: string;
  type: string;
  clientDataJSON: string;
  authenticatorData: string;
  signature: string;
  /** Empty when the passkey does not say whose it is. */
  userHandle: string;
}

/** Whose passkeys a deployment uses: the last two labels of its API host (section 4.8). */
export const passkeyDomain = (api: string): string => new URL(api).hostname.split('.').slice(-2).join('.');

/** Where an app's passkeys belong: a page of ours can use one only while this is granted. */
export const passkeyHost = (origin: Origin): Origin => `https://${passkeyDomain(origin)}`;
