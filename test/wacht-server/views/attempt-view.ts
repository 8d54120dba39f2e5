import { attemptEnd, type SignInAttempt, type SignUpAttempt, type Step } from '../auth/attempt';
import { missingIn, missingOf, requiredFields } from '../auth/fields';
import { secondFactorsOf } from '../auth/second-factor';
import type { Person } from '../person';
import type { Json, JsonObject } from '../raw-json';
import type { Deployment, Session } from '../store';
import { foreignId, wireTime } from './wire';

/** A sign-in attempt as section 6.7 lists it; what it tells of the person waits until the first factor is right. */
export function signInAttemptView(
  deployment: Deployment,
  session: Session,
  attempt: SignInAttempt,
): JsonObject {
  const person = attempt.firstFactorDone ? deployment.people.get(attempt.userId ?? '') : undefined;
  return {
    ...common(deployment, session, attempt),
    user_id: attempt.userId,
    identifier_id: identifierId(deployment, attempt),
    method: attempt.method,
    sso_provider: attempt.ssoProvider,
    enterprise_connection_id: attempt.connectionId,
    expires_at: wireTime(deployment, attemptEnd(attempt)),
    errored: attempt.errored,
    errors: [],
    first_method_authenticated: attempt.firstFactorDone,
    second_method_authenticated: attempt.secondFactorDone,
    second_method_authentication_required:
      attempt.secondFactorDone || attempt.steps.includes('verify_second_factor'),
    available_2fa_methods: methods(person, attempt),
    ...profile(deployment, person, attempt),
  };
}

function common(
  deployment: Deployment,
  session: Session,
  attempt: SignInAttempt | SignUpAttempt,
): JsonObject {
  const [step, ...rest] = attempt.steps.map((own) => spelling(deployment, own));
  return {
    id: attempt.id,
    created_at: wireTime(deployment, attempt.createdAt),
    updated_at: wireTime(deployment, attempt.updatedAt),
    session_id: foreignId(deployment, session.id),
    current_step: step ?? '',
    remaining_steps: rest,
    completed: attempt.completed,
  };
}

/** D19 of section 6.9. */
const spelling = ({ traits }: Deployment, step: Step): string =>
  traits.codeStep === 'verify_otp' && step.endsWith('_otp') ? 'verify_otp' : step;

function identifierId(deployment: Deployment, { userId, method }: SignInAttempt): Json {
  const person = deployment.people.get(userId ?? '');
  const id = method === 'phone_otp' ? person?.phone?.id : person?.email?.id;
  return id ? foreignId(deployment, id) : null;
}

function methods(person: Person | undefined, { steps }: SignInAttempt): Json {
  return person && steps.includes('verify_second_factor') ? secondFactorsOf(person) : null;
}

function profile(deployment: Deployment, person: Person | undefined, { steps }: SignInAttempt): JsonObject {
  const toComplete = person && steps.includes('complete_profile') ? person : null;
  return {
    requires_completion: toComplete !== null,
    missing_fields: toComplete ? missingOf(deployment, toComplete) : null,
    required_fields: toComplete ? requiredFields(deployment) : null,
    profile_completion_data: toComplete ? known(toComplete) : undefined,
  };
}

const known = ({ firstName, lastName, username, email }: Person): JsonObject => ({
  first_name: firstName,
  last_name: lastName,
  username,
  email: email?.address ?? '',
});

/** A sign-up attempt as section 6.8 lists it. */
export const signUpAttemptView = (
  deployment: Deployment,
  session: Session,
  attempt: SignUpAttempt,
): JsonObject => ({
  ...common(deployment, session, attempt),
  first_name: attempt.fields.firstName,
  last_name: attempt.fields.lastName,
  email: attempt.fields.email,
  username: attempt.fields.username,
  phone_number: attempt.fields.phoneNumber,
  phone_country_code: attempt.fields.phoneCountryCode,
  required_fields: requiredFields(deployment),
  missing_fields: missingIn(deployment, attempt.fields),
  sso_provider: '',
  is_oauth_signup: false,
});
