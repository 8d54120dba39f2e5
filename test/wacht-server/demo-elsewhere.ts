import type { WachtServer } from './spec';

const PROVIDERS = ['google_oauth', 'github_oauth', 'microsoft_oauth'];

/** The first has an account at Fieldnote and the second a second step there; the third is new. */
const AT_PROVIDERS = [
  { firstName: 'Ada', lastName: 'Quell', email: 'ada@quelllabs.co' },
  { firstName: 'Noor', lastName: 'Haddad', email: 'noor@fieldnote.example' },
  { firstName: 'Nia', lastName: 'Abara', email: 'nia@tidewell.io' },
];

/** Turns on every way to sign in elsewhere, for somebody who tries it out; the stories turn on what they need. */
export function openElsewhere(server: WachtServer): void {
  for (const provider of PROVIDERS)
    for (const person of AT_PROVIDERS) server.provider(provider).addPerson(person);
  for (const apiHost of ['frontend.fieldnote.localhost', 'frontend.orrery.localhost'])
    Object.assign(server.deployment(apiHost).settings, {
      socialProviders: PROVIDERS,
      enterpriseSso: true,
      passkeys: true,
    });
}
