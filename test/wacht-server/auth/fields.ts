import { findByEmail, findByUsername } from '../people';
import type { Person } from '../person';
import type { Demand, DeploymentSettings } from '../settings';
import type { Deployment } from '../store';
import type { Fields } from './attempt';
import { findByPhone, isPhone } from './phone';
import { badRequest, coded, type Refusal } from './refusal';

/** As `missing_fields` and `required_fields` spell them (section 6.7). */
export type FieldKey = 'email_address' | 'phone_number' | 'username' | 'first_name' | 'last_name';

const LABELS: Record<FieldKey, string> = {
  email_address: 'Email address',
  phone_number: 'Phone number',
  username: 'Username',
  first_name: 'First name',
  last_name: 'Last name',
};

export const requiredMessage = (key: FieldKey): string => `${LABELS[key]} is required`;

/** Empty fields count as absent (section 4.5). */
export const fieldsIn = (form: Record<string, string>): Fields => ({
  email: (form.email ?? '').trim().toLowerCase(),
  firstName: (form.first_name ?? '').trim(),
  lastName: (form.last_name ?? '').trim(),
  username: (form.username ?? '').trim(),
  phoneCountryCode: (form.phone_country_code ?? '').trim(),
  phoneNumber: (form.phone_number ?? '').trim(),
});

export const demandsOf = (settings: DeploymentSettings): Record<FieldKey, Demand> => ({
  email_address: settings.email,
  phone_number: settings.phone,
  username: settings.username,
  first_name: settings.firstName,
  last_name: settings.lastName,
});

const KEYS: FieldKey[] = ['email_address', 'phone_number', 'username', 'first_name', 'last_name'];

export const requiredFields = ({ settings }: Deployment): FieldKey[] =>
  KEYS.filter((key) => demandsOf(settings)[key] === 'required');

const valuesOf = (fields: Fields): Record<FieldKey, string> => ({
  email_address: fields.email,
  phone_number: fields.phoneNumber,
  username: fields.username,
  first_name: fields.firstName,
  last_name: fields.lastName,
});

/** Required fields that a form leaves out. */
export const missingIn = (deployment: Deployment, fields: Fields): FieldKey[] =>
  requiredFields(deployment).filter((key) => valuesOf(fields)[key] === '');

/** Required fields that a person does not have. */
export const missingOf = (deployment: Deployment, person: Person): FieldKey[] =>
  missingIn(deployment, {
    email: person.email?.address ?? '',
    firstName: person.firstName,
    lastName: person.lastName,
    username: person.username,
    phoneCountryCode: '',
    phoneNumber: person.phone?.number ?? '',
  });

export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** What is wrong with the fields that are filled in, or null. */
export function fieldProblem({ settings }: Deployment, fields: Fields): Refusal | null {
  const { email, username, phoneNumber } = fields;
  const { least, most } = settings.usernameLength;
  if (email && !isEmail(email)) return badRequest('Email address is invalid');
  if (email && isBlocked(settings, email)) return EMAIL_BLOCKED;
  if (username && (username.length < least || username.length > most))
    return badRequest(`Username must have between ${least} and ${most} characters`);
  if (phoneNumber && !isPhone(phoneNumber)) return badRequest('Phone number must have 7 to 15 digits');
  const words = `${username} ${fields.firstName} ${fields.lastName}`.toLowerCase();
  return settings.bannedWords.some((word) => words.includes(word.toLowerCase())) ? BANNED_KEYWORD : null;
}

const isBlocked = ({ blockedEmails }: DeploymentSettings, email: string): boolean =>
  blockedEmails.some((blocked) => email === blocked || (blocked.startsWith('@') && email.endsWith(blocked)));

const EMAIL_BLOCKED = coded({ status: 400, code: 'EMAIL_BLOCKED', message: 'Email address is blocked' });
const BANNED_KEYWORD = coded({ status: 400, code: 'BANNED_KEYWORD', message: 'This name is not allowed' });

/** One entry for each field that somebody else has (section 4.5). */
export function takenIn(deployment: Deployment, fields: Fields): Refusal['errors'] {
  const { email, username, phoneCountryCode, phoneNumber } = fields;
  const errors: Refusal['errors'] = [];
  if (email && findByEmail(deployment, email))
    errors.push({ code: 'EMAIL_EXISTS', message: 'Email address already exists' });
  if (username && findByUsername(deployment, username))
    errors.push({ code: 'USERNAME_EXISTS', message: 'Username already exists' });
  if (phoneNumber && findByPhone(deployment, phoneCountryCode, phoneNumber))
    errors.push({ code: 'PHONE_NUMBER_EXISTS', message: 'Phone number already exists' });
  return errors;
}
