import type { Meaning } from './meaning';
import type { Row } from './row';
import { SHARED_ROWS } from './shared-rows';

/** The error codes of the sign-in pages (section 3.4), but for those whose meaning hangs on the rest of the reply. */
export const CODE_ROWS: readonly Row[] = [
  [/ INVALID_CREDENTIALS /, 'wrong-credentials'],
  [/ USER_NOT_FOUND /, 'unknown-identifier'],
  [/ USER_ALREADY_SIGNED_IN /, 'already-signed-in'],
  [/ EMAIL_EXISTS /, 'email-taken'],
  [/ USERNAME_EXISTS /, 'username-taken'],
  [/ PHONE_NUMBER_EXISTS /, 'phone-taken'],
  [/ PROVIDER_REQUIRED /, 'refused', ['hosted']],
  [/ PROVIDER_NOT_CONFIGURED /, 'way-unavailable', ['other-way']],
  [/ CODE_REQUIRED /, 'not-completed'],
  [/ INVALID_CODE /, 'not-completed'],
  [/ OAUTH_COMPLETION_FAILED /, 'not-completed'],
  [/ INVALID_STATE /, 'link-over'],
  [/ VERIFICATION_STRATEGY_REQUIRED /, 'refused', ['hosted']],
  [/ BAD_SIGN_IN_ATTEMPT /, 'attempt-over'],
  [/ MISSING_VERIFICATION_CODE /, 'code-missing'],
  [/ VERIFICATION_CODE_EXPIRED /, 'code-expired'],
  [/ SIGNUP_RESTRICTED /, 'sign-up-by-invitation'],
  [/ SIGNUP_WAITLIST_ONLY /, 'sign-up-by-waitlist'],
  [/ EMAIL_NOT_ALLOWED /, 'email-not-allowed'],
  [/ EMAIL_BLOCKED /, 'email-not-allowed'],
  [/ DISPOSABLE_EMAIL_BLOCKED /, 'email-disposable'],
  [/ COUNTRY_RESTRICTED /, 'country-restricted'],
  [/ VOIP_NUMBER_BLOCKED /, 'phone-voip'],
  [/ BANNED_KEYWORD /, 'banned-word'],
  [/ NO_ALTERNATIVE_AUTH_METHOD /, 'refused', ['hosted']],
  [/ INVALID_INVITATION_TOKEN /, 'invitation-invalid'],
  [/ INVITATION_EXPIRED /, 'invitation-expired'],
  [/ INVITATION_EMAIL_MISMATCH /, 'invitation-other-email'],
  [/ INVITATION_REQUIRES_SIGNUP /, 'invitation-needs-sign-up'],
  [/ INVITATION_REQUIRES_SIGNIN /, 'invitation-needs-sign-in'],
  [/ ALREADY_ORGANIZATION_MEMBER /, 'already-member'],
  [/ PASSKEY_NOT_ENABLED /, 'passkeys-off'],
  [/ SOCIAL_ACCOUNT_ALREADY_CONNECTED /, 'refused', ['hosted']],
  [/ UNAUTHORIZED /, 'session-over'],
];

/** Codes that say little: a known message says more, and these come into play when there is none. */
export const GENERAL_CODE_ROWS: readonly Row[] = [
  [/ REQUIRED_FIELD /, 'missing-field'],
  [/ BAD_REQUEST_BODY /, 'check-form'],
  [/ INTERNAL /, 'server-trouble'],
];

/** What a code means wherever it is read, such as in an address that somebody comes back with. */
export const meaningOfCode = (code: string): Meaning =>
  [...SHARED_ROWS, ...CODE_ROWS].find(([heard]) => heard.test(` ${code} `))?.[1] ?? 'refused';
