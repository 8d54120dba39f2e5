import type { Failure } from '../failure';
import { toldOf } from './row';
import { SESSION_ROWS } from './session-rows';

/** Whether a read was refused because its token is dead, or names a session that is no longer there (section 2.8). */
export const isSessionOver = (problem: Failure): boolean =>
  toldOf(problem, 'read', SESSION_ROWS)[0] === 'session-over';
