import type { Hue } from '../view';

/** Where an account is put, seen from another one. */
export type Side = 'before' | 'after';

/** What a person made their own of an account. */
export interface Marked {
  /** Null for the account's own name. */
  label: string | null;
  /** Null for the one that it was given. */
  hue: Hue | null;
  pinned: boolean;
  hidden: boolean;
}

/** What a person changes of what they made their own of an account. What is left out stays as it is. */
export interface Touch {
  /** As typed; empty for the account's own name. */
  label?: string;
  /** Null for the one that it was given. */
  hue?: Hue | null;
  pinned?: boolean;
  hidden?: boolean;
}
