import type { Deployment, Session } from '../../store';
import type { SignInAttempt } from '../attempt';
import type { SsoJourney } from './sso-journey';

export interface Returning {
  journey: SsoJourney;
  session: Session;
  attempt: SignInAttempt;
}

/** The journey of a state, which is over by that whatever the answer is: a state counts once. */
export function takeJourney({ ssoJourneys, sessions }: Deployment, state: string): Returning | null {
  const journey = ssoJourneys.get(state);
  ssoJourneys.delete(state);
  const session = sessions.get(journey?.sessionId ?? '');
  const attempt = session?.attempts.find(({ id }) => id === journey?.attemptId);
  return journey && session && attempt ? { journey, session, attempt } : null;
}
