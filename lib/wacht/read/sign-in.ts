import * as z from 'zod/mini';
import { id, part, time } from './field';
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
}

/** A place to work in: its name, or what one may do there when the reply has only ids. */
interface Place {
  name: string | null;
  roles: string | null;
}

const fields = z.object({
  id: z.pipe(id, z.string()),
  user_id: id,
  user: part(user),
  expires_at: time,
  expiresAt: time,
  active_organization_membership: part(membership),
  active_organization: part(membership),
  active_workspace_membership: part(membership),
  active_workspace: part(membership),
});

type Fields = z.output<typeof fields>;

/** An entry without a usable id is none (rule TR-9); both namings are understood (rule TR-11). */
export const signIn = z.pipe(
  fields,
  z.transform(
    (wire: Fields): SignIn => ({
      id: wire.id,
      userId: wire.user_id ?? wire.user?.id ?? null,
      user: wire.user,
      expiresAt: wire.expires_at ?? wire.expiresAt,
      organization: placeOf(wire.active_organization_membership ?? wire.active_organization, 'organization'),
      workspace: placeOf(wire.active_workspace_membership ?? wire.active_workspace, 'workspace'),
    }),
  ),
);

function placeOf(member: Membership | null, kind: 'organization' | 'workspace'): Place | null {
  if (member === null) return null;
  return { name: member[kind]?.name || null, roles: roleNames(member) };
}

/** Two copies of one entry differ in completeness: what the first lacks comes from the other (rule TR-14). */
export function complete(first: SignIn, other: SignIn): SignIn {
  return {
    id: first.id,
    userId: first.userId ?? other.userId,
    user: first.user ?? other.user,
    expiresAt: first.expiresAt ?? other.expiresAt,
    organization: completePlace(first.organization, other.organization),
    workspace: completePlace(first.workspace, other.workspace),
  };
}

function completePlace(first: Place | null, other: Place | null): Place | null {
  if (first === null || other === null) return first ?? other;
  return { name: first.name ?? other.name, roles: first.roles ?? other.roles };
}
