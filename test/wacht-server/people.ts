import type { Organization, OrganizationMembership, Person, Place, Workspace } from './person';
import type { OrganizationSpec, PersonSpec } from './spec';
import type { Deployment } from './store';

/** Creates a person; organisations and workspaces of one name are one and the same within a deployment. */
export function addPerson(deployment: Deployment, spec: PersonSpec): Person {
  const { newId } = deployment;
  const memberships = (spec.organizations ?? []).map((organization) => join(deployment, organization));
  const person: Person = {
    id: newId(),
    createdAt: deployment.now(),
    firstName: spec.firstName ?? '',
    lastName: spec.lastName ?? '',
    username: spec.username ?? '',
    password: spec.password ?? null,
    email: spec.email ? { id: newId(), address: spec.email.trim().toLowerCase() } : null,
    phone: spec.phone ? { id: newId(), number: spec.phone } : null,
    pictureUrl: spec.pictureUrl ?? '',
    disabled: spec.disabled ?? false,
    memberships,
    place: firstPlace(memberships),
  };
  deployment.people.set(person.id, person);
  return person;
}

function join(deployment: Deployment, spec: OrganizationSpec): OrganizationMembership {
  const organization = organizationNamed(deployment, spec.name);
  const workspaces = (spec.workspaces ?? []).map((entry) => {
    const { name, barred = null } = typeof entry === 'string' ? { name: entry } : entry;
    return { id: deployment.newId(), workspace: workspaceNamed(deployment, organization, name), barred };
  });
  return { id: deployment.newId(), organization, barred: spec.barred ?? null, workspaces };
}

function organizationNamed(deployment: Deployment, name: string): Organization {
  const known = deployment.organizations.get(name);
  if (known) return known;
  const created = { id: deployment.newId(), name, createdAt: deployment.now(), workspaces: [] };
  deployment.organizations.set(name, created);
  return created;
}

function workspaceNamed(deployment: Deployment, organization: Organization, name: string): Workspace {
  const known = organization.workspaces.find((workspace) => workspace.name === name);
  if (known) return known;
  const created = { id: deployment.newId(), name, createdAt: deployment.now() };
  organization.workspaces.push(created);
  return created;
}

function firstPlace(memberships: OrganizationMembership[]): Place {
  const open = memberships.find((membership) => membership.barred === null);
  const workspace = open?.workspaces.find((membership) => membership.barred === null);
  return { organizationMembershipId: open?.id ?? null, workspaceMembershipId: workspace?.id ?? null };
}

/** The person with this e-mail address or user name, compared without case. */
export function findPerson(deployment: Deployment, identifier: string): Person | undefined {
  const wanted = identifier.trim().toLowerCase();
  if (!wanted) return undefined;
  return [...deployment.people.values()].find(
    (person) => person.email?.address === wanted || person.username.toLowerCase() === wanted,
  );
}

export const fullName = (person: Person): string =>
  `${person.firstName} ${person.lastName}`.trim() || person.email?.address || person.username;
