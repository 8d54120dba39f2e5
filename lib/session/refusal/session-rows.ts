import type { Row } from './row';
import { PAUSE, SHARED_ROWS, TROUBLE } from './shared-rows';

/** What the questions about the accounts that are there can be answered with (section 3 of the protocol). */
export const SESSION_ROWS: readonly Row[] = [
  PAUSE,
  ...SHARED_ROWS,
  [{ status: 401 }, 'session-over'],
  // A bare status tells its own story at each endpoint (E3 of section 3.5).
  [{ asked: 'switch', status: 400 }, 'no-longer-signed-in'],
  [{ asked: 'switch', status: 404 }, 'no-longer-signed-in'],
  [{ asked: 'sign-out', status: 400 }, 'already-signed-out'],
  [{ asked: 'sign-out', status: 404 }, 'already-signed-out'],
  [{ asked: 'move', status: 400 }, 'no-longer-member'],
  [{ asked: 'move', status: 403 }, 'barred'],
  [{ asked: 'move', status: 404 }, 'no-longer-member'],
  TROUBLE,
];
