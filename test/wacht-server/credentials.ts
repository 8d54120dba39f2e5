import { findPerson } from './people';
import type { Person } from './person';
import { addSignIn, liveSignIns, touch } from './sessions';
import type { Deployment, Session } from './store';

const MOST_FAILURES = 10;
const LOCKED_FOR = 30 * 60_000;

export interface Credentials {
  method: 'plain_email' | 'plain_username';
  identifier: string;
  password: string;
}

export type SignInProblem = 'unknown' | 'wrong' | 'locked' | 'disabled' | 'already';

/** Signs a person in with a password (section 4.4.2); null on success, and the sign-in is active then. */
export function signInWithPassword(
  deployment: Deployment,
  session: Session,
  given: Credentials,
): SignInProblem | null {
  const key = given.identifier.trim().toLowerCase();
  if (isLocked(deployment, key)) return 'locked';
  const person = findPerson(deployment, key);
  if (!person || person.password === null || person.password !== given.password) {
    noteFailure(deployment, key);
    return person ? 'wrong' : 'unknown';
  }
  deployment.failures.delete(key);
  return enter(deployment, session, { person, method: given.method });
}

interface Entry {
  person: Person;
  method: string;
}

function enter(deployment: Deployment, session: Session, { person, method }: Entry): SignInProblem | null {
  if (person.disabled) return 'disabled';
  if (liveSignIns(deployment, session).some(({ userId }) => userId === person.id)) return 'already';
  touch(deployment, session);
  const createdAt = deployment.now();
  session.attempts.push({ id: deployment.newId(), userId: person.id, method, createdAt, completed: true });
  addSignIn(deployment, session, person.id);
  return null;
}

function isLocked({ traits, failures, now }: Deployment, key: string): boolean {
  const known = failures.get(key);
  return traits.locksOut && known !== undefined && known.count >= MOST_FAILURES && known.until > now();
}

function noteFailure({ failures, now }: Deployment, key: string): void {
  const known = failures.get(key);
  const count = known && known.until > now() ? known.count + 1 : 1;
  failures.set(key, { count, until: now() + LOCKED_FOR });
}
