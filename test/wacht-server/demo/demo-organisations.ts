import { createOpenIdProvider } from '../../identity-providers/openid-provider';
import { createSamlProvider } from '../../identity-providers/saml-provider';
import { ssoClient } from '../auth/sso/sso-client';
import type { SsoConnection } from '../settings';
import type { PersonSpec, WachtServer } from '../spec';

/** Creates whom it does not know. */
export const QUELL_LABS: SsoConnection = {
  id: '880000000000000001',
  kind: 'saml',
  host: 'login.quelllabs.localhost',
  name: 'Quell Labs',
  domains: ['quelllabs.example'],
  createsPeople: true,
  enabled: true,
};

/** Lets in only who has an account already. */
export const MERIDIAN_ARTS: SsoConnection = {
  id: '880000000000000002',
  kind: 'oidc',
  host: 'id.meridian.localhost',
  name: 'Meridian Arts',
  domains: ['meridian.example'],
  createsPeople: false,
  enabled: true,
};

const ROSA = { firstName: 'Rosa', lastName: 'Quint', email: 'rosa@quelllabs.example' };
const TOM = { firstName: 'Tom', lastName: 'Ferris', email: 'tom@quelllabs.example' };
const IVO = { firstName: 'Ivo', lastName: 'Marsh', email: 'ivo@meridian.example' };
const KIRA = { firstName: 'Kira', lastName: 'Lund', email: 'kira@meridian.example' };

/** Known to the app, and without a password. */
export const OF_ORGANISATIONS: PersonSpec[] = [
  {
    ...ROSA,
    toTry: 'Signs in at Quell Labs (SAML), once enterprise SSO is on. Tom Ferris there is new here.',
  },
  {
    ...IVO,
    toTry: 'Signs in at Meridian Arts (OpenID). Kira Lund there has no account here and is refused.',
  },
];

/** Puts the identity providers of the two organisations beside the server. */
export function addOrganisations(server: WachtServer): void {
  const quellLabs = createSamlProvider({ host: QUELL_LABS.host, name: QUELL_LABS.name, hue: 230 });
  for (const person of [ROSA, TOM]) quellLabs.addPerson(person);
  server.addIdentityProvider(quellLabs);
  const meridian = createOpenIdProvider({
    host: MERIDIAN_ARTS.host,
    name: MERIDIAN_ARTS.name,
    hue: 20,
    clients: (doorway) => [
      ssoClient({ apiHost: 'frontend.fieldnote.localhost', name: 'Fieldnote' }, doorway),
    ],
  });
  for (const person of [IVO, KIRA]) meridian.addPerson(person);
  server.addIdentityProvider(meridian);
}
