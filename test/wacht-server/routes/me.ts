import { Hono } from 'hono';
import { type Admitted, admitted, type Door } from '../call';
import { codedError, success, textError } from '../envelope';
import type { Person } from '../person';
import type { Json } from '../raw-json';
import { activeSignIn } from '../sessions';
import { eligibility, organizationMembershipView, workspaceMembershipView } from '../views/membership-view';
import { publicUserView, userView } from '../views/user-view';

/** Section 4.9: everything here is about the active sign-in's person. */
export const meRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false })
    .get('/me', ({ env }) =>
      forActive(admitted(env.call), ({ deployment }, person) => userView(deployment, person)),
    )
    .get('/me/organization-memberships', ({ env }) => forActive(admitted(env.call), organizationMemberships))
    .get('/me/workspace-memberships', ({ env, req }) =>
      forActive(admitted(env.call), (call, person) =>
        workspaceMemberships(call, person, req.query('org_id') ?? ''),
      ),
    );

function forActive(call: Admitted, view: (call: Admitted, person: Person) => Json): Response {
  const { deployment, session } = call;
  const signIn = activeSignIn(deployment, session);
  const person = signIn && deployment.people.get(signIn.userId);
  return person ? success(call, view(call, person)) : nobody(call);
}

function nobody(call: Admitted): Response {
  if (call.deployment.traits.meWithoutActive === 400) {
    return textError(call, 400, 'No active sign-in found');
  }
  return codedError(call, { status: 401, code: 'UNAUTHORIZED', message: 'Unauthorized' });
}

const organizationMemberships = ({ deployment }: Admitted, person: Person): Json =>
  person.memberships.map((organization) => ({
    ...organizationMembershipView(deployment, { person, organization, detail: 'full' }),
    user: publicUserView(person),
    eligibility_restriction: eligibility(organization.barred),
  }));

const workspaceMemberships = ({ deployment }: Admitted, person: Person, organizationId: string): Json =>
  person.memberships
    .filter(({ organization }) => organizationId === '' || organization.id === organizationId)
    .flatMap((organization) =>
      organization.workspaces.map((workspace) => ({
        ...workspaceMembershipView(deployment, { person, organization, detail: 'full', workspace }),
        eligibility_restriction: eligibility(organization.barred ?? workspace.barred),
      })),
    );
