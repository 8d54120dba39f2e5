import type { Session, SignInId } from '../../session/types';
import { isThere, type Place } from '../known/place';

/**
 * What a successful mutation made true; it stands against contradicting reads until one of them has held it, or until
 * the server must know.
 */
export interface Claim {
  /** It is about who is active: whatever may move the pointer later ends it. */
  pointer: boolean;
  sessionId: string;
  until: number;
  holds(session: Session): boolean;
  /** The session as it must be by now. */
  impose(session: Session): Session;
  /** Called with the read that contradicts it when the time is over and no read has ever held it. */
  broken(read: Session): void;
}

type Terms = Pick<Claim, 'sessionId' | 'until' | 'broken'>;

export const activeIs = (signInId: SignInId, terms: Terms): Claim => ({
  ...terms,
  pointer: true,
  holds: (session) => session.activeId === signInId || !includes(session, signInId),
  impose: (session) => ({ ...session, activeId: signInId }),
});

/** Whoever signs in afterwards has another sign-in id, so that this says nothing of them. */
export function areGone(signInIds: SignInId[], terms: Terms): Claim {
  const gone = new Set<SignInId | null>(signInIds);
  return {
    ...terms,
    pointer: false,
    holds: (session) => !session.accounts.some(({ signInId }) => gone.has(signInId)),
    impose: (session) => ({
      ...session,
      accounts: session.accounts.filter(({ signInId }) => !gone.has(signInId)),
      activeId: gone.has(session.activeId) ? null : session.activeId,
    }),
  };
}

export const worksAt = (signInId: SignInId, place: Place, terms: Terms): Claim => ({
  ...terms,
  pointer: false,
  holds: (session) => isThere(session, signInId, place.membershipId),
  impose: (session) => ({
    ...session,
    accounts: session.accounts.map((account) =>
      account.signInId === signInId ? { ...account, ...place } : account,
    ),
  }),
});

const includes = ({ accounts }: Session, signInId: SignInId): boolean =>
  accounts.some((account) => account.signInId === signInId);

export interface Judged {
  session: Session;
  /** Those that no read has held yet. */
  claims: Claim[];
  /** When to look again, because a claim was laid over a stale read. */
  lookAgainAt: number | null;
}

/** Lays the claims that still stand over a session just read; reports those the server has outlived. */
export function withClaims(read: Session, claims: Claim[], now: number): Judged {
  const contradicted = claims.filter((claim) => claim.sessionId === read.id && !claim.holds(read));
  const open = contradicted.filter((claim) => claim.until > now);
  for (const claim of contradicted) if (claim.until <= now) claim.broken(read);
  const session = open.reduce((imposed, claim) => claim.impose(imposed), read);
  const lookAgainAt = open.length > 0 ? Math.max(...open.map((claim) => claim.until)) : null;
  return { session, claims: open, lookAgainAt };
}
