import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client';
import type { Deployment, Session } from '../../store';
import type { Doorway } from '../../views/deployment-view';
import { beginElsewhere } from '../sign-in-flow';
import { callbackUrl } from './oauth-client';
import type { OAuthJourney } from './oauth-journey';
import { relyingParty } from './oauth-relying-party';
import { writeState } from './oauth-state';
import type { OAuthWish } from './oauth-wish';

/** Notes an attempt and gives the address at the provider where the person goes on (section 4.6.1). */
export async function beginOAuth(
  deployment: Deployment,
  session: Session,
  { wish, doorway }: { wish: OAuthWish; doorway: Doorway },
): Promise<string> {
  const attempt = beginElsewhere(deployment, session, 'sso');
  attempt.ssoProvider = wish.provider;
  const journey = newJourney(deployment, { attemptId: attempt.id, wish, doorway });
  deployment.oauth.journeys.set(attempt.id, journey);
  const address = buildAuthorizationUrl(relyingParty(deployment, wish.provider, doorway), {
    redirect_uri: journey.callback,
    scope: 'openid email profile',
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
  });
  return address.href;
}

interface Setting {
  attemptId: string;
  wish: OAuthWish;
  doorway: Doorway;
}

function newJourney(deployment: Deployment, { attemptId, wish, doorway }: Setting): OAuthJourney {
  const { redirect } = wish;
  const { siteHost } = deployment.spec;
  return {
    ...wish,
    attemptId,
    state: writeState(deployment.oauth, {
      action: 'sign_in',
      attemptId,
      redirect,
      at: deployment.now(),
      siteHost,
    }),
    used: false,
    verifier: randomPKCECodeVerifier(),
    nonce: randomNonce(),
    callback: callbackUrl(deployment, doorway),
  };
}
