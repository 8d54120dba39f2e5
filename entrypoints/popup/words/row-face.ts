import { words } from '../../../lib/i18n/words';
import type { Origin } from '../../../lib/session/types';
import type { Hue } from '../../../lib/session/view';
import type { Listed } from '../state/listed';
import { lookOf, markOf, type RowLook, type RowMark } from '../state/row-look';
import { digitOf, rowsBarred } from '../state/selectors';
import type { PopupState } from '../state/state';
import { placeIn } from './place-words';
import { type LaterWords, lookSentence, standsAlone } from './row-words';

/**
 * All that a row of the list shows, in words and each a value of its own: of a row whose face is as before nothing is
 * drawn again, whatever else is new.
 */
export interface RowFace extends Stance {
  of: string;
  look: RowLook;
  /** Nothing can be done with it now. */
  barred: boolean;
  /** The key that leads there; none while keys write. */
  digit: number | null;
  initials: string;
  hue: Hue;
  off: boolean;
  title: string;
  /** Its own name, where the person calls it otherwise. */
  realName: string | undefined;
  /** Where the account works, as far as that has a name. */
  place: string | null;
  within: string | null;
  mark: RowMark | null;
  /** How it stands; of one at rest, that it ends soon. */
  sentence: string | null;
  /** Its address, where there is room beside that. */
  mail: string | null;
  /** What the button says that is drawn at its end. */
  word: string | null;
  /** What of all this is marked as found. */
  typed: string;
}

/** How the list stands to a row. */
export interface Stance {
  selected: boolean;
  /** Its app, where that is not the one in front. */
  app?: Origin | undefined;
  /** Of somebody who is active there. */
  disc?: 'lit' | undefined;
  /** What Enter does there, in words. */
  does?: string | undefined;
  /** Its place in the list, and how long that is: said where not all of it is drawn. */
  at: number | null;
  count: number | null;
}

export function rowFace(state: PopupState, row: Listed, stance: Stance, later?: LaterWords | null): RowFace {
  const { title, realName, detail, initials, hue, isAlike } = row;
  const look = lookOf(state, row);
  const [place = null, within = null] = placeIn(state, row);
  return {
    ...stance,
    ...{ of: row.key, look, title, realName, initials, hue, place, within },
    barred: look === 'disabled' || look === 'leaving' || rowsBarred(state) !== null,
    digit: state.typed === '' && !state.literal ? digitOf(row) : null,
    off: row.state !== 'live',
    mark: markOf(row),
    sentence: lookSentence(state, row, later),
    mail: standsAlone(look) && !isAlike ? null : detail,
    word: wordOf(look),
    typed: state.typed,
  };
}

/** What the button says that is drawn at the end of some rows: the whole row does it. */
export function wordOf(look: RowLook): string | null {
  if (look === 'ended') return words('row.signIn');
  if (look === 'failed') return words('retry');
  return look === 'late' ? words('row.check') : null;
}
