import type { Person } from '../person';

/** The person has shown to read mail at their address. A new object, so that what was seen before stays as it was. */
export function verifyEmailOf(person: Person): void {
  if (person.email) person.email = { ...person.email, verified: true };
}

export function verifyPhoneOf(person: Person): void {
  if (person.phone) person.phone = { ...person.phone, verified: true };
}
