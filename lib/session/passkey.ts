import { isLoopbackName } from './loopback';
import { isBelow } from './own-host';
import { isPublicSuffix } from './public-suffix';
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

/** Whether an API may use the passkeys of a domain: its own host, or one that it lies in and that is one owner's. */
export function mayUsePasskeysOf(domain: string, api: Origin): boolean {
  const { hostname } = new URL(api);
  if (hostname !== domain) return isBelow(hostname, domain);
  return isLoopbackName(domain) || !isPublicSuffix(domain);
}

/** A page of ours can use a domain's passkeys only while this is granted. */
export const passkeyHost = (domain: string): Origin => `https://${domain}`;

/** What release 0.1 asked for: the last two labels of the API host (section 4.8). */
export const earlierPasskeyHost = (api: Origin): Origin =>
  passkeyHost(new URL(api).hostname.split('.').slice(-2).join('.'));
