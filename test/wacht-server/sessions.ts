import type { Place } from './person';
import type { Deployment, Session, SignIn } from './store';

const SIGN_IN_LIFE = 30 * 24 * 3600 * 1000;
const COPY_LIFE = 5000;

export function createEmptySession(deployment: Deployment): Session {
  const now = deployment.now();
  const session: Session = {
    id: deployment.newId(),
    createdAt: now,
    updatedAt: now,
    activeSignInId: null,
    signIns: [],
    attempts: [],
    signUps: [],
  };
  deployment.sessions.set(session.id, session);
  for (const userId of deployment.settings.newSessionUserIds) addSignIn(deployment, session, userId);
  return session;
}

/** Called before every change: notes what another instance still has in memory, and stamps the session. */
export function touch(deployment: Deployment, session: Session): void {
  const now = deployment.now();
  const held = deployment.staleCopies.get(session.id);
  if (deployment.staleReads && (!held || held.until <= now)) {
    deployment.staleCopies.set(session.id, { copy: structuredClone(session), until: now + COPY_LIFE });
  }
  session.updatedAt = now;
}

/** The session as a read shows it: the truth, or a copy up to 5 s old (section 2.10). */
export function readable(deployment: Deployment, session: Session): Session {
  const held = deployment.staleCopies.get(session.id);
  return deployment.staleReads && held && held.until > deployment.now() ? held.copy : session;
}

/** Newest first, without expired ones (section 4.1.1). */
export const liveSignIns = (deployment: Deployment, session: Session): SignIn[] =>
  session.signIns.filter((signIn) => signIn.expiresAt > deployment.now()).reverse();

export const liveSignIn = (deployment: Deployment, session: Session, id: string | null): SignIn | undefined =>
  liveSignIns(deployment, session).find((signIn) => signIn.id === id);

export const activeSignIn = (deployment: Deployment, session: Session): SignIn | undefined =>
  liveSignIn(deployment, session, session.activeSignInId);

/** A completed sign-in always becomes the active one (section 1). */
export function addSignIn(deployment: Deployment, session: Session, userId: string): SignIn {
  const person = deployment.people.get(userId);
  if (!person) throw new Error(`no person ${userId} at ${deployment.spec.apiHost}`);
  touch(deployment, session);
  const now = deployment.now();
  const place = { ...person.place };
  const signIn = { id: deployment.newId(), userId, createdAt: now, expiresAt: now + SIGN_IN_LIFE, place };
  session.signIns.push(signIn);
  session.activeSignInId = signIn.id;
  return signIn;
}

/** False when there is no such live sign-in in the session. */
export function activate(deployment: Deployment, session: Session, signInId: string): boolean {
  if (!liveSignIn(deployment, session, signInId)) return false;
  touch(deployment, session);
  session.activeSignInId = signInId;
  return true;
}

/** Section 4.1.3 with its quirk: the pointer goes, or stays, whoever it was that signed out. */
export function removeSignIn(deployment: Deployment, session: Session, signInId: string): boolean {
  if (!liveSignIn(deployment, session, signInId)) return false;
  touch(deployment, session);
  session.signIns = session.signIns.filter((signIn) => signIn.id !== signInId);
  if (deployment.traits.pointerAfterSignOut === 'cleared') session.activeSignInId = null;
  return true;
}

export function removeAllSignIns(deployment: Deployment, session: Session): void {
  touch(deployment, session);
  session.signIns = [];
  session.activeSignInId = null;
}

/** Sets the place of a sign-in and the person's default (section 4.1.4). */
export function moveTo(deployment: Deployment, session: Session, { signIn, place }: Move): void {
  touch(deployment, session);
  signIn.place = place;
  const person = deployment.people.get(signIn.userId);
  if (person) person.place = { ...place };
}

interface Move {
  signIn: SignIn;
  place: Place;
}
