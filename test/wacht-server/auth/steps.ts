import type { Person } from '../person';
import type { Deployment } from '../store';
import type { Method, SignInStep, Strategy } from './attempt';
import { missingOf } from './fields';
import { secondFactorsOf } from './second-factor';

/** The step that a strategy begins with; a password is checked at once (section 4.4.2). */
export const FIRST_STEPS: Record<Strategy, SignInStep | null> = {
  plain_email: null,
  plain_username: null,
  email_otp: 'verify_email_otp',
  phone_otp: 'verify_phone_otp',
  magic_link: 'verify_email_link',
};

/** An organisation's own sign-in skips the second factor (section 4.7.2); a passkey is two factors in one. */
const PROVES_ENOUGH: Method[] = ['enterprise_sso', 'passkey'];

/** What is left once the first factor is right, in the order of section 4.4.2. */
export function stepsAfterFirstFactor(deployment: Deployment, person: Person, method: Method): SignInStep[] {
  const steps: SignInStep[] = [];
  if (method === 'plain_email' && person.email?.verified === false) steps.push('verify_email');
  const second = PROVES_ENOUGH.includes(method) ? null : secondFactorStep(deployment, person);
  if (second) steps.push(second);
  if (missingOf(deployment, person).length > 0) steps.push('complete_profile');
  return steps;
}

function secondFactorStep({ settings }: Deployment, person: Person): SignInStep | null {
  if (settings.secondFactorPolicy === 'none') return null;
  if (secondFactorsOf(person).length > 0) return 'verify_second_factor';
  return settings.secondFactorPolicy === 'enforced' ? 'add_second_factor' : null;
}
