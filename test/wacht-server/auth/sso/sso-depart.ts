import type { Admitted } from '../../call';
import type { SsoConnection } from '../../settings';
import { beginElsewhere } from '../sign-in-flow';
import { newDeparture } from './sso-journey';
import { askingUrl } from './sso-protocol';

/** Notes an attempt in the caller's session and gives `sso_url`. */
export async function departTo(call: Admitted, connection: SsoConnection): Promise<string> {
  const { deployment, session, url } = call;
  const { state, ...departure } = newDeparture();
  const attempt = beginElsewhere(deployment, session, 'enterprise_sso');
  attempt.connectionId = connection.id;
  deployment.ssoJourneys.set(state, {
    ...departure,
    sessionId: session.id,
    attemptId: attempt.id,
    connectionId: connection.id,
    redirectUri: url.searchParams.get('redirect_uri') ?? '',
  });
  return askingUrl({ app: deployment.spec, connection, doorway: url, departure }, state);
}
