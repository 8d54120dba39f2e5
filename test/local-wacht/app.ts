import {
  addOrganisations,
  addSocialPeople,
  DEMO_PEOPLE,
  type DeploymentControl,
  type DeploymentSpec,
  type PersonSpec,
  QUELL_LABS,
  SOCIAL_PROVIDERS,
  type WachtServer,
} from '../wacht-server';
import type { Wishes } from './wishes';

/** The app that somebody develops, with every way to sign in turned on. */
export const appFor = ({ mode, dialect }: Pick<Wishes, 'mode' | 'dialect'>): DeploymentSpec => ({
  name: 'Acme',
  apiHost: 'frontend.acme.localhost',
  siteHost: 'acme.localhost',
  alsoAt: ['localhost', '127.0.0.1'],
  mode,
  dialect,
  settings: {
    accountLimit: 0,
    socialProviders: SOCIAL_PROVIDERS,
    enterpriseSso: true,
    ssoConnections: [QUELL_LABS],
    passkeys: true,
  },
});

/** Whom the providers beside the server know. */
export function openProviders(server: WachtServer): void {
  addOrganisations(server);
  addSocialPeople(server);
}

/** As many people as wished for: first those with something to try, then numbered ones. */
export function settle(control: DeploymentControl, users: number): void {
  for (let index = 0; index < users; index += 1) control.addPerson(DEMO_PEOPLE[index] ?? numbered(index + 1));
}

const numbered = (number: number): PersonSpec => ({
  firstName: 'Person',
  lastName: String(number),
  username: `person${number}`,
  email: `person${number}@acme.example`,
  password: `password-${number}`,
});
