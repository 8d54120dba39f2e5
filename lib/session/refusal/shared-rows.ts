import type { Row } from './row';

/** What means the same whatever was asked. */
export const SHARED_ROWS: readonly Row[] = [
  [{ code: 'TOO_MANY_REQUESTS' }, 'throttled'],
  [{ code: 'USER_DISABLED' }, 'disabled'],
  [{ code: 'MFA_REQUIRED' }, 'two-step-needed'],
  [{ code: 'SESSION_EXPIRED' }, 'session-over'],
  [{ text: 'no active sign' }, 'nobody-active'],
  [{ text: 'session not found' }, 'session-over'],
  [{ text: 'invalid session' }, 'session-over'],
];

export const PAUSE: Row = [{ status: 429 }, 'throttled'];
export const TROUBLE: Row = [{ status: 500 }, 'server-trouble'];
