import type { Session, SignInId } from '../../session/types';

/** What a successful mutation made true; it stands against contradicting reads until the server must know. */
export interface Claim {
  /** A later claim about the same thing replaces an earlier one. */
  about: string;
  sessionId: string;
  until: number;
  holds(session: Session): boolean;
  /** The session as it must be by now. */
  impose(session: Session): Session;
  /** Called when the server still contradicts after the time is over. */
  broken(): void;
}

type Terms = Pick<Claim, 'sessionId' | 'until' | 'broken'>;

export const activeIs = (signInId: SignInId, terms: Terms): Claim => ({
  ...terms,
  about: 'active',
  holds: (session) => session.activeId === signInId || !includes(session, signInId),
  impose: (session) => ({ ...session, activeId: signInId }),
});

export const isGone = (signInId: SignInId, terms: Terms): Claim => ({
  ...terms,
  about: signInId,
  holds: (session) => !includes(session, signInId),
  impose: (session) => ({
    ...session,
    accounts: session.accounts.filter((account) => account.signInId !== signInId),
    activeId: session.activeId === signInId ? null : session.activeId,
  }),
});

export const nobodyLeft = (terms: Terms): Claim => ({
  ...terms,
  about: 'everybody',
  holds: (session) => session.accounts.length === 0,
  impose: (session) => ({ ...session, accounts: [], activeId: null }),
});

export const includes = (session: Session, signInId: SignInId): boolean =>
  session.accounts.some((account) => account.signInId === signInId);

export interface Judged {
  session: Session;
  claims: Claim[];
  /** When to look again, because a claim was laid over a stale read. */
  lookAgainAt: number | null;
}

/** Lays the claims that still stand over a session just read; reports those the server has outlived. */
export function withClaims(read: Session, claims: Claim[], now: number): Judged {
  const own = claims.filter((claim) => claim.sessionId === read.id);
  const open = own.filter((claim) => claim.until > now);
  for (const claim of own) if (claim.until <= now && !claim.holds(read)) claim.broken();
  const contradicted = open.filter((claim) => !claim.holds(read));
  const session = contradicted.reduce((imposed, claim) => claim.impose(imposed), read);
  const lookAgainAt = contradicted.length > 0 ? Math.max(...contradicted.map((claim) => claim.until)) : null;
  return { session, claims: open, lookAgainAt };
}
