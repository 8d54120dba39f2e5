import { done, fail, type Result } from '../../../../lib/result';
import type { Person } from '../../person';
import type { Deployment, Session } from '../../store';
import type { Doorway } from '../../views/deployment-view';
import type { SignInAttempt } from '../attempt';
import { ALREADY_SIGNED_IN, coded, type Refusal } from '../refusal';
import { returnFromElsewhere } from '../sign-in-flow';
import { exchangeCode } from './oauth-exchange';
import type { OAuthJourney } from './oauth-journey';
import { personFor } from './oauth-person';
import { isOver, readState } from './oauth-state';
import { NO_PROVIDER } from './oauth-wish';

interface Arrival {
  code: string;
  state: string;
  doorway: Doorway;
}

const refusal = (code: string, message: string): Refusal => coded({ status: 400, code, message });
const CODE_REQUIRED = refusal('CODE_REQUIRED', 'Code is required');
const INVALID_STATE = refusal('INVALID_STATE', 'Invalid state');
const INVALID_CODE = refusal('INVALID_CODE', 'Invalid code');

/** Section 4.6.3: trades the code in and brings the person into the caller's session; gives where to go then. */
export async function completeOAuth(
  deployment: Deployment,
  session: Session,
  arrival: Arrival,
): Promise<Result<string, Refusal>> {
  if (arrival.code === '') return fail(CODE_REQUIRED);
  const found = findJourney(deployment, session, arrival.state);
  if (!found) return fail(INVALID_STATE);
  const { journey, attempt } = found;
  // Used up by now, whatever comes of it: a code is good for one try as well.
  journey.used = true;
  const problem = await arrive(deployment, session, { ...arrival, journey, attempt });
  return problem ? fail(problem) : done(journey.redirect);
}

interface Found {
  journey: OAuthJourney;
  attempt: SignInAttempt;
}

/** A state counts once, for ten minutes, in the session that it was made for. */
function findJourney({ oauth, now }: Deployment, session: Session, state: string): Found | null {
  const parts = readState(oauth, state);
  if (!parts || isOver(parts, now())) return null;
  const journey = oauth.journeys.get(parts.attemptId);
  const attempt = session.attempts.find(({ id }) => id === parts.attemptId);
  return journey && attempt && !journey.used ? { journey, attempt } : null;
}

/** A refusal is the end of the attempt; only who is signed in already has nothing to start again for. */
async function arrive(
  deployment: Deployment,
  session: Session,
  arrival: Arrival & Found,
): Promise<Refusal | null> {
  const { attempt } = arrival;
  const person = await personBehind(deployment, arrival);
  const problem = person.ok
    ? returnFromElsewhere(deployment, session, { attempt, person: person.value })
    : person.problem;
  attempt.errored = problem !== null && problem !== ALREADY_SIGNED_IN;
  return problem;
}

async function personBehind(
  deployment: Deployment,
  { journey, code, doorway }: Arrival & Found,
): Promise<Result<Person, Refusal>> {
  if (!deployment.settings.socialProviders.includes(journey.provider)) return fail(NO_PROVIDER);
  const vouched = await exchangeCode(deployment, journey, { code, doorway });
  return vouched ? personFor(deployment, vouched, journey.inviteToken) : fail(INVALID_CODE);
}
