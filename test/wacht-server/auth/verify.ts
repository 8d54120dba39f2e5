import type { Person } from '../person';
import type { Deployment, Session } from '../store';
import type { SignInAttempt, SignInStep } from './attempt';
import { takeCode } from './codes';
import { codeProblem, INVALID_STEP, type Refusal } from './refusal';
import { checkSecondFactor, methodFor } from './second-factor';
import { passStep } from './sign-in-flow';
import { verifyEmailOf, verifyPhoneOf } from './verified';

interface Verifying {
  attempt: SignInAttempt;
  code: string;
  /** As the query says it; empty when it does not. */
  method: string;
}

const MAIL_STEPS: SignInStep[] = ['verify_email', 'verify_email_otp'];
const PHONE_STEPS: SignInStep[] = ['verify_phone', 'verify_phone_otp'];
const CODE_STEPS: SignInStep[] = [...MAIL_STEPS, ...PHONE_STEPS, 'verify_second_factor'];

/** Checks the code of a sign-in's current step and moves on (section 4.4.4). */
export function verifySignIn(
  deployment: Deployment,
  session: Session,
  { attempt, code, method }: Verifying,
): Refusal | null {
  const [step] = attempt.steps;
  if (!step || !CODE_STEPS.includes(step)) return INVALID_STEP;
  const person = deployment.people.get(attempt.userId ?? '');
  if (!person) return codeProblem(deployment.traits, 'wrong');
  const problem =
    step === 'verify_second_factor'
      ? checkSecondFactor(deployment, {
          person,
          attempt,
          code,
          method: methodFor(deployment, attempt, method),
        })
      : checkCode(deployment, { attempt, step, code });
  if (problem) return problem;
  noteVerified(person, step);
  return passStep(deployment, session, { attempt, person });
}

function checkCode(
  deployment: Deployment,
  { attempt, step, code }: { attempt: SignInAttempt; step: SignInStep; code: string },
): Refusal | null {
  const verdict = takeCode(deployment, attempt.codes, { purpose: step, secret: code });
  return verdict === 'right' ? null : codeProblem(deployment.traits, verdict);
}

function noteVerified(person: Person, step: SignInStep): void {
  if (MAIL_STEPS.includes(step)) verifyEmailOf(person);
  if (PHONE_STEPS.includes(step)) verifyPhoneOf(person);
}
