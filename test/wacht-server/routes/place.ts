import { Hono } from 'hono';
import { type Admitted, admitted, type Door } from '../call';
import { silentError, success } from '../envelope';
import type { OrganizationMembership, Person, Place } from '../person';
import { activeSignIn, moveTo } from '../sessions';
import type { Barred } from '../spec';
import { sessionView } from '../views/session-view';

/** Sections 4.1.4 and 4.1.5: POST, or PUT in Go-25. */
export function placeRoutes(method: 'POST' | 'PUT'): Hono<Door> {
  const app = new Hono<Door>({ strict: false });
  app.on(method, '/session/switch-organization', ({ env, req }) =>
    move(admitted(env.call), req.query('organization_id') ?? '', organizationPlace),
  );
  app.on(method, '/session/switch-workspace', ({ env, req }) =>
    move(admitted(env.call), req.query('workspace_id') ?? '', workspacePlace),
  );
  return app;
}

interface Found {
  place: Place;
  barred: Barred | null;
}

const NOWHERE: Found = {
  place: { organizationMembershipId: null, workspaceMembershipId: null },
  barred: null,
};

type Search = (person: Person, id: string) => Found | undefined;

function move(call: Admitted, id: string, search: Search): Response {
  const { deployment, session } = call;
  const signIn = activeSignIn(deployment, session);
  const person = signIn && deployment.people.get(signIn.userId);
  if (!person) return silentError(call, 400);
  const found = id === '' ? NOWHERE : search(person, id);
  if (!found) return silentError(call, 400);
  if (found.barred !== null) return silentError(call, 403);
  // The session is not loaded again for the reply: it shows the old place.
  const before = sessionView(deployment, session);
  moveTo(deployment, session, { signIn, place: { ...found.place } });
  return success(call, before);
}

function organizationPlace(person: Person, id: string): Found | undefined {
  const membership = person.memberships.find(({ organization }) => organization.id === id);
  if (!membership) return undefined;
  return {
    place: { organizationMembershipId: membership.id, workspaceMembershipId: null },
    barred: membership.barred,
  };
}

const workspacePlace: Search = (person, id) =>
  person.memberships.map((membership) => workspaceIn(membership, id)).find((found) => found !== undefined);

function workspaceIn(membership: OrganizationMembership, id: string): Found | undefined {
  const found = membership.workspaces.find(({ workspace }) => workspace.id === id);
  if (!found) return undefined;
  return {
    place: { organizationMembershipId: membership.id, workspaceMembershipId: found.id },
    barred: membership.barred ?? found.barred,
  };
}
