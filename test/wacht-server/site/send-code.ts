import type { Result } from '../../../lib/result';
import { fail } from '../../../lib/result';
import type { SignInAttempt } from '../auth/attempt';
import { prepareSignIn, STRATEGY_OF } from '../auth/prepare-sign-in';
import { INVALID_STEP, type Refusal } from '../auth/refusal';
import { carried } from './portal';
import type { Visit } from './visit';

/** Sends what the current step waits for, unless something was sent for it before. */
export function sendOnce(visit: Visit, attempt: SignInAttempt): void {
  const [step] = attempt.steps;
  if (!attempt.codes.issued.some(({ purpose }) => purpose === step)) sendAgain(visit, attempt);
}

export function sendAgain(visit: Visit, attempt: SignInAttempt): Result<unknown, Refusal> {
  const [step] = attempt.steps;
  const strategy = step && STRATEGY_OF[step];
  return strategy ? prepare(visit, attempt, { strategy, lastDigits: '' }) : fail(INVALID_STEP);
}

/** Section 4.4.3, as this page does it. */
export function prepare(
  visit: Visit,
  attempt: SignInAttempt,
  asked: { strategy: string; lastDigits: string },
): Result<unknown, Refusal> {
  const { deployment, url } = visit.call;
  const { redirectUri } = carried(visit);
  return prepareSignIn(deployment, attempt, { ...asked, redirectUri, doorway: url, byPortal: true });
}
