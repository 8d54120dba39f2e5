import * as z from 'zod/mini';
import { lazy } from '../../session/once';
import { id, part, time, toldId } from './field';
import { type Membership, membership, roleNames } from './membership';
import { type User, user } from './user';

/** One entry of a session's list, with null for whatever this copy of it leaves out. */
export interface SignIn {
  id: string;
  userId: string | null;
  user: User | null;
  expiresAt: number | null;
  organization: Place | null;
  workspace: Place | null;
  /** The reply itself says that it works in no organisation; one that leaves that out says nothing. */
  nowhere: boolean;
}

/** A place to work in: the membership's id, and its name or what one may do there as far as the reply has them. */
interface Place {
  id: string | null;
  name: string | null;
  roles: string | null;
}

const fields = lazy(() =>
  z.object({
    id: z.pipe(id(), z.string()),
    user_id: id(),
    user: part(user()),
    expires_at: time(),
    expiresAt: time(),
    active_organization_membership_id: toldId(),
    active_workspace_membership_id: id(),
    active_organization_membership: part(membership()),
    active_organization: part(membership()),
    active_workspace_membership: part(membership()),
    active_workspace: part(membership()),
  }),
);

type Fields = z.output<ReturnType<typeof fields>>;

/** Whoever has a longer id is none whom a Wacht server names: thousands of them would fill the disk (row T22). */
const LONGEST_ID = 64;

const isBounded = ({ id, userId, organization, workspace }: SignIn): boolean =>
  [id, userId, organization?.id, workspace?.id].every((each) => (each?.length ?? 0) <= LONGEST_ID);

/** An entry without a usable id is none (rule TR-9); both namings are understood (rule TR-11). */
const wireSignIn = lazy(() =>
  z.pipe(
    fields(),
    z.transform(
      (wire: Fields): SignIn => ({
        id: wire.id,
        nowhere: wire.active_organization_membership_id === null,
        userId: wire.user_id ?? wire.user?.id ?? null,
        user: wire.user,
        expiresAt: wire.expires_at ?? wire.expiresAt,
        organization: placeOf('organization', {
          id: wire.active_organization_membership_id ?? null,
          member: wire.active_organization_membership ?? wire.active_organization,
        }),
        workspace: placeOf('workspace', {
          id: wire.active_workspace_membership_id,
          member: wire.active_workspace_membership ?? wire.active_workspace,
        }),
      }),
    ),
  ),
);

export const signIn = lazy(() => wireSignIn().check(z.refine(isBounded)));

/** The oldest builds tell the id alone (section 4.1.1). */
function placeOf(
  kind: 'organization' | 'workspace',
  { id, member }: { id: string | null; member: Membership | null },
): Place | null {
  if (member === null) return id === null ? null : { id, name: null, roles: null };
  return { id: id ?? member.id, name: member[kind]?.name || null, roles: roleNames(member) };
}

/** Two copies of one entry differ in completeness: what the first lacks comes from the other (rule TR-14). */
export function complete(first: SignIn, other: SignIn): SignIn {
  return {
    id: first.id,
    userId: first.userId ?? other.userId,
    user: first.user ?? other.user,
    expiresAt: first.expiresAt ?? other.expiresAt,
    nowhere: first.nowhere || other.nowhere,
    organization: completePlace(first.organization, other.organization),
    workspace: completePlace(first.workspace, other.workspace),
  };
}

function completePlace(first: Place | null, other: Place | null): Place | null {
  if (first === null || other === null) return first ?? other;
  return { id: first.id ?? other.id, name: first.name ?? other.name, roles: first.roles ?? other.roles };
}
