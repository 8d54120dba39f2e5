import type { Account, MembershipId, Session, SignInId } from '../../session/types';

/** Where an account is asked to work. */
export type Place = Pick<Account, 'organization' | 'workspace' | 'membershipId' | 'nowhere'>;

export const NOWHERE: Place = { organization: null, workspace: null, membershipId: null, nowhere: true };

/** As pages show it; null where none is known. */
export const placeName = ({
  organization,
  workspace,
}: Pick<Place, 'organization' | 'workspace'>): string | null =>
  [organization, workspace].filter(Boolean).join(' · ') || null;

const accountOf = (session: Session, signInId: SignInId | null): Account | undefined =>
  session.accounts.find((account) => account.signInId === signInId);

/** Whether an account works there by what the server says, or is no more. */
export function isThere(session: Session, who: SignInId | null, place: MembershipId): boolean {
  const account = accountOf(session, who);
  if (!account) return true;
  return place === null ? account.nowhere : account.membershipId === place;
}

/** Whether the server says that it works elsewhere: it may also say nothing. */
export function isElsewhere(session: Session, who: SignInId | null, place: MembershipId): boolean {
  const account = accountOf(session, who);
  const isTold = account?.nowhere || account?.membershipId != null;
  return Boolean(isTold) && !isThere(session, who, place);
}
