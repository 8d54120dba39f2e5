import { failureSentence } from '../../../components/words/failure-sentence';
import { agoWords } from '../../../components/words/time-words';
import { words } from '../../../lib/i18n/words';
import type { Row } from '../../../lib/session/view';
import type { FoundRows } from '../state/found-rows';
import { lookOf, slipOf } from '../state/row-look';
import { appName, frameOf } from '../state/selectors';
import type { PopupState } from '../state/state';

/** What a row says in place of where it works, or null when it has nothing to say. */
export function lookSentence(state: PopupState, row: Row): string | null {
  const look = lookOf(state, row);
  const slip = slipOf(state, row);
  const app = appName(state);
  switch (look) {
    case 'failed':
      return slip && failureSentence(slip, app);
    case 'late':
    case 'moving':
    case 'kept':
    case 'doubtful':
      return words(`row.${look}`);
    case 'disabled':
      return words('row.disabled', { app });
    case 'ended':
      return frameOf(state) === 'accounts' ? endedWords(row, state.now) : null;
    default:
      return null;
  }
}

const endedWords = ({ at }: Row, now: number): string =>
  at === null ? words('row.ended') : words('row.endedWhen', { when: agoWords(at, now) });

/** How many rows the filter leaves of how many. */
export const matchWords = ({ found, beyond, all }: FoundRows): string =>
  words('popup.matches', { shown: found.length + beyond, all });
