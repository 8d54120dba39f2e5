import type { Configuration } from 'openid-client';
import { type Doorway, originAt } from '../../identity-providers/doorway';
import { socialProvider } from '../../identity-providers/social-providers';
import type { Deployment } from '../store';
import { clientOf } from './oauth-client';
import { relyingPartyAt } from './sso-relying-party';

/** A deployment towards one social provider. */
export const relyingParty = (deployment: Deployment, provider: string, doorway: Doorway): Configuration =>
  relyingPartyAt(originAt(socialProvider(provider).host, doorway), clientOf(deployment, doorway));
