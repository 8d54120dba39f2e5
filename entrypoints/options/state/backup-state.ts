import type { Failure } from '../../../lib/session/failure';
import type { BackupPlan, BackupRefusal, WaitingApp } from '../../../lib/session/kept/backup';
import type { Origin } from '../../../lib/session/types';

/** What the page shows of files that the person keeps. */
export interface BackupState {
  file: FileState;
  /** Why the last deed came to nothing. */
  failure: Failure | null;
  /** Apps out of a file that are not connected yet. */
  waiting: readonly WaitingApp[];
  /** One of them that the browser asks about, or that is being connected. */
  asking: Origin | null;
  /** Of one of them the browser gave nothing. */
  denied: Origin | null;
}

export type FileState =
  | { at: 'none' }
  | { at: 'refused'; name: string; why: BackupRefusal }
  | {
      at: 'shown';
      name: string;
      text: string;
      plan: BackupPlan;
      readAt: number;
      saveFirst: boolean;
      busy: boolean;
    }
  | { at: 'done'; changes: number };

export const NO_BACKUP: BackupState = {
  file: { at: 'none' },
  failure: null,
  waiting: [],
  asking: null,
  denied: null,
};
