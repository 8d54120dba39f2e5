import type { Row } from './row';

/** What means the same whatever was asked. */
export const SHARED_ROWS: readonly Row[] = [
  [/^\S+ 429 | TOO_MANY_REQUESTS /, 'throttled'],
  [/ USER_DISABLED /, 'disabled'],
  [/ MFA_REQUIRED /, 'two-step-needed'],
  [/no active sign/, 'nobody-active'],
  // Early builds say it with 500 (section 2.6).
  [/ SESSION_EXPIRED |session not found|invalid session|failed to refresh session/, 'session-over'],
];
