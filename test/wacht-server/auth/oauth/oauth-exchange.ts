import { authorizationCodeGrant } from 'openid-client';
import type { Deployment } from '../../store';
import type { Doorway } from '../../views/deployment-view';
import type { OAuthJourney } from './oauth-journey';
import { relyingParty } from './oauth-relying-party';

/** Whom a social provider says it has before it. */
export interface VouchedPerson {
  provider: string;
  /** The provider's own name for the person, which never changes. */
  subject: string;
  /** Empty when the provider tells none. */
  email: string;
  emailVerified: boolean;
  firstName: string;
  lastName: string;
}

interface Arrival {
  code: string;
  doorway: Doorway;
}

/** Trades a code at its provider for who somebody is, with state, nonce and PKCE checked; null when it is refused. */
export async function exchangeCode(
  deployment: Deployment,
  journey: OAuthJourney,
  { code, doorway }: Arrival,
): Promise<VouchedPerson | null> {
  const { provider, callback, state, nonce, verifier } = journey;
  const address = new URL(callback);
  address.searchParams.set('code', code);
  address.searchParams.set('state', state);
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
  try {
    const tokens = await authorizationCodeGrant(relyingParty(deployment, provider, doorway), address, checks);
    return readClaims(provider, { ...tokens.claims() });
  } catch {
    return null;
  }
}

function readClaims(provider: string, claims: Record<string, unknown>): VouchedPerson | null {
  const text = (claim: unknown): string => (typeof claim === 'string' ? claim : '');
  const subject = text(claims.sub);
  if (subject === '') return null;
  return {
    provider,
    subject,
    email: text(claims.email).trim().toLowerCase(),
    emailVerified: claims.email_verified === true,
    firstName: text(claims.given_name),
    lastName: text(claims.family_name),
  };
}
