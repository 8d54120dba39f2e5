import { findByEmail } from '../people';
import type { JsonObject } from '../raw-json';
import type { Deployment } from '../store';

/** How an e-mail address signs in (section 4.4.1); an unknown one as anybody, so that nothing is given away. */
export function identify(deployment: Deployment, identifier: string): JsonObject {
  const { enterpriseSso, ssoConnections } = deployment.settings;
  const domain = identifier.trim().toLowerCase().split('@')[1] ?? '';
  const connection = enterpriseSso ? ssoConnections[domain] : undefined;
  if (connection !== undefined) return { strategy: 'sso', connection_id: connection };
  const provider = findByEmail(deployment, identifier)?.socialProvider;
  return provider ? { strategy: 'social', provider } : { strategy: 'password' };
}
