import { randomBytes } from 'node:crypto';

/** A sign-in that is at an identity provider (section 4.7.2). */
export interface SsoJourney {
  sessionId: string;
  attemptId: string;
  connectionId: string;
  /** Where the app wants the person back; empty: nowhere special. */
  redirectUri: string;
  /** Names the question, and the answer repeats it: `InResponseTo` of SAML, the nonce of OpenID Connect. */
  requestId: string;
  /** Of PKCE; SAML has no use for it. */
  verifier: string;
}

const secret = (): string => randomBytes(32).toString('base64url');

export interface Departure extends Pick<SsoJourney, 'requestId' | 'verifier'> {
  /** Comes back with the answer: `RelayState` of SAML. */
  state: string;
}

/** An XML id begins with a letter or an underscore. */
export const newDeparture = (): Departure => ({
  state: secret(),
  requestId: `_${secret()}`,
  verifier: secret(),
});
