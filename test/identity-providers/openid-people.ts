import { randomUUID } from 'node:crypto';
import type { Account, AccountClaims } from 'oidc-provider';

/** Somebody with an account at an OpenID provider. */
export interface OpenIdPersonSpec {
  /** Left out: the provider tells no address. */
  email?: string;
  firstName: string;
  lastName: string;
  /** True when left out. */
  emailVerified?: boolean;
}

export interface OpenIdPerson extends OpenIdPersonSpec {
  /** The provider's own name for this person, which never changes. */
  subject: string;
}

export const newOpenIdPerson = (spec: OpenIdPersonSpec): OpenIdPerson => ({
  ...spec,
  subject: randomUUID(),
});

export const nameOf = ({ firstName, lastName }: OpenIdPerson): string => `${firstName} ${lastName}`.trim();

/** As oidc-provider wants to be told of a person. */
export const accountOf = (person: OpenIdPerson): Account => ({
  accountId: person.subject,
  claims: () => claimsOf(person),
});

function claimsOf(person: OpenIdPerson): AccountClaims {
  const { subject, email, emailVerified = true, firstName, lastName } = person;
  return {
    sub: subject,
    name: nameOf(person),
    given_name: firstName,
    family_name: lastName,
    ...(email === undefined ? {} : { email, email_verified: emailVerified }),
  };
}
