import type { Meaning } from './meaning';
import type { Row } from './row';

/** The server's error codes (section 3.4), but for those whose meaning hangs on the rest of the reply. */
export const CODE_ROWS: readonly Row[] = [
  [{ code: 'INVALID_CREDENTIALS' }, 'wrong-credentials', 'retry', 'password'],
  [{ code: 'USER_NOT_FOUND' }, 'unknown-identifier', 'retry', 'identifier'],
  [{ code: 'USER_DISABLED' }, 'disabled', 'support'],
  [{ code: 'USER_ALREADY_SIGNED_IN' }, 'already-signed-in', 'switch'],
  [{ code: 'EMAIL_EXISTS' }, 'email-taken', 'retry', 'email'],
  [{ code: 'USERNAME_EXISTS' }, 'username-taken', 'retry', 'username'],
  [{ code: 'PHONE_NUMBER_EXISTS' }, 'phone-taken', 'retry', 'phone'],
  [{ code: 'PROVIDER_REQUIRED' }, 'refused', 'hosted'],
  [{ code: 'PROVIDER_NOT_CONFIGURED' }, 'way-unavailable', 'other-way'],
  [{ code: 'CODE_REQUIRED' }, 'not-completed', 'restart'],
  [{ code: 'INVALID_CODE' }, 'not-completed', 'restart'],
  [{ code: 'OAUTH_COMPLETION_FAILED' }, 'not-completed', 'restart'],
  [{ code: 'INVALID_STATE' }, 'link-over', 'restart'],
  [{ code: 'VERIFICATION_STRATEGY_REQUIRED' }, 'refused', 'hosted'],
  [{ code: 'BAD_SIGN_IN_ATTEMPT' }, 'attempt-over', 'restart'],
  [{ code: 'MISSING_VERIFICATION_CODE' }, 'code-missing', 'retry', 'code'],
  [{ code: 'VERIFICATION_CODE_EXPIRED' }, 'code-expired', 'resend', 'code'],
  [{ code: 'SIGNUP_RESTRICTED' }, 'sign-up-by-invitation', 'none'],
  [{ code: 'SIGNUP_WAITLIST_ONLY' }, 'sign-up-by-waitlist', 'waitlist'],
  [{ code: 'EMAIL_NOT_ALLOWED' }, 'email-not-allowed', 'retry', 'email'],
  [{ code: 'EMAIL_BLOCKED' }, 'email-not-allowed', 'retry', 'email'],
  [{ code: 'DISPOSABLE_EMAIL_BLOCKED' }, 'email-disposable', 'retry', 'email'],
  [{ code: 'COUNTRY_RESTRICTED' }, 'country-restricted', 'retry', 'phone'],
  [{ code: 'VOIP_NUMBER_BLOCKED' }, 'phone-voip', 'retry', 'phone'],
  [{ code: 'BANNED_KEYWORD' }, 'banned-word', 'retry', 'message'],
  [{ code: 'NO_ALTERNATIVE_AUTH_METHOD' }, 'refused', 'hosted'],
  [{ code: 'INVALID_INVITATION_TOKEN' }, 'invitation-invalid', 'none'],
  [{ code: 'INVITATION_EXPIRED' }, 'invitation-expired', 'none'],
  [{ code: 'INVITATION_EMAIL_MISMATCH' }, 'invitation-other-email', 'retry', 'email'],
  [{ code: 'INVITATION_REQUIRES_SIGNUP' }, 'invitation-needs-sign-up', 'sign-up'],
  [{ code: 'INVITATION_REQUIRES_SIGNIN' }, 'invitation-needs-sign-in', 'sign-in'],
  [{ code: 'ALREADY_ORGANIZATION_MEMBER' }, 'already-member', 'sign-in'],
  [{ code: 'MFA_REQUIRED' }, 'two-step-needed', 'hosted'],
  [{ code: 'PASSKEY_NOT_ENABLED' }, 'passkeys-off', 'other-way'],
  [{ code: 'SOCIAL_ACCOUNT_ALREADY_CONNECTED' }, 'refused', 'hosted'],
  [{ code: 'UNAUTHORIZED' }, 'session-over', 'restart'],
  [{ code: 'SESSION_EXPIRED' }, 'session-over', 'restart'],
];

/** Codes that say little: a known message says more, and these come into play when there is none. */
export const GENERAL_CODE_ROWS: readonly Row[] = [
  [{ code: 'REQUIRED_FIELD' }, 'missing-field', 'retry', 'message'],
  [{ code: 'BAD_REQUEST_BODY' }, 'check-form', 'retry', 'message'],
  [{ code: 'INTERNAL' }, 'server-trouble', 'retry'],
];

/** What a code means wherever it is read, such as in an address that somebody comes back with. */
export const meaningOfCode = (code: string): Meaning =>
  CODE_ROWS.find(([heard]) => heard.code === code)?.[1] ?? 'refused';
