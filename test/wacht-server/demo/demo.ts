import type { DeploymentSpec, PersonSpec, WachtServer } from '../spec';
import { addOrganisations, MERIDIAN_ARTS, OF_ORGANISATIONS, QUELL_LABS } from './demo-organisations';
import { ADA, JONAS, MINA, PRIYA, THEO, TO_TRY } from './demo-people';
import { addSocialPeople } from './demo-social';

/** The demo's apps: two in production, one in staging. */
export const DEMO: { deployments: DeploymentSpec[] } = {
  deployments: [
    {
      apiHost: 'frontend.fieldnote.localhost',
      siteHost: 'fieldnote.localhost',
      name: 'Fieldnote',
      mode: 'production',
      dialect: 'go26-latest',
      settings: {
        accountLimit: 10,
        lastName: 'required',
        termsStatement: 'By signing up you agree to the terms.',
        ssoConnections: [QUELL_LABS, MERIDIAN_ARTS],
      },
    },
    {
      apiHost: 'frontend.halyard.localhost',
      siteHost: 'halyard.localhost',
      name: 'Halyard',
      mode: 'production',
      dialect: 'go26-latest',
    },
    {
      apiHost: 'frontend.orrery.localhost',
      siteHost: 'orrery.localhost',
      name: 'Orrery',
      mode: 'staging',
      dialect: 'go26-latest',
      settings: { ssoConnections: [QUELL_LABS] },
    },
  ],
};

/** Five to be signed in, then those who are there for one way of signing in. */
export const DEMO_PEOPLE: PersonSpec[] = [ADA, JONAS, MINA, THEO, PRIYA, ...TO_TRY, ...OF_ORGANISATIONS];

const PEOPLE: Record<string, PersonSpec[]> = {
  'frontend.fieldnote.localhost': DEMO_PEOPLE,
  'frontend.halyard.localhost': [ADA, MINA, THEO],
  'frontend.orrery.localhost': [ADA, JONAS, PRIYA],
};

/** User ids by API host and e-mail address. */
export type DemoPeople = Record<string, Record<string, string>>;

/**
 * Adds the demo's people. A staging session cannot be reached from a site tab, so every new session of the staging
 * app begins with its people signed in, the first of them active.
 */
export function seedDemo(server: WachtServer): DemoPeople {
  const seeded: DemoPeople = {};
  addOrganisations(server);
  addSocialPeople(server);
  for (const [apiHost, people] of Object.entries(PEOPLE)) {
    const control = server.deployment(apiHost);
    seeded[apiHost] = Object.fromEntries(people.map((spec) => [spec.email, control.addPerson(spec)]));
  }
  const fieldnote = server.deployment('frontend.fieldnote.localhost');
  fieldnote.invite({ email: 'robin@fieldnote.example', firstName: 'Robin', lastName: 'Ames' });
  fieldnote.invite({ expired: true });
  const orrery = 'frontend.orrery.localhost';
  server.deployment(orrery).settings.newSessionUserIds = Object.values(seeded[orrery] ?? {}).reverse();
  return seeded;
}
