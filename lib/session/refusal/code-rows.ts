import type { ProfileField } from '../attempt';
import type { Meaning, NextDeed } from './meaning';

/** A field as the protocol's tables name it; `message` stands for "the one that the message is about". */
export type TableField = ProfileField | 'identifier' | 'password' | 'code' | 'ticket' | 'message' | null;

export type Row = readonly [what: Meaning, next: NextDeed, field?: TableField];

/** The server's error codes in upper case (section 3.4), but for those whose meaning hangs on the rest of the reply. */
export const ROW_OF_CODE: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['INVALID_CREDENTIALS', ['wrong-credentials', 'retry', 'password']],
  ['USER_NOT_FOUND', ['unknown-identifier', 'retry', 'identifier']],
  ['USER_DISABLED', ['disabled', 'support']],
  ['USER_ALREADY_SIGNED_IN', ['already-signed-in', 'switch']],
  ['EMAIL_EXISTS', ['email-taken', 'retry', 'email']],
  ['USERNAME_EXISTS', ['username-taken', 'retry', 'username']],
  ['PHONE_NUMBER_EXISTS', ['phone-taken', 'retry', 'phone']],
  ['PROVIDER_REQUIRED', ['refused', 'hosted']],
  ['PROVIDER_NOT_CONFIGURED', ['way-unavailable', 'other-way']],
  ['CODE_REQUIRED', ['not-completed', 'restart']],
  ['INVALID_CODE', ['not-completed', 'restart']],
  ['OAUTH_COMPLETION_FAILED', ['not-completed', 'restart']],
  ['INVALID_STATE', ['link-over', 'restart']],
  ['VERIFICATION_STRATEGY_REQUIRED', ['refused', 'hosted']],
  ['BAD_SIGN_IN_ATTEMPT', ['attempt-over', 'restart']],
  ['MISSING_VERIFICATION_CODE', ['code-missing', 'retry', 'code']],
  ['VERIFICATION_CODE_EXPIRED', ['code-expired', 'resend', 'code']],
  ['SIGNUP_RESTRICTED', ['sign-up-by-invitation', 'none']],
  ['SIGNUP_WAITLIST_ONLY', ['sign-up-by-waitlist', 'waitlist']],
  ['EMAIL_NOT_ALLOWED', ['email-not-allowed', 'retry', 'email']],
  ['EMAIL_BLOCKED', ['email-not-allowed', 'retry', 'email']],
  ['DISPOSABLE_EMAIL_BLOCKED', ['email-disposable', 'retry', 'email']],
  ['COUNTRY_RESTRICTED', ['country-restricted', 'retry', 'phone']],
  ['VOIP_NUMBER_BLOCKED', ['phone-voip', 'retry', 'phone']],
  ['BANNED_KEYWORD', ['banned-word', 'retry', 'message']],
  ['NO_ALTERNATIVE_AUTH_METHOD', ['refused', 'hosted']],
  ['INVALID_INVITATION_TOKEN', ['invitation-invalid', 'none']],
  ['INVITATION_EXPIRED', ['invitation-expired', 'none']],
  ['INVITATION_EMAIL_MISMATCH', ['invitation-other-email', 'retry', 'email']],
  ['INVITATION_REQUIRES_SIGNUP', ['invitation-needs-sign-up', 'sign-up']],
  ['INVITATION_REQUIRES_SIGNIN', ['invitation-needs-sign-in', 'sign-in']],
  ['ALREADY_ORGANIZATION_MEMBER', ['already-member', 'sign-in']],
  ['MFA_REQUIRED', ['two-step-needed', 'hosted']],
  ['PASSKEY_NOT_ENABLED', ['passkeys-off', 'other-way']],
  ['SOCIAL_ACCOUNT_ALREADY_CONNECTED', ['refused', 'hosted']],
  ['UNAUTHORIZED', ['session-over', 'restart']],
  ['SESSION_EXPIRED', ['session-over', 'restart']],
  ['UNSUPPORTED_CHALLENGE', ['challenge-unsupported', 'hosted']],
  // Our own words, for what the server sent or did not send.
  ['NO_ADDRESS', ['not-available', 'none']],
  ['UNSAFE_ADDRESS', ['unsafe-address', 'none']],
  ['NO_SIGN_IN_PAGE', ['no-own-page', 'none']],
  ['TICKET_NOT_FOR_HERE', ['ticket-elsewhere', 'none', 'ticket']],
  ['NOT_CONNECTED', ['not-connected', 'none']],
  ['NO_FLOW', ['not-begun', 'none']],
  ['NOT_SAVED', ['not-saved', 'retry']],
]);

/** Codes that say little: a known message says more, and these come into play when there is none. */
export const ROW_OF_GENERAL_CODE: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['REQUIRED_FIELD', ['missing-field', 'retry', 'message']],
  ['BAD_REQUEST_BODY', ['check-form', 'retry', 'message']],
  ['INTERNAL', ['server-trouble', 'retry']],
]);
