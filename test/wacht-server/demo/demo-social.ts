import { KNOWN_PROVIDERS } from '../../identity-providers/social-providers';
import type { WachtServer } from '../spec';

/** Every known social provider, and one that nobody knows. */
export const SOCIAL_PROVIDERS: string[] = [...KNOWN_PROVIDERS, 'pear_tree_oauth'];

const SANNE = { firstName: 'Sanne', lastName: 'de Wit', email: 'sanne@dewit.example' };
const LEA = { firstName: 'Lea', lastName: 'Winter', email: 'lea@fieldnote.example' };
const NOOR = { firstName: 'Noor', lastName: 'Haddad', email: 'noor@fieldnote.example' };

/**
 * Gives the social providers people: Sanne is new to every app, Fieldnote knows Lea and Noor, and Noor has a second
 * factor there.
 */
export function addSocialPeople(server: WachtServer): void {
  for (const name of SOCIAL_PROVIDERS)
    for (const person of [SANNE, LEA, NOOR]) server.provider(name).addPerson(person);
}
