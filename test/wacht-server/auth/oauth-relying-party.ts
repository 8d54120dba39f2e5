import { allowInsecureRequests, Configuration, customFetch, enableNonRepudiationChecks } from 'openid-client';
import { type Doorway, originAt } from '../../identity-providers/doorway';
import { openIdAddresses } from '../../identity-providers/openid-addresses';
import { socialProvider } from '../../identity-providers/social-providers';
import type { Deployment } from '../store';
import { clientOf } from './oauth-client';
import { backChannelFetch } from './sso-back-channel';

/** A deployment towards one social provider; id tokens count only with the provider's own signature. */
export function relyingParty(deployment: Deployment, provider: string, doorway: Doorway): Configuration {
  const { id, secret } = clientOf(deployment, doorway);
  const issuer = originAt(socialProvider(provider).host, doorway);
  const configuration = new Configuration(openIdAddresses(issuer), id, secret);
  // Both ends are on this computer, so http will do.
  allowInsecureRequests(configuration);
  enableNonRepudiationChecks(configuration);
  configuration[customFetch] = backChannelFetch;
  return configuration;
}
