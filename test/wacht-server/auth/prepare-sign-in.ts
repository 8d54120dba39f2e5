import { fail } from '../../../lib/result';
import type { Message } from '../outbox';
import type { Person } from '../person';
import type { Deployment } from '../store';
import type { SignInAttempt } from './attempt';
import { issueCode, waitBeforeResend } from './codes';
import { sendLink } from './magic-link';
import { prepareSecondFactor } from './prepare-second-factor';
import { type Preparation, type Prepared, SENT } from './prepared';
import { INVALID_STEP, resendTooSoon } from './refusal';
import { send } from './send';

/** Sends what the current step of a sign-in needs; to nobody when nobody has the identifier (section 4.4.2). */
export function prepareSignIn(deployment: Deployment, attempt: SignInAttempt, asked: Preparation): Prepared {
  const person = deployment.people.get(attempt.userId ?? '');
  const [step] = attempt.steps;
  if (step === 'verify_second_factor' && person)
    return prepareSecondFactor(deployment, { attempt, person }, asked);
  const wanted = step && STRATEGY_OF[step];
  const gap =
    step === 'verify_email' &&
    !attempt.profileChanged &&
    !deployment.traits.preparesUnverifiedEmail &&
    !asked.byPortal;
  if (!wanted || wanted !== asked.strategy || gap) return fail(INVALID_STEP);
  const seconds = waitBeforeResend(deployment, attempt.codes, asked.strategy);
  if (seconds > 0) return fail(resendTooSoon(seconds));
  if (person) deliver(deployment, { attempt, person }, asked);
  return SENT;
}

/** What prepares a step, where anything does. */
export const STRATEGY_OF: Partial<Record<SignInAttempt['steps'][number], string>> = {
  verify_email: 'email_otp',
  verify_email_otp: 'email_otp',
  verify_email_link: 'magic_link',
  verify_phone: 'phone_otp',
  verify_phone_otp: 'phone_otp',
};

interface Side {
  attempt: SignInAttempt;
  person: Person;
}

function deliver(deployment: Deployment, { attempt, person }: Side, asked: Preparation): void {
  const { strategy, doorway, redirectUri } = asked;
  if (strategy === 'magic_link') sendLink(deployment, { attempt, person, doorway, redirectUri });
  else sendCode(deployment, { attempt, person });
}

function sendCode(deployment: Deployment, { attempt, person }: Side): void {
  const [step = ''] = attempt.steps;
  const message = MESSAGES[step];
  const to = message?.kind === 'sms' ? person.phone?.number : person.email?.address;
  if (!message || to === undefined) return;
  send(deployment, { ...message, to, code: issueCode(deployment, attempt.codes, step) });
}

const MESSAGES: Record<string, Pick<Message, 'kind' | 'purpose'>> = {
  verify_email: { kind: 'mail', purpose: 'verify-email' },
  verify_email_otp: { kind: 'mail', purpose: 'sign-in' },
  verify_phone: { kind: 'sms', purpose: 'verify-phone' },
  verify_phone_otp: { kind: 'sms', purpose: 'sign-in' },
};
