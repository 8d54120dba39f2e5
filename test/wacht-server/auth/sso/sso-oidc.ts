import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
} from 'openid-client';
import { done, fail, type Result } from '../../../../lib/result';
import { originAt } from '../../../identity-providers/doorway';
import { ssoCallbackUrl, ssoClient } from './sso-client';
import type { SsoProblem } from './sso-problem';
import { relyingPartyAt } from './sso-relying-party';
import type { SsoTrip, Vouched } from './sso-trip';

/** The address at the provider that asks who somebody is: authorization code flow with state, nonce and PKCE. */
export async function oidcUrl(trip: SsoTrip, state: string): Promise<string> {
  const { app, doorway, departure } = trip;
  const url = buildAuthorizationUrl(relyingParty(trip), {
    redirect_uri: ssoCallbackUrl(app.apiHost, doorway),
    scope: 'openid email profile',
    state,
    nonce: departure.requestId,
    code_challenge: await calculatePKCECodeChallenge(departure.verifier),
    code_challenge_method: 'S256',
  });
  return url.href;
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
  const checks = { expectedState: state, expectedNonce: requestId, pkceCodeVerifier: verifier };
  try {
    const tokens = await authorizationCodeGrant(relyingParty(trip), url, checks);
    return readClaims({ ...tokens.claims() });
  } catch (problem) {
    return fail(problemIn(problem));
  }
}

const relyingParty = ({ app, connection, doorway }: SsoTrip): Configuration =>
  relyingPartyAt(originAt(connection.host, doorway), ssoClient(app, doorway));

function readClaims(claims: Record<string, unknown>): Result<Vouched, SsoProblem> {
  const { email, email_verified: verified, given_name: firstName, family_name: lastName } = claims;
  if (typeof email !== 'string' || verified !== true) return fail('not-believed');
  return done({ email, firstName: textIn(firstName), lastName: textIn(lastName) });
}

const textIn = (claim: unknown): string => (typeof claim === 'string' ? claim : '');

function problemIn(problem: unknown): SsoProblem {
  if (!(problem instanceof AuthorizationResponseError)) return 'not-believed';
  return problem.error === 'access_denied' ? 'cancelled' : 'failed';
}
