import { done, fail, type Result } from '../../../../lib/result';
import { addPerson, findByEmail } from '../../people';
import type { Person } from '../../person';
import type { Deployment } from '../../store';
import { fieldProblem } from '../fields';
import type { Refusal } from '../refusal';
import { invitationProblem, takenProblem } from '../sign-up-checks';
import type { VouchedPerson } from './oauth-exchange';

/**
 * The person whom a provider vouches for: known by who they are there, else by an address that the provider has
 * checked, else new, if sign-up lets them in (section 4.6.3).
 */
export function personFor(
  deployment: Deployment,
  vouched: VouchedPerson,
  inviteToken: string | null,
): Result<Person, Refusal> {
  const { people, oauth } = deployment;
  const key = `${vouched.provider} ${vouched.subject}`;
  const linked = people.get(oauth.accounts.get(key) ?? '');
  if (linked) return done(linked);
  const person = byEmail(deployment, vouched) ?? register(deployment, vouched, inviteToken);
  if (person.ok) oauth.accounts.set(key, person.value.id);
  return person;
}

/** An address that nobody checked is anybody's, so it leads to no account. */
function byEmail(
  deployment: Deployment,
  { email, emailVerified }: VouchedPerson,
): Result<Person, never> | null {
  const person = email && emailVerified ? findByEmail(deployment, email) : undefined;
  return person ? done(person) : null;
}

function register(
  deployment: Deployment,
  vouched: VouchedPerson,
  inviteToken: string | null,
): Result<Person, Refusal> {
  const { email, firstName, lastName, emailVerified } = vouched;
  const fields = { email, firstName, lastName, username: '', phoneCountryCode: '', phoneNumber: '' };
  const token = inviteToken ?? invitationTo(deployment, vouched);
  const problem =
    invitationProblem(deployment, { fields, inviteToken: token }) ??
    fieldProblem(deployment, fields) ??
    takenProblem(deployment, fields);
  if (problem) return fail(problem);
  if (token !== null) deployment.invitations.delete(token);
  return done(addPerson(deployment, { email, firstName, lastName, emailVerified }));
}

/** Somebody who was invited by mail and comes with that very address needs no token. */
function invitationTo({ invitations }: Deployment, { email, emailVerified }: VouchedPerson): string | null {
  if (!emailVerified || email === '') return null;
  const found = [...invitations].find(
    ([, invitation]) => !invitation.expired && invitation.email?.toLowerCase() === email,
  );
  return found?.[0] ?? null;
}
