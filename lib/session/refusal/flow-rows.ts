import { CODE_ROWS, GENERAL_CODE_ROWS } from './code-rows';
import { PROOF_ROWS } from './proof-rows';
import type { Row } from './row';
import { SHARED_ROWS } from './shared-rows';
import { STRONG_TEXT_ROWS, TEXT_ROWS } from './text-rows';

/** Everything that a question of the sign-in pages can be answered with (sections 3.4 to 3.6 of the protocol). */
export const FLOW_ROWS: readonly Row[] = [
  [/^\S+ 429 /, 'throttled'],
  ...PROOF_ROWS,
  ...STRONG_TEXT_ROWS,
  // With 403 it is the lock-out for one identifier, which only passwords bring about (section 3.6).
  [/^sign-in 403 TOO_MANY_REQUESTS /, 'locked-out'],
  ...SHARED_ROWS,
  ...CODE_ROWS,
  ...TEXT_ROWS,
  ...GENERAL_CODE_ROWS,
  // After what is known of forms, whose fields can have too many of something.
  [/too many/, 'throttled'],
  [/^\S+ 5/, 'server-trouble'],
  // Nothing is known but the status and the question.
  [/^\S+ 401 null /, 'session-over'],
  [/^reset-password \S+ null /, 'attempt-over'], // its token lives 15 minutes
  [/^\S+ 405 null /, 'way-unavailable'],
];
