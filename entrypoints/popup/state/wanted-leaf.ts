import type { PlaceChoice } from '../../../lib/session/types';

/** An account and a place, as they are chosen in one step. */
export interface WantedLeaf {
  key: string;
  place: PlaceChoice;
}
