import type { Failure } from '../../../../lib/session/failure';
import type { Origin } from '../../../../lib/session/types';

/** Names one account of all apps. */
export interface AccountRef {
  origin: Origin;
  key: string;
}

/** One that is moved: nobody but this page knows of it before it is dropped. */
export interface Lifted extends AccountRef {
  /** Where it stands now among those that it can change places with, and where it did. */
  at: number;
  from: number;
}

/** What the person has just done. */
export type Done =
  | { kind: 'placed' | 'put-back'; name: string; at: number; count: number }
  | { kind: 'called'; name: string; label: string }
  | { kind: 'pinned' | 'unpinned' | 'hid' | 'shown'; name: string }
  | { kind: 'failed'; app: string; failure: Failure };

/** What the table of accounts shows beside the accounts. */
export interface AccountsState {
  /** Whom the person looks for. */
  filter: string;
  /** How many rows are shown at most. */
  most: number;
  lifted: Lifted | null;
  /** Whose name is a field now, and what stands in it. */
  naming: (AccountRef & { label: string }) | null;
  /** Whose color is being chosen. */
  coloring: AccountRef | null;
  done: Done | null;
  /** The id of what has the focus after that. */
  focus: string | null;
}

/** And so many more each time. */
export const MOST_ROWS = 100;

export const UNTOUCHED: AccountsState = {
  filter: '',
  most: MOST_ROWS,
  lifted: null,
  naming: null,
  coloring: null,
  done: null,
  focus: null,
};

export const isSame = (one: AccountRef | null, other: AccountRef): boolean =>
  one?.origin === other.origin && one.key === other.key;

/** What a row's controls are found by. */
export const controlId = (control: 'grip' | 'name' | 'color' | 'pin' | 'hide', { origin, key }: AccountRef) =>
  `${control}-${origin}-${key}`;
