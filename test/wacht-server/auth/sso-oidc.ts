import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
} from 'openid-client';
import { done, fail, type Result } from '../../../lib/result';
import { originAt } from '../../identity-providers/doorway';
import { backChannelFetch } from './sso-back-channel';
import { ssoClient } from './sso-client';
import type { SsoProblem } from './sso-problem';
import type { SsoTrip, Vouched } from './sso-trip';

/**
 * The address at the provider that asks who somebody is: authorization code flow with state, nonce and PKCE. Null: the
 * provider's own description of itself cannot be had.
 */
export async function oidcUrl(trip: SsoTrip, state: string): Promise<string | null> {
  const { requestId, verifier } = trip.departure;
  const asked = {
    redirect_uri: `${originAt(trip.app.apiHost, trip.doorway)}/auth/sso/oidc/callback`,
    scope: 'openid email profile',
    state,
    nonce: requestId,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  try {
    return buildAuthorizationUrl(await relyingParty(trip), asked).href;
  } catch {
    return null;
  }
}

interface Answer {
  /** Whole address of the callback. */
  url: URL;
  state: string;
}

/** Trades the code of an answer, or tells why there is none. */
export async function oidcVouched(
  trip: SsoTrip,
  { url, state }: Answer,
): Promise<Result<Vouched, SsoProblem>> {
  const { requestId, verifier } = trip.departure;
  try {
    const checks = { expectedState: state, expectedNonce: requestId, pkceCodeVerifier: verifier };
    const tokens = await authorizationCodeGrant(await relyingParty(trip), url, checks);
    return readClaims({ ...tokens.claims() });
  } catch (problem) {
    return fail(problemIn(problem));
  }
}

function relyingParty({ app, connection, doorway }: SsoTrip): Promise<Configuration> {
  const { id, secret } = ssoClient(app, doorway);
  return discovery(new URL(originAt(connection.host, doorway)), id, secret, undefined, {
    execute: [allowInsecureRequests],
    [customFetch]: backChannelFetch,
  });
}

function readClaims({
  email,
  email_verified: verified,
  given_name,
  family_name,
}: Claims): Result<Vouched, SsoProblem> {
  if (typeof email !== 'string' || verified === false) return fail('not-believed');
  const text = (claim: unknown): string => (typeof claim === 'string' ? claim : '');
  return done({ email, firstName: text(given_name), lastName: text(family_name) });
}

type Claims = Record<string, unknown>;

function problemIn(problem: unknown): SsoProblem {
  if (!(problem instanceof AuthorizationResponseError)) return 'not-believed';
  return problem.error === 'access_denied' ? 'cancelled' : 'failed';
}
