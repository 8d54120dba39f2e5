import { allowInsecureRequests, Configuration, customFetch, enableNonRepudiationChecks } from 'openid-client';
import { ID_TOKEN_ALGORITHM, openIdAddresses } from '../../../identity-providers/openid-addresses';
import type { OpenIdClient } from '../../../identity-providers/openid-store';
import { backChannelFetch } from './sso-back-channel';

/** An app towards an OpenID provider; id tokens count only with the provider's own signature. */
export function relyingPartyAt(issuer: string, { id, secret }: OpenIdClient): Configuration {
  const metadata = { client_secret: secret, id_token_signed_response_alg: ID_TOKEN_ALGORITHM };
  const configuration = new Configuration(openIdAddresses(issuer), id, metadata);
  // Both ends are on this computer, so http will do.
  allowInsecureRequests(configuration);
  enableNonRepudiationChecks(configuration);
  configuration[customFetch] = backChannelFetch;
  return configuration;
}
