import { isolated, words } from '../../../lib/i18n/words';
import { activeRow, faceOf } from '../state/selectors';
import type { PopupState } from '../state/state';
import { knownPlace } from './place-words';

/** Who is active, and where. */
export function activeWords(state: PopupState): string {
  const row = activeRow(state);
  if (!row) return '';
  const place = faceOf(state)?.organizations ? knownPlace(row).join(' · ') : '';
  return words('popup.activeIs', { who: [row.title, place].filter(Boolean).map(isolated).join(', ') });
}
