import type { Origin } from '../../lib/session/types';
import type { KeyIntent } from './keyboard';
import type { Press } from './press';
import type { Open, PopupState } from './state';

/** Everything a person can ask of the popup, by key or by pointer. */
export type Intent =
  | KeyIntent
  | { kind: 'type'; text: string }
  | { kind: 'hover'; key: string | null }
  | { kind: 'press'; press: Press }
  | { kind: 'release'; press: Press }
  | { kind: 'tick-forget'; ticked: boolean }
  | { kind: 'open'; open: Open }
  | { kind: 'choose-app'; origin: Origin }
  | { kind: 'confirm-sign-out'; key: string }
  | { kind: 'sign-out-all' }
  | { kind: 'undo'; key: string }
  | { kind: 'forget'; key: string }
  | { kind: 'dismiss'; key: string | null }
  | { kind: 'move'; organizationId: string | null; workspaceId: string | null }
  | { kind: 'add-account' }
  | { kind: 'show-sign-in-tab' }
  | { kind: 'cancel-sign-in' }
  | { kind: 'reload-tabs' }
  | { kind: 'allow' }
  | { kind: 'repair' }
  | { kind: 'refresh' }
  | { kind: 'settings' }
  | { kind: 'hide-note'; note: string }
  | { kind: 'list-ended' };

/** What every part of the popup is given. */
export interface PartProps {
  state: PopupState;
  act: (intent: Intent) => void;
}
