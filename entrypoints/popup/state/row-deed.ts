import type { Row } from '../../../lib/session/view';
import { lookOf, slipOf, switchSince } from './row-look';
import type { PopupState } from './state';

/** What choosing a row does, by click, Enter, digit or its menu. */
export type RowDeed = 'switch' | 'sign-out' | 'sign-in' | 'look';

/** Null where nothing is left to do: it is done already, is being done, or cannot be. */
export function deedOf(state: PopupState, row: Row): RowDeed | null {
  // Who is active still, while somebody else is being switched to, may be wished for again.
  if (row.key === state.view?.activeKey && switchSince(state) === null) return null;
  switch (lookOf(state, row)) {
    case 'ended':
      return 'sign-in';
    case 'late':
      return 'look';
    case 'failed':
      return slipOf(state, row)?.asked === 'sign-out' ? 'sign-out' : 'switch';
    case 'plain':
    case 'doubtful':
    case 'kept':
      return 'switch';
    case 'switching':
    case 'leaving':
    case 'moving':
    case 'disabled':
      return null;
  }
}
