import type { Organization, OrganizationMembership, Person, Workspace, WorkspaceMembership } from '../person';
import type { JsonObject } from '../raw-json';
import type { Barred } from '../spec';
import type { Deployment } from '../store';
import { foreignId, wireTime } from './wire';

interface Belonging {
  person: Person;
  organization: OrganizationMembership;
  /** The documentation's sign-ins show ids and roles only (seed 004); lists show everything (section 4.9). */
  detail: 'ids' | 'full';
}

/** Organisation membership (section 6.4). */
export function organizationMembershipView(
  deployment: Deployment,
  { person, organization, detail }: Belonging,
): JsonObject {
  const core = {
    id: organization.id,
    organization_id: foreignId(deployment, organization.organization.id),
    roles: [role(organization.id, 'Member', ['organization:member'])],
  };
  if (detail === 'ids') return core;
  const at = wireTime(deployment, person.createdAt);
  return {
    ...core,
    created_at: at,
    updated_at: at,
    user_id: foreignId(deployment, person.id),
    organization: organizationView(deployment, organization.organization),
    public_metadata: {},
  };
}

/** Workspace membership (section 6.4). */
export function workspaceMembershipView(
  deployment: Deployment,
  { person, organization, detail, workspace }: Belonging & { workspace: WorkspaceMembership },
): JsonObject {
  const core = {
    id: workspace.id,
    workspace_id: foreignId(deployment, workspace.workspace.id),
    organization_membership_id: foreignId(deployment, organization.id),
    roles: [role(workspace.id, 'Editor', ['workspace:read', 'workspace:write'])],
  };
  if (detail === 'ids') return core;
  const at = wireTime(deployment, person.createdAt);
  return {
    ...core,
    created_at: at,
    updated_at: at,
    organization_id: foreignId(deployment, organization.organization.id),
    user_id: foreignId(deployment, person.id),
    workspace: workspaceView(deployment, workspace.workspace),
    organization: organizationView(deployment, organization.organization),
    public_metadata: {},
  };
}

const BARRED_MESSAGES: Record<Barred, string> = {
  ip_not_allowed: 'Your IP address is not allowed here.',
  mfa_required: 'Two-step verification must be set up first.',
};

/** Why the active person may not work there (section 4.9). */
export const eligibility = (barred: Barred | null): JsonObject =>
  barred === null ? { type: 'none', message: '' } : { type: barred, message: BARRED_MESSAGES[barred] };

const organizationView = (deployment: Deployment, organization: Organization): JsonObject => ({
  id: organization.id,
  created_at: wireTime(deployment, organization.createdAt),
  updated_at: wireTime(deployment, organization.createdAt),
  name: organization.name,
  image_url: '',
  description: '',
  member_count: membersOf(deployment, organization),
  public_metadata: {},
  private_metadata: {},
  enforce_mfa: false,
  enable_ip_restriction: false,
  whitelisted_ips: [],
});

const workspaceView = (deployment: Deployment, workspace: Workspace): JsonObject => ({
  id: workspace.id,
  created_at: wireTime(deployment, workspace.createdAt),
  updated_at: wireTime(deployment, workspace.createdAt),
  name: workspace.name,
  image_url: '',
  description: '',
  public_metadata: {},
  private_metadata: {},
});

const membersOf = ({ people }: Deployment, organization: Organization): number =>
  [...people.values()].filter((person) =>
    person.memberships.some((membership) => membership.organization.id === organization.id),
  ).length;

// A role's id is not acted upon; one that differs from its membership's only in the last digits will do.
const role = (membershipId: string, name: string, permissions: string[]): JsonObject => ({
  id: String(BigInt(membershipId) + 1n),
  name,
  permissions,
});
