import { words } from '../../../lib/i18n/words';
import type { Row } from '../../../lib/session/view';

/** Where an account works, piece by piece. Absence of a name is not absence of an organisation (section 4.1.1). */
export function placeWords({ organization, workspace, membershipId, nowhere }: Row): string[] {
  const pieces = [organization, workspace].flatMap((piece) => piece || []);
  if (pieces.length > 0) return pieces;
  if (membershipId !== null) return [words('popup.inOrganization')];
  return [words(nowhere ? 'popup.noOrganization' : 'popup.placeUnknown')];
}
