import type { Result } from '../../../../lib/result';
import { oidcUrl, oidcVouched } from './sso-oidc';
import type { SsoProblem } from './sso-problem';
import { samlUrl, samlVouched } from './sso-saml';
import type { SsoTrip, Vouched } from './sso-trip';

/** What a provider had a browser bring. */
export type SsoAnswer =
  | { kind: 'saml'; state: string; response: string }
  | { kind: 'oidc'; state: string; url: URL };

/** The address at the provider that asks who somebody is. */
export const askingUrl = (trip: SsoTrip, state: string): Promise<string> =>
  trip.connection.kind === 'saml' ? samlUrl(trip, state) : oidcUrl(trip, state);

export const vouchedBy = (trip: SsoTrip, answer: SsoAnswer): Promise<Result<Vouched, SsoProblem>> =>
  answer.kind === 'saml' ? samlVouched(trip, answer.response) : oidcVouched(trip, answer);
