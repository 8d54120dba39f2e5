import type { Row } from './row';

/** Texts that win over the code beside them, because builds disagree about that code (sections 3.4 and 4.3). */
export const STRONG_TEXT_ROWS: readonly Row[] = [
  [{ text: 'redirect_uri host must be under deployment domain' }, 'way-unavailable', 'hosted'],
  [{ text: 'challenge verification failed' }, 'challenge-refused', 'challenge'],
];

/**
 * Refusals that are told by their text alone (section 3.5), the more special text before the one inside it. The server
 * may change its wording, so each question has a meaning without them, too.
 */
export const TEXT_ROWS: readonly Row[] = [
  [{ text: 'invalid or expired otp' }, 'code-wrong-or-expired', 'resend', 'code'],
  [{ text: 'invalid otp' }, 'code-wrong', 'retry', 'code'],
  [{ text: 'invalid authentication code' }, 'code-wrong', 'retry', 'code'],
  [{ text: 'invalid backup code' }, 'backup-code-wrong', 'retry', 'code'],
  [{ text: 'authenticator not set up' }, 'factor-unavailable', 'choose-factor'],
  [{ text: 'no backup codes available' }, 'factor-unavailable', 'choose-factor'],
  [{ text: 'email already verified' }, 'already-verified', 'reread'],
  [{ text: 'already completed' }, 'already-completed', 'reread'],
  [{ text: 'invalid step' }, 'wrong-step', 'reread'],
  [{ text: 'invalid or missing strategy' }, 'way-unavailable', 'hosted'],
  [{ text: 'missing required fields' }, 'missing-field', 'reread'],
  [{ text: 'bad request body' }, 'check-form', 'retry'],
  [{ text: 'no active sign in' }, 'nobody-active', 'choose-account'],
  [{ text: 'no active sign-in found' }, 'nobody-active', 'choose-account'],
  [{ text: 'session not found' }, 'session-over', 'restart'],
  [{ text: 'invalid session' }, 'session-over', 'restart'],
  [{ text: 'login session expired' }, 'attempt-over', 'restart'],
  [{ text: 'resource does not exist' }, 'way-unavailable', 'hosted'],
];

/** Texts that say no more than the status does (E3 and E4 of section 3.2). */
const NOTHING_SAID = ['something went wrong', 'bad request body'];

export function saysNothing(message: string | null): boolean {
  const text = message?.trim().toLowerCase() ?? '';
  return text === '' || NOTHING_SAID.some((nothing) => text.includes(nothing));
}
