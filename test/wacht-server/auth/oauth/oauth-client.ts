import { type Doorway, originAt } from '../../../identity-providers/doorway';
import type { OpenIdClient } from '../../../identity-providers/openid-store';
import type { Deployment } from '../../store';
import { siteBase } from '../../views/deployment-view';

/** Forwards what comes back from providers to the pages of staging deployments (section 4.6.2). */
export const RELAY_HOST = 'ssocallback.localhost';

/** Where a provider sends the person back to: the portal's own page, in staging by way of the relay. */
export function callbackUrl(deployment: Deployment, doorway: Doorway): string {
  if (deployment.spec.mode === 'staging') return `${originAt(RELAY_HOST, doorway)}/`;
  return `${siteBase(deployment, doorway)}/sso-callback`;
}

/** A deployment as the social providers know it. */
export const clientOf = (deployment: Deployment, doorway: Doorway): OpenIdClient => ({
  id: `wacht-${deployment.id}`,
  secret: deployment.oauth.clientSecret,
  name: deployment.spec.name,
  redirectUris: [callbackUrl(deployment, doorway)],
});
