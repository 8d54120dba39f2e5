import { fail } from '../../../lib/result';
import type { Deployment } from '../store';
import type { SignUpAttempt } from './attempt';
import { issueCode, waitBeforeResend } from './codes';
import { joinPhone } from './phone';
import { type Prepared, SENT } from './prepared';
import { INVALID_STEP, resendTooSoon } from './refusal';
import { send } from './send';

/** Sends the code of a sign-up's current step (section 5.5). */
export function prepareSignUp(deployment: Deployment, attempt: SignUpAttempt, strategy: string): Prepared {
  const [step] = attempt.steps;
  const wanted = step === 'verify_email' ? 'email_otp' : 'phone_otp';
  if (!step || strategy !== wanted) return fail(INVALID_STEP);
  const seconds = waitBeforeResend(deployment, attempt.codes, strategy);
  if (seconds > 0) return fail(resendTooSoon(seconds));
  const { email, phoneCountryCode, phoneNumber } = attempt.fields;
  const code = issueCode(deployment, attempt.codes, step);
  if (step === 'verify_email') send(deployment, { kind: 'mail', to: email, purpose: 'verify-email', code });
  else {
    const to = joinPhone(phoneCountryCode, phoneNumber);
    send(deployment, { kind: 'sms', to, purpose: 'verify-phone', code });
  }
  return SENT;
}
