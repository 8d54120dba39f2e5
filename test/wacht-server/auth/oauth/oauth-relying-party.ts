import type { Configuration } from 'openid-client';
import { type Doorway, originAt } from '../../../identity-providers/doorway';
import { socialProvider } from '../../../identity-providers/social-providers';
import type { Deployment } from '../../store';
import { relyingPartyAt } from '../sso/sso-relying-party';
import { clientOf } from './oauth-client';

/** A deployment towards one social provider. */
export const relyingParty = (deployment: Deployment, provider: string, doorway: Doorway): Configuration =>
  relyingPartyAt(originAt(socialProvider(provider).host, doorway), clientOf(deployment, doorway));
