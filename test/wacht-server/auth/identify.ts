import type { Doorway } from '../../identity-providers/doorway';
import { findByEmail } from '../people';
import type { JsonObject } from '../raw-json';
import type { Deployment } from '../store';
import { connectionFor, providerUrl } from './sso/sso-connection';

/** How an e-mail address signs in (section 4.4.1); an unknown one as anybody, so that nothing is given away. */
export function identify(deployment: Deployment, identifier: string, doorway: Doorway): JsonObject {
  const connection = deployment.settings.enterpriseSso && connectionFor(deployment, identifier);
  if (connection)
    return { strategy: 'sso', connection_id: connection.id, idp_url: providerUrl(connection, doorway) };
  const provider = findByEmail(deployment, identifier)?.socialProvider;
  return provider ? { strategy: 'social', provider } : { strategy: 'password' };
}
