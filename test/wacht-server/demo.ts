import type { DeploymentSpec, PersonSpec, WachtServer } from './spec';

/** The demo's apps: two in production, one in staging. */
export const DEMO: { deployments: DeploymentSpec[] } = {
  deployments: [
    {
      apiHost: 'frontend.fieldnote.localhost',
      siteHost: 'fieldnote.localhost',
      name: 'Fieldnote',
      mode: 'production',
      dialect: 'go26-latest',
      settings: { accountLimit: 10 },
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
    },
  ],
};

const ADA: PersonSpec = {
  firstName: 'Ada',
  lastName: 'Quell',
  username: 'ada',
  email: 'ada@quelllabs.co',
  password: 'lantern-07',
  organizations: [
    {
      name: 'Quell Labs',
      workspaces: ['Research', 'Platform', { name: 'Finance', barred: 'ip_not_allowed' }],
    },
    { name: 'Meridian Arts', workspaces: ['Main'] },
  ],
};
const JONAS: PersonSpec = {
  firstName: 'Jonas',
  lastName: 'Wirth',
  username: 'jonas',
  email: 'jonas@meridian.art',
  password: 'harbour-12',
  organizations: [{ name: 'Meridian Arts', workspaces: ['Main'] }],
};
const MINA: PersonSpec = {
  firstName: 'Mina',
  lastName: 'Okafor',
  username: 'mina',
  email: 'mina.okafor@tidewell.io',
  password: 'granite-31',
  organizations: [{ name: 'Tidewell', workspaces: ['Operations'] }],
};
const THEO: PersonSpec = {
  firstName: 'Théo',
  lastName: 'Lamarque',
  username: 'theo',
  email: 'theo@lamarque.fr',
  password: 'meadow-44',
};
const PRIYA: PersonSpec = {
  firstName: 'Priya',
  lastName: 'Raman',
  username: 'priya',
  email: 'priya@quelllabs.co',
  password: 'copper-58',
  organizations: [{ name: 'Quell Labs', workspaces: ['Finance'] }],
};

const PEOPLE: Record<string, PersonSpec[]> = {
  'frontend.fieldnote.localhost': [ADA, JONAS, MINA, THEO, PRIYA],
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
  for (const [apiHost, people] of Object.entries(PEOPLE)) {
    const control = server.deployment(apiHost);
    seeded[apiHost] = Object.fromEntries(people.map((spec) => [spec.email, control.addPerson(spec)]));
  }
  const orrery = 'frontend.orrery.localhost';
  server.deployment(orrery).settings.newSessionUserIds = Object.values(seeded[orrery] ?? {}).reverse();
  return seeded;
}
