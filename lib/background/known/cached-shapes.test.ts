import { expect, test } from 'vitest';
import { borneBy, listed } from '../../../test/worker/borne';
import type { Deployment } from '../../session/types';
import { CACHED_DEPLOYMENT, LEFT_PAINT } from './cached-shapes';

const rule = { enabled: true, required: false };

const deployment: Deployment = {
  mode: 'staging',
  name: 'Acme',
  logo: 'https://a.example/logo.png',
  maintenance: false,
  siteOrigins: ['https://a.example'],
  signInUrl: 'https://accounts.a.example/sign-in',
  profileUrl: 'https://a.example/me',
  afterSignInUrl: 'https://a.example/',
  severalAccounts: true,
  accountLimit: 5,
  organizations: true,
  auth: {
    ways: ['email_otp'],
    providers: ['google_oauth'],
    enterpriseSso: false,
    passkeys: true,
    email: rule,
    phone: rule,
    username: { ...rule, minLength: 4, maxLength: 24 },
    firstName: rule,
    lastName: rule,
    password: { enabled: true, minLength: 8, lowercase: true, uppercase: true, digit: true, symbol: false },
    linkSameDevice: true,
    signUp: 'public',
    terms: 'https://a.example/terms',
    links: { signUp: 'u', waitlist: 'w', support: 's', terms: 't', privacy: 'p' },
  },
};

/** As every row of a list under a part is named. */
const under = (part: string, fields: string): string =>
  fields.replaceAll(/\S+/g, (field) => `${part}.${field}`);

test('cached settings of an app are used only when all of them are there', () => {
  const cached = { readAt: 1, deployment };
  const auth = 'deployment.auth';
  const links = under(`${auth}.links`, 'signUp waitlist support terms privacy');

  expect(CACHED_DEPLOYMENT.read(cached)).toEqual(cached);
  expect(borneBy(CACHED_DEPLOYMENT, cached).toSorted()).toEqual(
    listed({
      later: 'deployment.logo',
      texts: `${under('deployment', 'name logo')} ${under(auth, 'providers.0 terms')} ${links}`,
      nullable: `${under('deployment', 'signInUrl profileUrl afterSignInUrl accountLimit')} ${under(auth, 'signUp terms')} ${links}`,
      more: `deployment ${auth} ${under(auth, 'email phone username firstName lastName password links')}`,
    }).toSorted(),
  );
});

test('of a painted view its revision and the work of its rows are used, when they are there', () => {
  const painted = { app: { jar: 'own' }, revision: 7, rows: [{ key: 'ada', work: { kind: 'kept' } }] };

  expect(LEFT_PAINT.read({ ...painted, phase: 'ended' })).toEqual(painted);
  expect(borneBy(LEFT_PAINT, painted).toSorted()).toEqual(
    listed({ texts: 'rows.0.key', nullable: 'rows.0.work', more: 'app rows.0 rows.0.work' }).toSorted(),
  );
});
