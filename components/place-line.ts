import { words } from '../lib/i18n/words';

export interface Placed {
  organization: string | null;
  workspace: string | null;
}

/** The pieces of "organisation · workspace", each to be isolated on its own; empty when the account is in none. */
export const placePieces = ({ organization, workspace }: Placed): string[] =>
  [organization, workspace].filter((piece) => piece !== null && piece !== '').map(String);

/** Where an account works, in one line. */
export const placeLine = (placed: Placed): string =>
  placePieces(placed).join(' · ') || words('popup.noOrganization');
