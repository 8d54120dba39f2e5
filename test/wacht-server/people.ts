import { newTotpSecret } from './auth/second-factor';
import type { Organization, OrganizationMembership, Person, Place, SecondFactors, Workspace } from './person';
import type { OrganizationSpec, PersonSpec, SecondFactorSpec } from './spec';
import type { Deployment } from './store';

/** Creates a person; organisations and workspaces of one name are the same within a deployment, save by their key. */
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
    email: spec.email ? newEmail(deployment, spec.email, spec.emailVerified ?? true) : null,
    phone: spec.phone ? { id: newId(), number: spec.phone, verified: true } : null,
    secondFactors: secondFactorsFrom(spec.secondFactors ?? {}),
    socialProvider: spec.socialProvider ?? null,
    toTry: spec.toTry ?? '',
    pictureUrl: spec.pictureUrl ?? '',
    disabled: spec.disabled ?? false,
    memberships,
    place: firstPlace(memberships),
  };
  deployment.people.set(person.id, person);
  return person;
}

export const newEmail = ({ newId }: Deployment, address: string, verified: boolean): Person['email'] => ({
  id: newId(),
  address: address.trim().toLowerCase(),
  verified,
});

const secondFactorsFrom = ({ authenticator, phone, backupCodes }: SecondFactorSpec): SecondFactors => ({
  totpSecret: authenticator ? newTotpSecret() : null,
  phone: phone ?? null,
  backupCodes: backupCodes ?? [],
});

function join(deployment: Deployment, spec: OrganizationSpec): OrganizationMembership {
  const organization = organizationOf(deployment, spec);
  const workspaces = (spec.workspaces ?? []).map((entry) => {
    const { name, barred = null } = typeof entry === 'string' ? { name: entry } : entry;
    return { id: deployment.newId(), workspace: workspaceNamed(deployment, organization, name), barred };
  });
  return { id: deployment.newId(), organization, barred: spec.barred ?? null, workspaces };
}

function organizationOf(deployment: Deployment, { name, key = name }: OrganizationSpec): Organization {
  const known = deployment.organizations.get(key);
  if (known) return known;
  const created = { id: deployment.newId(), name, createdAt: deployment.now(), workspaces: [] };
  deployment.organizations.set(key, created);
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

/** The person with this e-mail address, compared without case. */
export const findByEmail = ({ people }: Deployment, address: string): Person | undefined =>
  [...people.values()].find(({ email }) => email?.address === address.trim().toLowerCase());

export const findByUsername = ({ people }: Deployment, name: string): Person | undefined =>
  [...people.values()].find(
    ({ username }) => username !== '' && username.toLowerCase() === name.trim().toLowerCase(),
  );

/** By e-mail address or user name, as the hosted page asks for it. */
export const findPerson = (deployment: Deployment, identifier: string): Person | undefined =>
  findByEmail(deployment, identifier) ?? findByUsername(deployment, identifier);

export const fullName = (person: Person): string =>
  `${person.firstName} ${person.lastName}`.trim() || person.email?.address || person.username;
