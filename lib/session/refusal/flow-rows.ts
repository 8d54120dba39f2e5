import { CODE_ROWS, GENERAL_CODE_ROWS } from './code-rows';
import { PROOF_ROWS } from './proof-rows';
import type { Row } from './row';
import { PAUSE, SHARED_ROWS, TROUBLE } from './shared-rows';
import { STRONG_TEXT_ROWS, TEXT_ROWS } from './text-rows';

/** Everything that a question of the sign-in pages can be answered with (sections 3.4 to 3.6 of the protocol). */
export const FLOW_ROWS: readonly Row[] = [
  PAUSE,
  ...PROOF_ROWS,
  ...STRONG_TEXT_ROWS,
  // With 403 it is the lock-out for one identifier, which only passwords bring about (section 3.6).
  [{ asked: 'sign-in', code: 'TOO_MANY_REQUESTS', status: 403 }, 'locked-out'],
  ...SHARED_ROWS,
  ...CODE_ROWS,
  ...TEXT_ROWS,
  ...GENERAL_CODE_ROWS,
  // After what is known of forms, whose fields can have too many of something.
  [{ text: 'too many' }, 'throttled'],
  TROUBLE,
  // Nothing is known but the status and the question.
  [{ code: '', status: 401 }, 'session-over'],
  [{ code: '', asked: 'reset-password' }, 'attempt-over'], // its token lives 15 minutes
  [{ code: '', status: 405 }, 'way-unavailable'],
];
