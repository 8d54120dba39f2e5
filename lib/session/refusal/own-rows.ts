import type { Row } from './row';

/** What the switcher itself has to say. */
export const OWN_ROWS: readonly Row[] = [
  [{ code: 'no-address' }, 'not-available', 'none'],
  [{ code: 'unsafe-address' }, 'unsafe-address', 'none'],
  [{ code: 'no-own-page' }, 'no-own-page', 'none'],
  [{ code: 'ticket-elsewhere' }, 'ticket-elsewhere', 'none', 'ticket'],
  [{ code: 'not-connected' }, 'not-connected', 'none'],
  [{ code: 'not-begun' }, 'not-begun', 'none'],
  [{ code: 'not-saved' }, 'not-saved', 'retry'],
  [{ code: 'attempt-over' }, 'attempt-over', 'restart'],
];
