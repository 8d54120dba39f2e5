import { done, fail, type Result } from '../../../lib/result';
import type { Deployment, Session } from '../store';
import { attemptEnd, type SignInAttempt, type SignUpAttempt } from './attempt';
import { badAttempt, type Refusal, said } from './refusal';

export type Found = { kind: 'signin'; attempt: SignInAttempt } | { kind: 'signup'; attempt: SignUpAttempt };

/** Only attempts of the caller's own session; anything but `signin` counts as sign-up (section 4.4.3). */
export function findAttempt(session: Session, id: string, type: string): Found | null {
  if (type === 'signin') {
    const attempt = session.attempts.find((known) => known.id === id);
    return attempt ? { kind: 'signin', attempt } : null;
  }
  const attempt = session.signUps.find((known) => known.id === id);
  return attempt ? { kind: 'signup', attempt } : null;
}

/** The attempt, when there is still something to do in it (sections 3.4 and 3.5). */
export function usable<One extends { attempt: Lasting }>(
  { now }: Deployment,
  { id, found, completed }: { id: string; found: One | null; completed: 'coded' | 'said' },
): Result<One, Refusal> {
  if (id === '') return fail(badAttempt(400));
  if (!found) return fail(badAttempt(500));
  const { attempt } = found;
  if (attempt.completed) return fail(completed === 'coded' ? badAttempt(400, COMPLETED) : said(COMPLETED));
  if (attemptEnd(attempt) <= now()) return fail(badAttempt(400));
  return done(found);
}

type Lasting = Pick<SignInAttempt | SignUpAttempt, 'completed' | 'createdAt'>;

const COMPLETED = 'Sign in attempt already completed';
