import type { Row } from './row';

/** Texts that win over the code beside them, because builds disagree about that code (sections 3.4 and 4.3). */
export const STRONG_TEXT_ROWS: readonly Row[] = [
  [/redirect_uri host must be under deployment domain/, 'way-unavailable'],
  [/challenge verification failed/, 'challenge-refused'],
];

/**
 * Refusals that are told by their text alone (section 3.5), the more special text before the one inside it. The server
 * may change its wording, so each question has a meaning without them, too.
 */
export const TEXT_ROWS: readonly Row[] = [
  [/invalid or expired otp/, 'code-wrong-or-expired'],
  [/invalid otp/, 'code-wrong'],
  [/invalid authentication code/, 'code-wrong'],
  [/invalid backup code/, 'backup-code-wrong'],
  [/authenticator not set up/, 'factor-unavailable'],
  [/no backup codes available/, 'factor-unavailable'],
  [/email already verified/, 'already-verified'],
  [/already completed/, 'already-completed'],
  [/invalid step/, 'wrong-step'],
  [/invalid or missing strategy/, 'way-unavailable'],
  [/missing required fields/, 'missing-field', ['reread']],
  [/bad request body/, 'check-form', ['retry']],
  [/login session expired/, 'attempt-over'],
  [/resource does not exist/, 'way-unavailable'],
];
