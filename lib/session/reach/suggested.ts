import type { Origin } from '../types';
import type { AppFace, Row } from '../view';
import type { Refusal } from './refusal';

/** An account that the address bar offers. */
export interface Suggested {
  app: Pick<AppFace, 'origin' | 'name' | 'mode'>;
  row: Row;
  isActive: boolean;
  /** What stands in the address bar while it is chosen there, and finds it again. */
  content: string;
}

/** At least one, the likeliest first. */
export type SomeSuggested = [Suggested, ...Suggested[]];

/** What there is to choose for what was typed: the first is what Enter alone leads to. */
export type Suggestions =
  | { kind: 'hint' } // nothing was typed yet
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'found'; typed: string; accounts: SomeSuggested };

/** An account for good, whatever else changes in the list. */
export interface Named {
  origin: Origin;
  key: string;
}
