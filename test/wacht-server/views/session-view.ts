import type { Person } from '../person';
import { bareNumber, type Json, type JsonObject } from '../raw-json';
import { liveSignIns } from '../sessions';
import type { Deployment, Session, SignIn } from '../store';
import { signInAttemptView, signUpAttemptView } from './attempt-view';
import { organizationMembershipView, workspaceMembershipView } from './membership-view';
import { userView } from './user-view';
import { foreignId, wireTime } from './wire';

/** The session beside the payload of an envelope. */
export const minimalSessionView = (deployment: Deployment, session: Session): JsonObject => ({
  id: session.id,
  created_at: wireTime(deployment, session.createdAt),
  updated_at: wireTime(deployment, session.updatedAt),
});

/** A whole session as section 6.1 lists it: empty lists are absent, expired sign-ins are in neither place. */
export function sessionView(deployment: Deployment, session: Session): JsonObject {
  const signIns = liveSignIns(deployment, session).map((signIn) => signInView(deployment, session, signIn));
  const attempts = session.attempts.map((attempt) => signInAttemptView(deployment, session, attempt));
  const signUps = session.signUps.map((attempt) => signUpAttemptView(deployment, session, attempt));
  return {
    ...minimalSessionView(deployment, session),
    signins: signIns.length > 0 ? signIns : undefined,
    signin_attempts: inOrder(deployment, attempts),
    signup_attempts: inOrder(deployment, signUps),
    active_signin_id: pointer(deployment, session.activeSignInId),
    active_signin: signIns.find((signIn) => signIn.id === session.activeSignInId),
  };
}

function inOrder({ traits }: Deployment, attempts: JsonObject[]): JsonObject[] | undefined {
  if (attempts.length === 0) return undefined;
  return traits.attemptOrder === 'newest-first' ? attempts.reverse() : attempts;
}

/**
 * The session as the reply to a sign-in or sign-up shows it, asked for once that is done: Go-26 answers with the one
 * loaded before, plus the attempt (section 4.4.2).
 */
export function beforeChange({ traits }: Deployment, session: Session): () => Session {
  const { signIns, activeSignInId } = session;
  const before = [...signIns];
  return () => (traits.signInReply === 'after' ? session : { ...session, signIns: before, activeSignInId });
}

function pointer({ traits }: Deployment, id: string | null): Json | undefined {
  if (traits.foreignIds === 'string') return id;
  return id === null ? undefined : bareNumber(id);
}

function signInView(deployment: Deployment, session: Session, signIn: SignIn): JsonObject {
  const { traits, people } = deployment;
  const at = wireTime(deployment, signIn.createdAt);
  const person = people.get(signIn.userId);
  return {
    id: signIn.id,
    created_at: at,
    updated_at: at,
    session_id: foreignId(deployment, session.id),
    user_id: traits.signInUserId ? signIn.userId : undefined,
    user: traits.signInUser && person ? userView(deployment, person) : undefined,
    expires_at: wireTime(deployment, signIn.expiresAt),
    ...(traits.signInUser ? device(at) : {}),
    ...(person ? placeView(deployment, person, signIn) : {}),
  };
}

const device = (lastActiveAt: string): JsonObject => ({
  last_active_at: lastActiveAt,
  ip_address: '203.0.113.7',
  browser: 'Firefox',
  device: 'Desktop',
  city: 'Graz',
  region: 'Styria',
  region_code: '',
  country: 'Austria',
  country_code: 'AT',
});

const foreignIdOrNull = (deployment: Deployment, id: string | null): Json =>
  id === null ? null : foreignId(deployment, id);

function placeView(deployment: Deployment, person: Person, { place }: SignIn): JsonObject {
  const detail = deployment.traits.signInMemberships;
  const { organizationMembershipId, workspaceMembershipId } = place;
  const ids = {
    active_organization_membership_id: foreignIdOrNull(deployment, organizationMembershipId),
    active_workspace_membership_id: foreignIdOrNull(deployment, workspaceMembershipId),
  };
  if (detail === 'own-ids') return ids;
  const organization = person.memberships.find(({ id }) => id === organizationMembershipId);
  const workspace = organization?.workspaces.find(({ id }) => id === workspaceMembershipId);
  return {
    ...ids,
    active_organization_membership: organization
      ? organizationMembershipView(deployment, { person, organization, detail })
      : undefined,
    active_workspace_membership:
      organization && workspace
        ? workspaceMembershipView(deployment, { person, organization, detail, workspace })
        : undefined,
  };
}
