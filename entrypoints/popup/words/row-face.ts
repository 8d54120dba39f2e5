import { leftWords } from '../../../components/words/time-words';
import { words } from '../../../lib/i18n/words';
import type { Hue, Row } from '../../../lib/session/view';
import { lookOf, markOf, type RowLook, type RowMark } from '../state/row-look';
import { digitOf, faceOf, frameOf, rowsBarred } from '../state/selectors';
import type { PopupState } from '../state/state';
import { placeWords } from './place-words';
import { lookSentence } from './row-words';

/**
 * All that a row of the list shows, in words and each a value of its own: of a row whose face is as before nothing is
 * drawn again, whatever else is new.
 */
export interface RowFace extends Stance {
  of: string;
  look: RowLook;
  /** Nothing can be done with it now. */
  barred: boolean;
  digit: number | null;
  initials: string;
  hue: Hue;
  off: boolean;
  title: string;
  detail: string | null;
  /** The detail stands beside the title, as the second line says something else. */
  detailBeside: boolean;
  mark: RowMark | null;
  /** What the row says in place of where the account works, and otherwise that: null where the app has no places. */
  sentence: string | null;
  place: string | null;
  within: string | null;
  /** At its end. */
  note: string | null;
  /** What of all this is marked as found. */
  typed: string;
}

/** How the list stands to a row. */
export interface Stance {
  selected: boolean;
  /** Its place in the list, and how long that is: said where not all of it is drawn. */
  at: number | null;
  count: number | null;
}

export function rowFace(state: PopupState, row: Row, stance: Stance): RowFace {
  const { title, detail, initials, hue } = row;
  const look = lookOf(state, row);
  const sentence = lookSentence(state, row);
  const hasPlaces = faceOf(state)?.organizations === true;
  const [place = null, within = null] = hasPlaces ? placeWords(row) : [];
  return {
    ...stance,
    ...{ of: row.key, look, title, detail, initials, hue, sentence, place, within },
    barred: look === 'disabled' || look === 'leaving' || rowsBarred(state) !== null,
    digit: digitOf(row),
    off: row.state !== 'live',
    detailBeside: hasPlaces || (sentence !== null && row.isAlike),
    mark: markOf(row),
    note: noteOf(state, row, look),
    typed: state.typed,
  };
}

function noteOf(state: PopupState, { at }: Row, look: RowLook): string | null {
  switch (look) {
    case 'switching':
      return words('row.switching');
    case 'leaving':
      return words('row.signingOut');
    case 'late':
    case 'failed':
      return words('retry');
    case 'ended':
      return words(frameOf(state) === 'accounts' ? 'row.signInAgain' : 'row.signIn');
    case 'disabled':
      return null;
    default:
      return at === null ? null : leftWords(at, state.now);
  }
}
