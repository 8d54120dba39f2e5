import type { Doorway } from '../../../identity-providers/doorway';
import type { SsoConnection } from '../../settings';
import type { SsoApp } from './sso-client';
import type { Departure } from './sso-journey';

/** All that a protocol has to know of one way to a provider and back. */
export interface SsoTrip {
  app: SsoApp;
  connection: SsoConnection;
  doorway: Doorway;
  departure: Pick<Departure, 'requestId' | 'verifier'>;
}

/** Whom a provider says it has before it. */
export interface Vouched {
  email: string;
  firstName: string;
  lastName: string;
}
