import { done, fail, type Result } from '../../../lib/result';
import type { Person } from '../person';
import { addSignIn, liveSignIns, touch } from '../sessions';
import type { Deployment, Session } from '../store';
import type { Method, SignInAttempt, SignInStep } from './attempt';
import { newCodeBook } from './code-book';
import { ALREADY_SIGNED_IN, DISABLED, type Refusal } from './refusal';
import { stepsAfterFirstFactor } from './steps';

interface Beginning {
  /** Null for an identifier that nobody has. */
  person: Person | null;
  method: Method;
  identifier: string;
  /** What is to be done before the first factor counts; null when it is right already. */
  firstStep: SignInStep | null;
}

/** Notes a new attempt in the session; one without any step left is completed at once. */
export function beginSignIn(
  deployment: Deployment,
  session: Session,
  beginning: Beginning,
): Result<SignInAttempt, Refusal> {
  const { person, firstStep, method } = beginning;
  const refusal = person && entryRefusal(deployment, session, person);
  if (refusal) return fail(refusal);
  touch(deployment, session);
  const attempt = newAttempt(deployment, beginning);
  session.attempts.push(attempt);
  if (firstStep === null && person)
    moveTo(deployment, session, { attempt, steps: stepsAfterFirstFactor(deployment, person, method) });
  return done(attempt);
}

/** Notes an attempt of somebody whom another service is to vouch for. */
export function beginElsewhere(deployment: Deployment, session: Session, method: Method): SignInAttempt {
  touch(deployment, session);
  const attempt = newAttempt(deployment, { person: null, method, identifier: '', firstStep: null });
  session.attempts.push(attempt);
  return attempt;
}

/** It did vouch: the attempt is this person's from now on, who enters or goes on to further steps. */
export function returnFromElsewhere(
  deployment: Deployment,
  session: Session,
  passing: Passing,
): Refusal | null {
  touch(deployment, session);
  passing.attempt.userId = passing.person.id;
  return entryRefusal(deployment, session, passing.person) ?? passStep(deployment, session, passing);
}

/** A ticket's short way: whatever else a sign-in would need is left out. */
export function enterAtOnce(
  deployment: Deployment,
  session: Session,
  beginning: Omit<Beginning, 'firstStep'> & { person: Person },
): Refusal | null {
  const refusal = entryRefusal(deployment, session, beginning.person);
  if (refusal) return refusal;
  touch(deployment, session);
  const attempt = newAttempt(deployment, { ...beginning, firstStep: null });
  session.attempts.push(attempt);
  moveTo(deployment, session, { attempt, steps: [] });
  return null;
}

function newAttempt(deployment: Deployment, { person, method, identifier, firstStep }: Beginning) {
  const now = deployment.now();
  const attempt: SignInAttempt = {
    id: deployment.newId(),
    userId: person?.id ?? null,
    method,
    identifier,
    ssoProvider: '',
    connectionId: null,
    errored: false,
    createdAt: now,
    updatedAt: now,
    completed: false,
    steps: firstStep ? [firstStep] : [],
    firstFactorDone: false,
    secondFactorDone: false,
    profileChanged: false,
    chosen: null,
    codes: newCodeBook(),
  };
  return attempt;
}

/** Why this person cannot enter this session (section 3.4), or null. */
function entryRefusal(deployment: Deployment, session: Session, person: Person): Refusal | null {
  if (person.disabled) return DISABLED;
  const isThere = liveSignIns(deployment, session).some(({ userId }) => userId === person.id);
  return isThere ? ALREADY_SIGNED_IN : null;
}

interface Passing {
  attempt: SignInAttempt;
  person: Person;
}

/** The current step is passed: on to the next one, or into the session; refused when the person may not enter. */
export function passStep(
  deployment: Deployment,
  session: Session,
  { attempt, person }: Passing,
): Refusal | null {
  const [passed, ...rest] = attempt.steps;
  const steps = attempt.firstFactorDone ? rest : stepsAfterFirstFactor(deployment, person, attempt.method);
  const refusal = steps.length === 0 ? entryRefusal(deployment, session, person) : null;
  if (refusal) return refusal;
  if (passed === 'verify_second_factor') attempt.secondFactorDone = true;
  touch(deployment, session);
  moveTo(deployment, session, { attempt, steps });
  return null;
}

interface Move {
  attempt: SignInAttempt;
  steps: SignInStep[];
}

function moveTo(deployment: Deployment, session: Session, { attempt, steps }: Move): void {
  attempt.steps = steps;
  attempt.firstFactorDone = true;
  attempt.updatedAt = deployment.now();
  attempt.completed = steps.length === 0;
  if (attempt.completed && attempt.userId !== null) addSignIn(deployment, session, attempt.userId);
}
