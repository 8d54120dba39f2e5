import fc from 'fast-check';
import { expect } from 'vitest';
import { attack } from '../../../test/attack/attack';
import { inOneGo } from '../../../test/in-one-go';
import { readSession } from './session';

/** What servers know of people and their computers, and the switcher has no use for. */
const UNUSED = [
  'ip_address',
  'city',
  'region',
  'country_code',
  'browser',
  'device',
  'user_agent',
  'last_active_at',
  'public_metadata',
  'private_metadata',
  'date_of_birth',
];

const mark = fc.uuid();
const somewhere = fc.constantFrom('session', 'signin', 'user', 'organization', 'attempt');

/** A session in which one unused field of one of its parts holds the mark, as text or within an object. */
function marked(part: string, field: string, value: unknown): object {
  const adding = (name: string, known: object) => (name === part ? { ...known, [field]: value } : known);
  const membership = adding('organization', { id: '9', organization: { id: '3', name: 'Quell Labs' } });
  const user = adding('user', { first_name: 'Ada', last_name: 'Quell', username: 'ada' });
  const signIn = { id: '7', user_id: '2', user, active_organization_membership: membership };
  return adding('session', {
    id: '1',
    active_signin_id: '7',
    signins: [adding('signin', signIn)],
    signin_attempts: [adding('attempt', { id: '4', current_step: 'verify_email' })],
  });
}

attack(
  'a server tells more of a person and the computer than is shown: none of it comes past the edge',
  { row: 'T28', tries: 20_000 },
  fc.property(somewhere, fc.constantFrom(...UNUSED), mark, fc.boolean(), (part, field, told, deep) => {
    const session = inOneGo(readSession(marked(part, field, deep ? { here: [told] } : told)));
    expect(session?.accounts.map(({ title }) => title)).toEqual(['Ada Quell']);
    expect(JSON.stringify(session)).not.toContain(told);
  }),
);
