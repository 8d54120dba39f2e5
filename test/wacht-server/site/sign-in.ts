import { done, fail, type Result } from '../../../lib/result';
import type { SignInAttempt } from '../auth/attempt';
import { isEmail } from '../auth/fields';
import { readGiven } from '../auth/given';
import { INVALID_CREDENTIALS, type Refusal, said } from '../auth/refusal';
import { beginSignIn } from '../auth/sign-in-flow';
import { FIRST_STEPS } from '../auth/steps';
import type { Session } from '../store';
import { goOn, showAttempt } from './attempt';
import { goTo } from './page';
import { carried, isFull } from './portal';
import { afterSignIn } from './redirect';
import { signInForm } from './sign-in-form';
import type { Visit } from './visit';
import { NO_SESSION, wordsFor, wordsInAddress } from './words';

type Page = Response | Promise<Response>;

/** The hosted sign-in page (sections 5.8 and 7.2): a new sign-in, or the step at which one of this visitor's stands. */
export function signIn(visit: Visit): Page {
  const { url } = visit.call;
  if (isFull(visit)) return goTo(visit, afterSignIn(visit, carried(visit).redirectUri));
  const attemptId = url.searchParams.get('signin_attempt_id');
  if (attemptId) return showAttempt(visit, attemptId);
  return signInForm(visit, { identifier: '', problem: wordsInAddress(url) });
}

/** Begins with a password, or with a code by e-mail; then come the other steps, or the way back (section 7.2). */
export function submitSignIn(visit: Visit): Page {
  const { identifier = '' } = visit.call.form;
  if (!visit.session) return signInForm(visit, { identifier, problem: NO_SESSION });
  const begun = begin(visit, visit.session);
  return begun.ok
    ? goOn(visit, begun.value)
    : signInForm(visit, { identifier, problem: wordsFor(begun.problem) });
}

function begin({ call }: Visit, session: Session): Result<SignInAttempt, Refusal> {
  const { deployment, form } = call;
  const { identifier = '', password = '', way = 'password' } = form;
  const method = way === 'code' ? 'email_otp' : isEmail(identifier.trim()) ? 'plain_email' : 'plain_username';
  const given = readGiven(deployment, method, { email: identifier, username: identifier, password });
  if (!given) return fail(way === 'code' ? NO_ADDRESS : INVALID_CREDENTIALS);
  if (!given.ok) return given;
  const begun = beginSignIn(deployment, session, { ...given.value, method, firstStep: FIRST_STEPS[method] });
  return begun.ok ? done(begun.value) : begun;
}

const NO_ADDRESS = said('Type your e-mail first.');
