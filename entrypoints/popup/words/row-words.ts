import type { Failed } from '../../../components/words/failure-sentence';
import { agoWords, leftWords } from '../../../components/words/time-words';
import { words } from '../../../lib/i18n/words';
import type { Listed } from '../state/listed';
import { lookOf, type RowLook, slipOf } from '../state/row-look';
import { appName } from '../state/selectors';
import type { PopupState } from '../state/state';

/** What comes with the second load: nothing fails before. */
export interface LaterWords {
  failureSentence(failed: Failed, app: string): string;
}

/** What a row says of how it stands, or null when it has nothing to say. */
export function lookSentence(state: PopupState, row: Listed, later: LaterWords | null = null): string | null {
  const look = lookOf(state, row);
  const slip = slipOf(state, row);
  const app = appName(state);
  switch (look) {
    case 'failed':
      return (slip && later?.failureSentence(slip, app)) ?? null;
    case 'disabled':
      return row.why ?? words('row.disabled', { app });
    case 'ended':
      return row.at === null ? words('row.ended') : agoWords(row.at, state.now);
    case 'plain':
      return row.at === null ? null : leftWords(row.at, state.now);
    default:
      return words(`row.${look}`);
  }
}

/** Whether that leaves no room for an address beside it. */
export const standsAlone = (look: RowLook): boolean =>
  ['switching', 'late', 'leaving', 'moving', 'failed'].includes(look);
