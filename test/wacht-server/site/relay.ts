import { isRelayed, siteHostIn } from '../auth/oauth/oauth-state';
import type { Deployment } from '../store';
import { siteBase } from '../views/deployment-view';

/**
 * The host that providers send people of all staging deployments back to: it sends them on to the portal that the
 * state names, once it has seen that the state was signed for that (section 4.6.2). Whatever else came goes along.
 */
export function answerRelay(deployments: Deployment[], url: URL): Response {
  const state = url.searchParams.get('state') ?? '';
  const host = siteHostIn(state);
  const deployment = deployments.find(({ spec }) => spec.mode === 'staging' && spec.siteHost === host);
  if (!deployment || !isRelayed(deployment.oauth, state)) return refusal();
  const location = `${siteBase(deployment, url)}/sso-callback${url.search}`;
  return new Response(null, { status: 302, headers: { location } });
}

const refusal = (): Response =>
  new Response('This sign-in cannot go on here. Go back to the app and start again.', { status: 400 });
