import { generateServiceProviderMetadata } from '@node-saml/node-saml';
import type { Doorway } from '../../../identity-providers/doorway';
import { samlEntity } from './sso-saml';

/** What an organisation's provider is set up with: XML. */
export const serviceMetadata = (apiHost: string, doorway: Doorway): string =>
  generateServiceProviderMetadata(samlEntity(apiHost, doorway));
