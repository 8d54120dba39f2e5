import type { Barred } from './spec';

export interface Organization {
  id: string;
  name: string;
  createdAt: number;
  workspaces: Workspace[];
}

export interface Workspace {
  id: string;
  name: string;
  createdAt: number;
}

export interface WorkspaceMembership {
  id: string;
  workspace: Workspace;
  barred: Barred | null;
}

export interface OrganizationMembership {
  id: string;
  organization: Organization;
  barred: Barred | null;
  workspaces: WorkspaceMembership[];
}

/** The place chosen: two membership ids; a workspace never without its organisation. */
export interface Place {
  organizationMembershipId: string | null;
  workspaceMembershipId: string | null;
}

/** What a person has set up beside the first factor. */
export interface SecondFactors {
  /** Base32. */
  totpSecret: string | null;
  phone: string | null;
  backupCodes: string[];
}

export interface Person {
  id: string;
  createdAt: number;
  firstName: string;
  lastName: string;
  username: string;
  password: string | null;
  email: { id: string; address: string; verified: boolean } | null;
  /** The number is `+` and digits. */
  phone: { id: string; number: string; verified: boolean } | null;
  secondFactors: SecondFactors;
  socialProvider: string | null;
  /** Empty for the people that “Sign everybody in” signs in. */
  toTry: string;
  pictureUrl: string;
  disabled: boolean;
  memberships: OrganizationMembership[];
  /** Default for the next sign-in. */
  place: Place;
}
