import { done, fail, type Result } from '../../lib/result';
import { INVALID_CREDENTIALS, LOCKED, type Refusal, USER_NOT_FOUND } from './auth/refusal';
import { findByEmail, findByUsername } from './people';
import type { Person } from './person';
import type { Deployment } from './store';

const MOST_FAILURES = 10;
const LOCKED_FOR = 30 * 60_000;

export interface Credentials {
  method: 'plain_email' | 'plain_username';
  identifier: string;
  password: string;
}

/** Whose password it is (section 4.4.2); ten wrong ones lock the identifier (section 3.6). */
export function checkPassword(deployment: Deployment, given: Credentials): Result<Person, Refusal> {
  const key = given.identifier.trim().toLowerCase();
  if (isLocked(deployment, key)) return fail(LOCKED);
  const person = (given.method === 'plain_email' ? findByEmail : findByUsername)(deployment, key);
  if (!person || person.password === null || person.password !== given.password) {
    noteFailure(deployment, key);
    return fail(person ? INVALID_CREDENTIALS : unknownPerson(deployment));
  }
  deployment.failures.delete(key);
  return done(person);
}

const unknownPerson = ({ traits }: Deployment): Refusal =>
  traits.unknownPerson === 'user-not-found' ? USER_NOT_FOUND : INVALID_CREDENTIALS;

function isLocked({ traits, failures, now }: Deployment, key: string): boolean {
  const known = failures.get(key);
  return traits.locksOut && known !== undefined && known.count >= MOST_FAILURES && known.until > now();
}

function noteFailure({ failures, now }: Deployment, key: string): void {
  const known = failures.get(key);
  const count = known && known.until > now() ? known.count + 1 : 1;
  failures.set(key, { count, until: now() + LOCKED_FOR });
}
