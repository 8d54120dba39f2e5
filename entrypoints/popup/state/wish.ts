import type { Failure } from '../../../lib/session/failure';
import type { SignInId } from '../../../lib/session/types';
import type { WantedLeaf } from './wanted-leaf';

/** A switch asked for in this popup and not yet answered. */
export interface SwitchWish {
  key: string;
  signInId: SignInId;
  since: number;
}

/** What was asked for here and failed, where the worker did not put that into a view. */
export interface Slip {
  /** The row it belongs to, or null for the app as a whole. */
  key: string | null;
  asked: 'switch' | 'sign-out' | 'move' | 'add';
  failure: Failure;
  /** What was to be opened. */
  place?: string | undefined;
  /** Why it was not, and the way to it. */
  also?: { line: string; button: { word: string; intent: { kind: 'go-to' } & WantedLeaf } };
}
