import { done, fail, type Result } from '../../../lib/result';
import { addPerson } from '../people';
import { addSignIn, touch } from '../sessions';
import type { Deployment, Session } from '../store';
import type { SignUpAttempt, SignUpStep } from './attempt';
import { newCodeBook } from './code-book';
import { takeCode } from './codes';
import { joinPhone } from './phone';
import { codeProblem, INVALID_STEP, type Refusal } from './refusal';
import { signUpProblem, takenProblem, type Wish } from './sign-up-checks';

/** Notes a new attempt in the session; without anything to verify the person is created and signed in at once. */
export function beginSignUp(
  deployment: Deployment,
  session: Session,
  wish: Wish,
): Result<SignUpAttempt, Refusal> {
  const problem = signUpProblem(deployment, wish);
  if (problem) return fail(problem);
  touch(deployment, session);
  const now = deployment.now();
  const steps = stepsFor(deployment, wish);
  const attempt: SignUpAttempt = {
    ...wish,
    id: deployment.newId(),
    createdAt: now,
    updatedAt: now,
    completed: steps.length === 0 && deployment.traits.stepless === 'completed',
    steps,
    codes: newCodeBook(),
  };
  session.signUps.push(attempt);
  if (steps.length === 0) register(deployment, session, { attempt });
  return done(attempt);
}

/** Section 4.5: e-mail before phone, each only when it is given. */
function stepsFor({ settings }: Deployment, { fields }: Wish): SignUpStep[] {
  const steps: SignUpStep[] = [];
  if (settings.verifyEmailAtSignUp && fields.email) steps.push('verify_email');
  if (settings.verifyPhoneAtSignUp && fields.phoneNumber) steps.push('verify_phone');
  return steps;
}

/** Checks the code of the current step; with the last one the person is created and signed in (section 5.5). */
export function verifySignUp(
  deployment: Deployment,
  session: Session,
  { attempt, code }: { attempt: SignUpAttempt; code: string },
): Refusal | null {
  const [step, ...rest] = attempt.steps;
  if (!step) return INVALID_STEP;
  const verdict = takeCode(deployment, attempt.codes, { purpose: step, secret: code });
  if (verdict !== 'right') return codeProblem(deployment.traits, verdict);
  const taken = rest.length === 0 ? takenProblem(deployment, attempt.fields) : null;
  if (taken) return taken;
  touch(deployment, session);
  attempt.steps = rest;
  attempt.updatedAt = deployment.now();
  attempt.completed = rest.length === 0;
  if (attempt.completed) register(deployment, session, { attempt });
  return null;
}

function register(deployment: Deployment, session: Session, { attempt }: { attempt: SignUpAttempt }): void {
  const { fields, password, inviteToken } = attempt;
  const { phoneNumber, phoneCountryCode, ...names } = fields;
  const { settings, invitations } = deployment;
  const person = addPerson(deployment, {
    ...names,
    emailVerified: settings.verifyEmailAtSignUp,
    ...(phoneNumber ? { phone: joinPhone(phoneCountryCode, phoneNumber) } : {}),
    ...(password === null ? {} : { password }),
  });
  if (inviteToken !== null) invitations.delete(inviteToken);
  addSignIn(deployment, session, person.id);
}
