import { ALREADY_SIGNED_IN, DISABLED, type Refusal } from '../refusal';

/** Why nobody was signed in by a provider's answer. */
export type SsoProblem =
  | 'unknown-state'
  | 'too-late'
  | 'cancelled'
  | 'failed'
  | 'not-believed'
  | 'unknown-person'
  | 'disabled'
  | 'already-signed-in';

const WORDS: Record<SsoProblem, string> = {
  'unknown-state': 'This sign-in is not known or was used before. Start again.',
  'too-late': 'This sign-in took too long. Start again.',
  cancelled: 'The sign-in was cancelled.',
  failed: 'Your organisation could not sign you in.',
  'not-believed': 'The answer of your organisation was not accepted. Start again.',
  'unknown-person': 'Your organisation knows you, but you have no account here.',
  disabled: 'This account is disabled.',
  'already-signed-in': 'You are already signed in with this account.',
};

/** `error_description` of section 4.7.2; the wording is this server's own. */
export const wordsFor = (problem: SsoProblem): string => WORDS[problem];

export function problemOf(refusal: Refusal): SsoProblem {
  if (refusal === ALREADY_SIGNED_IN) return 'already-signed-in';
  return refusal === DISABLED ? 'disabled' : 'failed';
}
