import type { Row } from './code-rows';

/**
 * Refusals that are told by their text alone (section 3.5), the more special text before the one inside it. Compared
 * in lower case; the server may change its wording, so each question has a meaning without them, too.
 */
const ROWS: readonly (readonly [text: string, row: Row])[] = [
  ['invalid or expired otp', ['code-wrong-or-expired', 'resend', 'code']],
  ['invalid otp', ['code-wrong', 'retry', 'code']],
  ['invalid authentication code', ['code-wrong', 'retry', 'code']],
  ['invalid backup code', ['backup-code-wrong', 'retry', 'code']],
  ['authenticator not set up', ['factor-unavailable', 'choose-factor']],
  ['no backup codes available', ['factor-unavailable', 'choose-factor']],
  ['email already verified', ['already-verified', 'reread']],
  ['already completed', ['already-completed', 'reread']],
  ['invalid step', ['wrong-step', 'reread']],
  ['invalid or missing strategy', ['way-unavailable', 'hosted']],
  ['missing required fields', ['missing-field', 'reread']],
  ['bad request body', ['check-form', 'retry']],
  ['redirect_uri host must be under deployment domain', ['way-unavailable', 'hosted']],
  ['challenge verification failed', ['challenge-refused', 'challenge']],
  ['no active sign in', ['nobody-active', 'choose-account']],
  ['no active sign-in found', ['nobody-active', 'choose-account']],
  ['session not found', ['session-over', 'restart']],
  ['invalid session', ['session-over', 'restart']],
  ['login session expired', ['attempt-over', 'restart']],
  ['resource does not exist', ['way-unavailable', 'hosted']],
];

/** Texts that win over the code beside them, because builds disagree about that code (sections 3.4 and 4.3). */
const STRONG = ['challenge verification failed', 'redirect_uri host must be under deployment domain'];

/** Texts that say no more than the status does (E3 and E4 of section 3.2). */
const NOTHING_SAID = ['something went wrong', 'bad request body'];

export const rowOfMessage = (message: string): Row | undefined =>
  ROWS.find(([text]) => message.includes(text))?.[1];

export const rowOfStrongMessage = (message: string): Row | undefined =>
  STRONG.some((text) => message.includes(text)) ? rowOfMessage(message) : undefined;

export const saysNothing = (message: string): boolean =>
  message === '' || NOTHING_SAID.some((text) => message.includes(text));
