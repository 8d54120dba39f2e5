import type { Admitted } from '../call';
import type { SsoConnection } from '../settings';
import { beginSignIn } from './sign-in-flow';
import { newDeparture } from './sso-journey';
import { askingUrl } from './sso-protocol';

/** Notes an attempt in the caller's session and gives `sso_url`; null when the provider cannot be reached. */
export async function departTo(call: Admitted, connection: SsoConnection): Promise<string | null> {
  const { deployment, session, url } = call;
  const { state, ...departure } = newDeparture();
  const trip = { app: deployment.spec, connection, doorway: url, departure };
  const address = await askingUrl(trip, state);
  if (address === null) return null;
  const begun = beginSignIn(deployment, session, { ...NOBODY_YET, method: 'enterprise_sso' });
  if (!begun.ok) return null;
  begun.value.connectionId = connection.id;
  deployment.ssoJourneys.set(state, {
    ...departure,
    sessionId: session.id,
    attemptId: begun.value.id,
    connectionId: connection.id,
    redirectUri: url.searchParams.get('redirect_uri') ?? '',
  });
  return address;
}

const NOBODY_YET = { person: null, identifier: '', firstStep: null };
