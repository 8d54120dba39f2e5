import type { Failure } from '../../../lib/session/failure';
import type { Origin } from '../../../lib/session/types';

/** The question whether to remove an app. */
export interface Removal {
  origin: Origin;
  signOut: boolean;
  busy: boolean;
  failure: Failure | null;
}

export type RemovalEvent =
  | { kind: 'removal-asked'; origin: Origin }
  | { kind: 'removal-choice'; signOut: boolean }
  | { kind: 'removal-begun' }
  | { kind: 'removal-failed'; failure: Failure }
  | { kind: 'removal-closed' };

/** The question after an event; null while nobody asks it. */
export function removalStep(removal: Removal | null, event: RemovalEvent): Removal | null {
  if (event.kind === 'removal-asked')
    return { origin: event.origin, signOut: false, busy: false, failure: null };
  if (removal === null) return null;
  switch (event.kind) {
    case 'removal-choice':
      return { ...removal, signOut: event.signOut, failure: null };
    case 'removal-begun':
      return { ...removal, busy: true, failure: null };
    case 'removal-failed':
      return { ...removal, busy: false, failure: event.failure };
    case 'removal-closed':
      return null;
  }
}
