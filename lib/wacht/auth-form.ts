import type { SecondFactor } from '../session/attempt';
import type { Way } from '../session/auth-settings';
import type { Phone, ProfileFields } from '../session/flow';
import type { Fields } from './request';

/** One first factor as it was typed; what its strategy does not use is never sent. */
export interface SignInWish {
  way: Way;
  identifier: string;
  phone: Phone | null;
  password: string | null;
  challenge: string | null;
}

/** The form of `/auth/signin`: the strategy and only its own fields, in the order of its page (section 4.4.2). */
export const signInForm = (wish: SignInWish): Fields =>
  filled({ ...STRATEGY[wish.way](wish), challenge_token: wish.challenge });

/** Null and empty values are left out: the server takes an empty field for none (section 4.5). */
type Draft = Record<string, string | null | undefined>;

const STRATEGY: Record<Way, (wish: SignInWish) => Draft> = {
  email_password: ({ identifier, password }) => ({
    strategy: 'plain_email',
    email: identifier.trim(),
    password,
  }),
  username_password: ({ identifier, password }) => ({
    strategy: 'plain_username',
    username: identifier.trim(),
    password,
  }),
  email_otp: ({ identifier }) => ({ strategy: 'email_otp', email: identifier.trim() }),
  email_magic_link: ({ identifier }) => ({ strategy: 'magic_link', email: identifier.trim() }),
  phone_otp: ({ phone }) => ({
    strategy: 'phone_otp',
    phone: national(phone),
    phone_country_code: dialCode(phone),
  }),
};

/** The form of `/auth/signup`, in the order of its page (section 4.5). */
export const signUpForm = (wish: {
  fields: ProfileFields;
  inviteToken: string | null;
  challenge: string | null;
}): Fields =>
  filled({
    ...profileForm(wish.fields),
    password: wish.fields.password,
    invite_token: wish.inviteToken,
    challenge_token: wish.challenge,
  });

/** The form of `/auth/complete-profile`, which takes no password (section 4.4.6). */
export const profileForm = (fields: ProfileFields): Fields =>
  filled({
    email: fields.email?.trim(),
    first_name: fields.first_name?.trim(),
    last_name: fields.last_name?.trim(),
    username: fields.username?.trim(),
    phone_number: national(fields.phone),
    phone_country_code: dialCode(fields.phone),
  });

/** A code as it may be typed or pasted; only backup codes have a dash of their own (section 4.4.4). */
export function codeForm(code: string, factor: SecondFactor | null): Fields {
  const closed = code.replace(/\s/gu, '');
  return { verification_code: factor === 'backup_code' ? closed : closed.replaceAll('-', '') };
}

/** The server joins code and number, so the number is without its code (phone rule of section 4.4.2). */
const national = (phone: Phone | null | undefined) => phone?.national.replace(/\D/g, '');

const dialCode = (phone: Phone | null | undefined) =>
  phone && phone.countryCode !== '' ? `+${phone.countryCode.replace(/\D/g, '')}` : null;

export const filled = (draft: Draft): Fields =>
  Object.fromEntries(Object.entries(draft).flatMap(([name, value]) => (value ? [[name, value]] : [])));
