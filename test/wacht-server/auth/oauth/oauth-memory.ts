import { randomBytes } from 'node:crypto';
import type { OAuthJourney } from './oauth-journey';

/** What a deployment keeps for social sign-in. */
export interface OAuthMemory {
  /** It proves to every provider that it is this deployment that asks. */
  clientSecret: string;
  /** Signs the states that leave through a provider. */
  stateKey: string;
  /** Known to the relay as well (section 4.6.2). */
  relayKey: string;
  /** Journeys to a provider and back, by attempt id. */
  journeys: Map<string, OAuthJourney>;
  /** User ids by who somebody is at a provider. */
  accounts: Map<string, string>;
}

export const newOAuthMemory = (): OAuthMemory => ({
  clientSecret: secret(),
  stateKey: secret(),
  relayKey: secret(),
  journeys: new Map(),
  accounts: new Map(),
});

const secret = (): string => randomBytes(24).toString('base64url');
