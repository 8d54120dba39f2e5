import type { Call } from '../../call';
import { issueToken } from '../../token';
import { siteBase } from '../../views/deployment-view';
import { type SsoProblem, wordsFor } from './sso-problem';
import type { Returning } from './sso-returning';

/**
 * Where the browser goes after an answer that was believed (section 4.7.2): the app, or the sign-in page when steps
 * remain. In staging the address carries a second token of the attempt's session.
 */
export function afterSso({ deployment, url }: Call, { journey, session, attempt }: Returning): string {
  const { settings, spec } = deployment;
  const fallback = settings.afterSignInUrl || `${siteBase(deployment, url)}/`;
  const target = attempt.completed
    ? new URL(isWeb(journey.redirectUri) ? journey.redirectUri : fallback)
    : new URL(signInPage({ deployment, url }));
  if (!attempt.completed) target.searchParams.set('signin_attempt_id', attempt.id);
  if (spec.mode === 'staging') target.searchParams.set('__dev_session__', issueToken(deployment, session.id));
  return target.href;
}

/** Where it goes after one that was not. */
export function refusedSso(call: Call, problem: SsoProblem): string {
  const target = new URL(signInPage(call));
  target.searchParams.set('error', 'access_denied');
  target.searchParams.set('error_description', wordsFor(problem));
  return target.href;
}

const signInPage = ({ deployment, url }: Pick<Call, 'deployment' | 'url'>): string =>
  deployment.settings.signInPageUrl || `${siteBase(deployment, url)}/sign-in`;

// Which host it is on is not looked at: the build read does not, either (section 4.7.1).
const isWeb = (address: string): boolean =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
