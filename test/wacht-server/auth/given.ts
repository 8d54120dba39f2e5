import { done, fail, type Result } from '../../../lib/result';
import { checkPassword } from '../credentials';
import { findByEmail } from '../people';
import type { Person } from '../person';
import type { Factor } from '../settings';
import type { Deployment } from '../store';
import type { Strategy } from './attempt';
import { isEmail } from './fields';
import { findByPhone, joinPhone } from './phone';
import type { Refusal } from './refusal';

/** Who asks to sign in; null for an identifier that nobody has (section 4.4.2). */
export interface Given {
  person: Person | null;
  identifier: string;
}

type Form = Record<string, string>;

const FACTORS: Record<Strategy, Factor> = {
  plain_email: 'email_password',
  plain_username: 'username_password',
  email_otp: 'email_otp',
  phone_otp: 'phone_otp',
  magic_link: 'email_magic_link',
};

const isStrategy = (text: string): text is Strategy => Object.hasOwn(FACTORS, text);

/** The strategy of a form, when the deployment has it on; Go-25 knows one only. */
export function strategyOf({ traits, settings }: Deployment, { strategy = '' }: Form): Strategy | null {
  if (traits.signInByEmailOnly) return 'plain_email';
  return isStrategy(strategy) && settings.factors.includes(FACTORS[strategy]) ? strategy : null;
}

/** Only the fields of the strategy are looked at. Null: one of them is missing. */
export function readGiven(
  deployment: Deployment,
  strategy: Strategy,
  form: Form,
): Result<Given, Refusal> | null {
  if (strategy === 'phone_otp') return phone(deployment, form);
  if (strategy === 'email_otp' || strategy === 'magic_link') return email(deployment, form);
  const identifier = strategy === 'plain_email' ? form.email : form.username;
  const { password } = form;
  if (!identifier || !password) return null;
  const checked = checkPassword(deployment, { method: strategy, identifier, password });
  return checked.ok ? done({ person: checked.value, identifier }) : fail(checked.problem);
}

function email(deployment: Deployment, form: Form): Result<Given, never> | null {
  const identifier = (form.email ?? '').trim().toLowerCase();
  if (!isEmail(identifier)) return null;
  return done({ person: findByEmail(deployment, identifier) ?? null, identifier });
}

/** The SDK's sign-in form sends no dial code at all, so it may be missing. */
function phone(deployment: Deployment, form: Form): Result<Given, never> | null {
  const { phone: number = '', phone_country_code: code = '' } = form;
  if (!/\d/.test(number)) return null;
  const person = findByPhone(deployment, code, number) ?? null;
  return done({ person, identifier: joinPhone(code, number) });
}
