import { type Doorway, originAt } from '../../../identity-providers/doorway';
import type { SsoConnection } from '../../settings';
import type { Deployment } from '../../store';

const enabled = ({ settings }: Deployment): SsoConnection[] =>
  settings.ssoConnections.filter((connection) => connection.enabled);

/** The connection that a sign-in names; the documentation's own example names none (section 4.7.1). */
export function connectionAsked(deployment: Deployment, id: string): SsoConnection | undefined {
  const connections = enabled(deployment);
  if (id !== '') return connections.find((connection) => connection.id === id);
  const only = connections.length === 1 && deployment.traits.ssoWithoutConnection === 'only-one';
  return only ? connections[0] : undefined;
}

/** The connection whose provider is believed for an e-mail address. */
export const connectionFor = (deployment: Deployment, address: string): SsoConnection | undefined =>
  enabled(deployment).find((connection) => speaksFor(connection, address));

export function speaksFor({ domains }: SsoConnection, address: string): boolean {
  const [, domain, ...rest] = address.trim().toLowerCase().split('@');
  return domain !== undefined && rest.length === 0 && domains.includes(domain);
}

/** Where the provider begins: `idp_url` of section 4.4.1. */
export const providerUrl = ({ kind, host }: SsoConnection, doorway: Doorway): string =>
  `${originAt(host, doorway)}${kind === 'saml' ? '/saml/sso' : ''}`;
