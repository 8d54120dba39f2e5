import { done, fail } from '../../../lib/result';
import type { Person } from '../person';
import type { Deployment } from '../store';
import type { SecondFactor, SignInAttempt } from './attempt';
import { issueCode, waitBeforeResend } from './codes';
import { maskPhone } from './phone';
import type { Preparation, Prepared } from './prepared';
import { INVALID_STEP, type Refusal, resendTooSoon, said } from './refusal';
import { chooseMethod, secondFactorsOf } from './second-factor';
import { send } from './send';

interface Side {
  attempt: SignInAttempt;
  person: Person;
}

/** Section 4.4.5: the choice is remembered; only SMS sends something, and only to who knows the last digits. */
export function prepareSecondFactor(
  deployment: Deployment,
  { attempt, person }: Side,
  { strategy, lastDigits }: Preparation,
): Prepared {
  const method = secondFactorsOf(person).find((known) => known === strategy);
  if (!method) return fail(NOT_SET_UP[strategy] ?? INVALID_STEP);
  const { phone } = person.secondFactors;
  if (method !== 'phone_otp' || phone === null) {
    chooseMethod(deployment, attempt, method);
    return done({ otp_sent: false, verification_method: method });
  }
  if (phone.slice(-4) !== lastDigits) return fail(said('Last digits do not match the phone number'));
  const seconds = waitBeforeResend(deployment, attempt.codes, 'second-factor');
  if (seconds > 0) return fail(resendTooSoon(seconds));
  chooseMethod(deployment, attempt, method);
  const code = issueCode(deployment, attempt.codes, 'verify_second_factor');
  send(deployment, { kind: 'sms', to: phone, purpose: 'second-factor', code });
  return done({ otp_sent: true, masked_phone: maskPhone(phone), verification_method: method });
}

const NOT_SET_UP: Partial<Record<string, Refusal>> = {
  authenticator: said('Authenticator not set up'),
  backup_code: said('No backup codes available'),
} satisfies Partial<Record<SecondFactor, Refusal>>;
