import { EXPIRY_SLACK } from '../../../lib/session/limits';
import type { Row } from '../../../lib/session/view';
import { indexed } from './row-index';
import { cannotRead, rowsOf } from './selectors';
import type { PopupState } from './state';
import type { Slip, SwitchWish } from './wish';

/** Milliseconds after which a switch without an answer says so. */
export const ANSWER_DEADLINE = 3_000;

/**
 * What a row says about itself beside who it is. `late`: switching, and no answer came within the deadline; `kept`:
 * its sign-out was lost with the worker; `doubtful`: it may have ended.
 */
export type RowLook =
  | 'plain'
  | 'switching'
  | 'late'
  | 'leaving'
  | 'moving'
  | 'kept'
  | 'failed'
  | 'ended'
  | 'doubtful'
  | 'disabled';

/**
 * The one order of a row's states; words, menu and click follow from it. The end of an account says all, then what is
 * being done, then what went wrong before, then how the account stands.
 */
export function lookOf(state: PopupState, row: Row): RowLook {
  if (row.state === 'ended') return 'ended';
  const since = switchingSince(state, row);
  if (since !== null) return state.now - since >= ANSWER_DEADLINE ? 'late' : 'switching';
  if (row.work?.kind === 'leaving' || row.work?.kind === 'signing-out') return 'leaving';
  if (row.work?.kind === 'moving') return 'moving';
  const slip = slipOf(state, row);
  // Of a disabled account nothing can be tried again but its sign-out.
  if (slip && (row.state === 'live' || slip.asked === 'sign-out')) return 'failed';
  if (row.work?.kind === 'kept') return 'kept';
  if (row.state === 'disabled') return 'disabled';
  return row.at !== null && row.at + EXPIRY_SLACK <= state.now ? 'doubtful' : 'plain';
}

/** What must never be missed about an account: that somebody acts as it, or that it was not added here; or that it is hidden. */
export type RowMark = 'guise' | 'foreign' | 'hidden';

export function markOf({ isGuise, isForeign, hidden, state }: Row): RowMark | null {
  if (state === 'ended') return null;
  if (isGuise) return 'guise';
  if (isForeign) return 'foreign';
  return hidden ? 'hidden' : null;
}

/** When the switch to this row began; null unless it is the last one that was wished for. */
function switchingSince(state: PopupState, row: Row): number | null {
  const last = lastWish(state);
  return last?.key === row.key ? last.since : null;
}

/** Of the wish made here and those the worker tells of, which may be another page's, the later one (rule FR-2). */
function lastWish(state: PopupState): Pick<SwitchWish, 'key' | 'since'> | null {
  const { wish } = state;
  const told = indexed(rowsOf(state)).busy.flatMap(({ key, work }) =>
    work?.kind === 'switching' && key !== wish?.key ? [{ key, since: work.since }] : [],
  );
  return [wish ?? [], ...told].flat().sort((one, other) => other.since - one.since)[0] ?? null;
}

/** What failed on a row, as the worker tells it or as it was answered here. */
export function slipOf({ slip, wish }: PopupState, { key, work }: Row): Slip | null {
  if (work?.kind === 'failed') return { ...work, key, asked: work.wish };
  return slip?.key === key && wish === null ? slip : null;
}

/** When the running switch began, wherever it was asked for; null when none runs. */
export const switchSince = (state: PopupState): number | null => lastWish(state)?.since ?? null;

/** Whether "Active" is known to be true now; the mark turns grey when it is not. */
export function isConfirmed(state: PopupState): boolean {
  const since = switchSince(state);
  if (since !== null && state.now - since >= ANSWER_DEADLINE) return false;
  return !cannotRead(state) && state.view?.unsettled !== true;
}
