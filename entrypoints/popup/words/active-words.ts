import { isolated, words } from '../../../lib/i18n/words';
import { activeRow } from '../state/selectors';
import type { PopupState } from '../state/state';
import { placeIn } from './place-words';

/** Who is active, and where. */
export function activeWords(state: PopupState): string {
  const row = activeRow(state);
  if (!row) return '';
  const place = placeIn(state, row).join(' · ');
  return words('popup.activeIs', { who: [row.title, place].filter(Boolean).map(isolated).join(', ') });
}
