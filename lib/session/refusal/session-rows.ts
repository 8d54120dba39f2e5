import type { Row } from './row';
import { SHARED_ROWS } from './shared-rows';

/** What the questions about the accounts that are there can be answered with (section 3 of the protocol). */
export const SESSION_ROWS: readonly Row[] = [
  ...SHARED_ROWS,
  [/^\S+ 401 /, 'session-over'],
  // A bare status tells its own story at each endpoint (E3 of section 3.5).
  [/^switch 40[04] /, 'no-longer-signed-in'],
  [/^sign-out 40[04] /, 'already-signed-out'],
  [/^move 40[04] /, 'no-longer-member'],
  [/^move 403 /, 'barred'],
  [/^\S+ 5/, 'server-trouble'],
];
