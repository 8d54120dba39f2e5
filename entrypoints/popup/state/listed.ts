import type { Row, View } from '../../../lib/session/view';
import type { WantedLeaf } from './wanted-leaf';

/** What the list shows: an account, or one of its leaves as the filter has found it. */
export interface Listed extends Row {
  leaf?: WantedLeaf;
  /** Why it cannot be chosen. */
  why?: string | undefined;
}

/** Leaves of a list what every sought word occurs in; `common` are words that all of it shares. */
export type Finder = (
  rows: Row[],
  sought: string[],
  common: string[],
  shown: { view: View | null },
) => Listed[];
