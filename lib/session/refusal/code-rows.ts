import type { Meaning } from './meaning';
import type { Row } from './row';
import { SHARED_ROWS } from './shared-rows';

/** The error codes of the sign-in pages (section 3.4), but for those whose meaning hangs on the rest of the reply. */
export const CODE_ROWS: readonly Row[] = [
  [{ code: 'INVALID_CREDENTIALS' }, 'wrong-credentials'],
  [{ code: 'USER_NOT_FOUND' }, 'unknown-identifier'],
  [{ code: 'USER_ALREADY_SIGNED_IN' }, 'already-signed-in'],
  [{ code: 'EMAIL_EXISTS' }, 'email-taken'],
  [{ code: 'USERNAME_EXISTS' }, 'username-taken'],
  [{ code: 'PHONE_NUMBER_EXISTS' }, 'phone-taken'],
  [{ code: 'PROVIDER_REQUIRED' }, 'refused', ['hosted']],
  [{ code: 'PROVIDER_NOT_CONFIGURED' }, 'way-unavailable', ['other-way']],
  [{ code: 'CODE_REQUIRED' }, 'not-completed'],
  [{ code: 'INVALID_CODE' }, 'not-completed'],
  [{ code: 'OAUTH_COMPLETION_FAILED' }, 'not-completed'],
  [{ code: 'INVALID_STATE' }, 'link-over'],
  [{ code: 'VERIFICATION_STRATEGY_REQUIRED' }, 'refused', ['hosted']],
  [{ code: 'BAD_SIGN_IN_ATTEMPT' }, 'attempt-over'],
  [{ code: 'MISSING_VERIFICATION_CODE' }, 'code-missing'],
  [{ code: 'VERIFICATION_CODE_EXPIRED' }, 'code-expired'],
  [{ code: 'SIGNUP_RESTRICTED' }, 'sign-up-by-invitation'],
  [{ code: 'SIGNUP_WAITLIST_ONLY' }, 'sign-up-by-waitlist'],
  [{ code: 'EMAIL_NOT_ALLOWED' }, 'email-not-allowed'],
  [{ code: 'EMAIL_BLOCKED' }, 'email-not-allowed'],
  [{ code: 'DISPOSABLE_EMAIL_BLOCKED' }, 'email-disposable'],
  [{ code: 'COUNTRY_RESTRICTED' }, 'country-restricted'],
  [{ code: 'VOIP_NUMBER_BLOCKED' }, 'phone-voip'],
  [{ code: 'BANNED_KEYWORD' }, 'banned-word'],
  [{ code: 'NO_ALTERNATIVE_AUTH_METHOD' }, 'refused', ['hosted']],
  [{ code: 'INVALID_INVITATION_TOKEN' }, 'invitation-invalid'],
  [{ code: 'INVITATION_EXPIRED' }, 'invitation-expired'],
  [{ code: 'INVITATION_EMAIL_MISMATCH' }, 'invitation-other-email'],
  [{ code: 'INVITATION_REQUIRES_SIGNUP' }, 'invitation-needs-sign-up'],
  [{ code: 'INVITATION_REQUIRES_SIGNIN' }, 'invitation-needs-sign-in'],
  [{ code: 'ALREADY_ORGANIZATION_MEMBER' }, 'already-member'],
  [{ code: 'PASSKEY_NOT_ENABLED' }, 'passkeys-off'],
  [{ code: 'SOCIAL_ACCOUNT_ALREADY_CONNECTED' }, 'refused', ['hosted']],
  [{ code: 'UNAUTHORIZED' }, 'session-over'],
];

/** Codes that say little: a known message says more, and these come into play when there is none. */
export const GENERAL_CODE_ROWS: readonly Row[] = [
  [{ code: 'REQUIRED_FIELD' }, 'missing-field'],
  [{ code: 'BAD_REQUEST_BODY' }, 'check-form'],
  [{ code: 'INTERNAL' }, 'server-trouble'],
];

/** What a code means wherever it is read, such as in an address that somebody comes back with. */
export const meaningOfCode = (code: string): Meaning =>
  [...SHARED_ROWS, ...CODE_ROWS].find(([heard]) => heard.code === code)?.[1] ?? 'refused';
