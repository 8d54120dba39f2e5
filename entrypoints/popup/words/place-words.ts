import { words } from '../../../lib/i18n/words';
import type { Row } from '../../../lib/session/view';
import { faceOf } from '../state/selectors';
import type { PopupState } from '../state/state';

/** Where an account works, piece by piece, where anything is known of that. No name is not no organization (section 4.1.1). */
function knownPlace({ organization, workspace, membershipId }: Row): string[] {
  const pieces = [organization, workspace].flatMap((piece) => piece || []);
  return pieces.length > 0 || membershipId === null ? pieces : [words('popup.inOrganization')];
}

/** The same, as far as the app on screen has places at all. */
export const placeIn = (state: PopupState, row: Row): string[] =>
  faceOf(state)?.organizations ? knownPlace(row) : [];

/** The same of somebody whose place is to be seen, too, when there is none. */
export function placeWords(row: Row): string[] {
  const pieces = knownPlace(row);
  if (pieces.length > 0) return pieces;
  return [words(row.nowhere ? 'popup.noOrganization' : 'popup.placeUnknown')];
}
