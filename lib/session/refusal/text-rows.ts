import type { Row } from './row';

/** Texts that win over the code beside them, because builds disagree about that code (sections 3.4 and 4.3). */
export const STRONG_TEXT_ROWS: readonly Row[] = [
  [{ text: 'redirect_uri host must be under deployment domain' }, 'way-unavailable'],
  [{ text: 'challenge verification failed' }, 'challenge-refused'],
];

/**
 * Refusals that are told by their text alone (section 3.5), the more special text before the one inside it. The server
 * may change its wording, so each question has a meaning without them, too.
 */
export const TEXT_ROWS: readonly Row[] = [
  [{ text: 'invalid or expired otp' }, 'code-wrong-or-expired'],
  [{ text: 'invalid otp' }, 'code-wrong'],
  [{ text: 'invalid authentication code' }, 'code-wrong'],
  [{ text: 'invalid backup code' }, 'backup-code-wrong'],
  [{ text: 'authenticator not set up' }, 'factor-unavailable'],
  [{ text: 'no backup codes available' }, 'factor-unavailable'],
  [{ text: 'email already verified' }, 'already-verified'],
  [{ text: 'already completed' }, 'already-completed'],
  [{ text: 'invalid step' }, 'wrong-step'],
  [{ text: 'invalid or missing strategy' }, 'way-unavailable'],
  [{ text: 'missing required fields' }, 'missing-field', ['reread']],
  [{ text: 'bad request body' }, 'check-form', ['retry']],
  [{ text: 'login session expired' }, 'attempt-over'],
  [{ text: 'resource does not exist' }, 'way-unavailable'],
];
