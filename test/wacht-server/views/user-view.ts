import type { Person } from '../person';
import type { JsonObject } from '../raw-json';
import type { Deployment } from '../store';
import { wireTime } from './wire';

const NEVER = '0001-01-01T00:00:00Z';

/** A user as section 6.3 lists it; Go-25 leaves the primary objects empty. */
export function userView(deployment: Deployment, person: Person): JsonObject {
  const at = wireTime(deployment, person.createdAt);
  return {
    id: person.id,
    created_at: at,
    updated_at: at,
    first_name: person.firstName,
    last_name: person.lastName,
    username: person.username,
    availability: 'available',
    has_profile_picture: person.pictureUrl !== '',
    profile_picture_url: person.pictureUrl,
    ...contacts(deployment, person),
    social_connections: [],
    second_factor_policy: deployment.settings.secondFactorPolicy,
    user_authenticator: person.secondFactors.totpSecret === null ? null : { id: person.id, created_at: at },
    backup_codes_generated: person.secondFactors.backupCodes.length > 0,
    has_password: person.password !== null,
    has_passkeys: false,
    public_metadata: {},
    disabled: person.disabled,
    schema_version: 'v1',
    last_password_reset_at: NEVER,
    active_organization_membership_id: person.place.organizationMembershipId,
    active_workspace_membership_id: person.place.workspaceMembershipId,
  };
}

function contacts(deployment: Deployment, person: Person): JsonObject {
  const email = emailView(deployment, person);
  const phone = phoneView(deployment, person);
  const { primaryContacts } = deployment.traits;
  return {
    primary_email_address_id: person.email?.id ?? null,
    primary_phone_number_id: person.phone?.id ?? null,
    primary_email_address: primaryContacts ? email : null,
    primary_phone_number: primaryContacts && phone ? phone : undefined,
    user_email_addresses: email ? [email] : [],
    user_phone_numbers: phone ? [phone] : [],
  };
}

function emailView(deployment: Deployment, { email, createdAt }: Person): JsonObject | null {
  if (!email) return null;
  const at = wireTime(deployment, createdAt);
  return {
    id: email.id,
    created_at: at,
    updated_at: at,
    email: email.address,
    is_primary: true,
    verified: email.verified,
    verified_at: email.verified ? at : NEVER,
    verification_strategy: 'otp',
  };
}

function phoneView(deployment: Deployment, { phone, createdAt }: Person): JsonObject | null {
  if (!phone) return null;
  const at = wireTime(deployment, createdAt);
  const { id, number, verified } = phone;
  return { id, phone_number: number, country_code: '', verified, verified_at: verified ? at : NEVER };
}

/** What other members may see of a person (PublicUserData). */
export const publicUserView = (person: Person): JsonObject => ({
  id: person.id,
  first_name: person.firstName,
  last_name: person.lastName,
  username: person.username,
  profile_picture_url: person.pictureUrl,
  primary_email_address: person.email?.address ?? null,
});
