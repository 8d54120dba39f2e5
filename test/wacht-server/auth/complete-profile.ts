import { newEmail } from '../people';
import type { Person } from '../person';
import type { Deployment, Session } from '../store';
import type { Fields, SignInAttempt, SignInStep } from './attempt';
import { fieldProblem, missingOf, takenIn } from './fields';
import { joinPhone } from './phone';
import { fieldErrors, INVALID_STEP, type Refusal, said } from './refusal';
import { passStep } from './sign-in-flow';

interface Completing {
  attempt: SignInAttempt;
  fields: Fields;
}

/** Section 4.4.6: the missing fields are set; a new address or number is to be verified next. */
export function completeProfile(
  deployment: Deployment,
  session: Session,
  { attempt, fields }: Completing,
): Refusal | null {
  const person = deployment.people.get(attempt.userId ?? '');
  if (!person || attempt.steps[0] !== 'complete_profile') return INVALID_STEP;
  const wanted = onlyMissing(person, fields);
  const problem = fieldProblem(deployment, wanted);
  if (problem) return problem;
  const filled = withFields(deployment, person, wanted);
  if (missingOf(deployment, filled).length > 0) return said('Missing required fields');
  const taken = takenIn(deployment, wanted);
  if (taken.length > 0) return fieldErrors(taken);
  Object.assign<Person, Person>(person, filled);
  const next = verifications(wanted);
  attempt.profileChanged = next.length > 0;
  attempt.steps = ['complete_profile', ...next, ...attempt.steps.slice(1)];
  return passStep(deployment, session, { attempt, person });
}

/** What the person has already is not changed here. */
const onlyMissing = (person: Person, fields: Fields): Fields => ({
  email: person.email ? '' : fields.email,
  firstName: person.firstName ? '' : fields.firstName,
  lastName: person.lastName ? '' : fields.lastName,
  username: person.username ? '' : fields.username,
  phoneCountryCode: fields.phoneCountryCode,
  phoneNumber: person.phone ? '' : fields.phoneNumber,
});

function withFields(deployment: Deployment, person: Person, fields: Fields): Person {
  const { email, phoneCountryCode, phoneNumber } = fields;
  const number = joinPhone(phoneCountryCode, phoneNumber);
  return {
    ...person,
    firstName: fields.firstName || person.firstName,
    lastName: fields.lastName || person.lastName,
    username: fields.username || person.username,
    email: email ? newEmail(deployment, email, false) : person.email,
    phone: phoneNumber ? { id: deployment.newId(), number, verified: false } : person.phone,
  };
}

function verifications({ email, phoneNumber }: Fields): SignInStep[] {
  const steps: SignInStep[] = [];
  if (email) steps.push('verify_email');
  if (phoneNumber) steps.push('verify_phone');
  return steps;
}
