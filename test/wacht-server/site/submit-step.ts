import type { SignInAttempt } from '../auth/attempt';
import { completeProfile } from '../auth/complete-profile';
import { fieldsIn } from '../auth/fields';
import { INVALID_STEP, type Refusal } from '../auth/refusal';
import { newTotpSecret } from '../auth/second-factor';
import { verifySignIn } from '../auth/verify';
import type { Session } from '../store';
import { goOn, openAttempt, startAgain } from './attempt';
import { prepare, sendAgain } from './send-code';
import { stepPage } from './step-page';
import type { Visit } from './visit';
import { wordsFor } from './words';

/** Takes what a step's form says: on to the next step, or the same page with what is wrong. */
export function submitStep(visit: Visit): Response | Promise<Response> {
  const { attempt_id: id = '', method = '' } = visit.call.form;
  const attempt = openAttempt(visit, id);
  if (!attempt || !visit.session) return startAgain(visit);
  if (attempt.completed) return goOn(visit, attempt);
  const refusal = act(visit, visit.session, attempt);
  if (refusal) return stepPage(visit, { attempt, method, problem: wordsFor(refusal) });
  return goOn(visit, attempt, attempt.steps[0] === 'verify_second_factor' ? method : '');
}

function act(visit: Visit, session: Session, attempt: SignInAttempt): Refusal | null {
  const { deployment, form } = visit.call;
  switch (form.action) {
    case 'code':
      return confirm(visit, session, attempt);
    case 'send':
      return problemOf(sendAgain(visit, attempt));
    case 'digits':
      return problemOf(
        prepare(visit, attempt, { strategy: 'phone_otp', lastDigits: form.last_digits ?? '' }),
      );
    case 'profile':
      return completeProfile(deployment, session, { attempt, fields: fieldsIn(form) });
    case 'add':
      return addAuthenticator(visit, attempt);
    default:
      return INVALID_STEP;
  }
}

const problemOf = (result: ReturnType<typeof prepare>): Refusal | null => (result.ok ? null : result.problem);

/** What needs no code sent is prepared now: some builds take the choice from there alone (section 4.4.5). */
function confirm(visit: Visit, session: Session, attempt: SignInAttempt): Refusal | null {
  const { deployment, form } = visit.call;
  const { method = '', verification_code: code = '' } = form;
  if (method === 'authenticator' || method === 'backup_code') {
    const prepared = prepare(visit, attempt, { strategy: method, lastDigits: '' });
    if (!prepared.ok) return prepared.problem;
  }
  return verifySignIn(deployment, session, { attempt, code: code.replace(/\s/g, ''), method });
}

function addAuthenticator({ call }: Visit, attempt: SignInAttempt): Refusal | null {
  const person = call.deployment.people.get(attempt.userId ?? '');
  if (!person || attempt.steps[0] !== 'add_second_factor') return INVALID_STEP;
  person.secondFactors = { ...person.secondFactors, totpSecret: newTotpSecret() };
  attempt.steps = ['verify_second_factor', ...attempt.steps.slice(1)];
  return null;
}
