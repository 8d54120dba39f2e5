import { type Doorway, originAt } from '../../../identity-providers/doorway';
import type { OpenIdClient } from '../../../identity-providers/openid-store';
import type { DeploymentSpec } from '../../spec';

/** A deployment as the OpenID providers of organisations know it; what is secret was agreed when both were set up. */
export const ssoClient = ({ apiHost, name }: SsoApp, doorway: Doorway): OpenIdClient => ({
  id: `sso-${apiHost}`,
  secret: `agreed-with-${apiHost}`,
  name,
  redirectUris: [ssoCallbackUrl(apiHost, doorway)],
});

export type SsoApp = Pick<DeploymentSpec, 'apiHost' | 'name'>;

export const ssoCallbackUrl = (apiHost: string, doorway: Doorway): string =>
  `${originAt(apiHost, doorway)}/auth/sso/oidc/callback`;
