import { invite } from './auth/invitations';
import { addPasskey, createPasskey } from './auth/passkey-keys';
import { currentTotp } from './auth/second-factor';
import { makeTicket } from './auth/ticket';
import { recall, remember } from './memory';
import { addPerson } from './people';
import {
  activate,
  activeSignIn,
  addSignIn,
  createEmptySession,
  liveSignIns,
  removeAllSignIns,
  removeSignIn,
} from './sessions';
import type { DeploymentControl, SessionStart } from './spec';
import type { Deployment, Session, SignIn } from './store';
import { issueToken } from './token';

/** The hands of a test on one deployment; what it cannot find is a mistake of the test, so it throws. */
export function createControl(deployment: Deployment): DeploymentControl {
  const find = (sessionId: string): Session => sessionOf(deployment, sessionId);
  const { faults, settings, outbox } = deployment;
  return {
    settings,
    outbox,
    totp: (userId) => totp(deployment, userId),
    invite: (invitation = {}) => invite(deployment, invitation),
    ticket: (ticket) => makeTicket(deployment, ticket),
    addPasskey: (userId, passkey) => addPasskey(deployment, userId, passkey),
    createPasskey: (userId) => createPasskey(deployment, userId),
    addPerson: (spec) => addPerson(deployment, spec).id,
    createSession: (people, active = 0) =>
      startSession(
        deployment,
        people.map(({ userId }) => userId),
        active,
      ),
    signIn: (sessionId, userId) => addSignIn(deployment, find(sessionId), userId).id,
    switchTo: (sessionId, signInId) => {
      if (!activate(deployment, find(sessionId), signInId)) throw new Error(`no sign-in ${signInId}`);
    },
    signOut: (sessionId, signInId) => {
      if (signInId === null) return removeAllSignIns(deployment, find(sessionId));
      if (!removeSignIn(deployment, find(sessionId), signInId)) throw new Error(`no sign-in ${signInId}`);
    },
    endSession: (sessionId) => endSession(deployment, find(sessionId)),
    expireTokens: (sessionId) => expireTokens(deployment, find(sessionId)),
    setPicture: (userId, address) => {
      const person = deployment.people.get(userId);
      if (!person) throw new Error(`no person ${userId}`);
      person.pictureUrl = address;
    },
    endSignIn: (sessionId, signInId, at) => {
      signInOf(find(sessionId), signInId).expiresAt = at;
    },
    expireSignIn: (sessionId, signInId) => expireSignIn(deployment, find(sessionId), signInId),
    session: (sessionId) => truth(deployment, find(sessionId)),
    sessions: () => [...deployment.sessions.keys()],
    fault: faults.add,
    hold: faults.hold,
    linger: faults.linger,
    clearFaults: faults.clear,
    staleReads: (on) => {
      deployment.staleReads = on;
      deployment.staleCopies.clear();
    },
    remember: () => remember(deployment),
    recall: (memory) => recall(deployment, memory),
  };
}

function sessionOf({ sessions, spec }: Deployment, sessionId: string): Session {
  const session = sessions.get(sessionId);
  if (!session) throw new Error(`no session ${sessionId} at ${spec.apiHost}`);
  return session;
}

function totp({ people, now, spec }: Deployment, userId: string): string {
  const secret = people.get(userId)?.secondFactors.totpSecret;
  if (!secret) throw new Error(`no authenticator of ${userId} at ${spec.apiHost}`);
  return currentTotp(secret, now());
}

function startSession(deployment: Deployment, userIds: string[], active: number | null): SessionStart {
  const session = createEmptySession(deployment);
  const signInIds = userIds.map((userId) => addSignIn(deployment, session, userId).id);
  session.activeSignInId = active === null ? null : (signInIds[active] ?? null);
  const token = issueToken(deployment, session.id);
  return { sessionId: session.id, token, cookie: `${deployment.traits.cookieName}=${token}`, signInIds };
}

const truth = (deployment: Deployment, session: Session) => ({
  activeSignInId: activeSignIn(deployment, session)?.id ?? null,
  signIns: liveSignIns(deployment, session).map(({ id, userId }) => ({ id, userId })),
});

function endSession({ sessions, rotations, staleCopies }: Deployment, { id }: Session): void {
  sessions.delete(id);
  staleCopies.delete(id);
  for (const [rotationId, { sessionId }] of rotations) if (sessionId === id) rotations.delete(rotationId);
}

function expireTokens({ rotations, expiredRotations }: Deployment, { id }: Session): void {
  for (const [rotationId, { sessionId }] of rotations) if (sessionId === id) expiredRotations.add(rotationId);
}

function expireSignIn(deployment: Deployment, session: Session, signInId: string): void {
  signInOf(session, signInId).expiresAt = deployment.now() - 1;
}

function signInOf(session: Session, signInId: string): SignIn {
  const signIn = session.signIns.find(({ id }) => id === signInId);
  if (!signIn) throw new Error(`no sign-in ${signInId} in session ${session.id}`);
  return signIn;
}
