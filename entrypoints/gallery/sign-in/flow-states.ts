import { failure } from '../../../lib/session/failure';
import { UNREAD } from '../../options/sign-in/state/state';
import { plantSettings, plantStep } from '../planted/planted-flow';
import { ELSEWHERE } from './elsewhere-states';
import { ENDS } from './end-states';
import { type GalleryFlow, MINA, NOW, showing, told, wrong } from './gallery-flow';

const sso = { enterpriseSso: true, ways: ['email_password', 'username_password', 'email_otp'] as const };

const coded = plantStep({ at: 'code', by: 'email' }, { sentAt: NOW - 18_000 });
const factors = plantStep({ at: 'second-factor', factors: ['authenticator', 'phone_otp', 'backup_code'] });
const settings = plantSettings({ ...sso, ways: [...sso.ways] });
const mina = { identifier: MINA, settings };
const signUp = {
  kind: 'signup' as const,
  settings: plantSettings({
    phone: { enabled: true, required: false },
    terms: 'By going on you agree to what Fieldnote asks of everybody.',
    links: {
      signUp: null,
      waitlist: null,
      support: null,
      terms: 'https://fieldnote.app/terms',
      privacy: 'https://fieldnote.app/privacy',
    },
  }),
};
const halyard = {
  origin: 'https://id.halyard.dev',
  app: {
    name: 'Halyard',
    was: null,
    host: 'id.halyard.dev',
    hue: 6,
    mode: 'production' as const,
    jar: 'browser' as const,
    pageHost: 'accounts.fieldnote.app',
  },
};
const closed = plantSettings({ signUp: 'restricted' });
const waiting = plantSettings({ signUp: 'waitlist' });

/** Every card of the sign-in page, in the order in which a person may meet them. */
export const FLOWS: GalleryFlow[] = [
  { id: 'start', title: 'Sign in', state: showing({ settings }) },
  { id: 'start-both', title: 'Sign in: name and password at once', state: showing({}) },
  {
    id: 'start-phone',
    title: 'Sign in: phone',
    state: showing({ settings: plantSettings({ ways: ['phone_otp', 'email_magic_link'] }) }),
  },
  {
    id: 'start-refused',
    title: 'Sign in: refused',
    state: showing(mina, { problems: [{ field: null, text: told('disabled'), next: 'hosted' }] }),
  },
  {
    id: 'start-no-cookies',
    title: 'Sign in: cookies are blocked',
    state: showing(mina, wrong(null, told('no-cookies'))),
  },
  { id: 'password', title: 'Password', state: showing(mina, { place: { at: 'password' } }) },
  {
    id: 'password-wrong',
    title: 'Password, wrong',
    state: showing(mina, {
      place: { at: 'password' },
      ...wrong('password', told('wrong-credentials')),
    }),
  },
  { id: 'code', title: 'Code', state: showing({ ...mina, state: coded, stayAs: 'Ada Quell' }) },
  {
    id: 'code-wrong',
    title: 'Code, wrong',
    state: showing(
      { ...mina, state: { ...coded, sentAt: NOW - 90_000 }, stayAs: 'Ada Quell' },
      wrong('code', told('code-wrong')),
    ),
  },
  {
    id: 'link',
    title: 'Magic link',
    state: showing({
      ...mina,
      settings: plantSettings({ ways: ['email_magic_link', 'email_otp'], linkSameDevice: true }),
      way: 'email_magic_link',
      state: plantStep({ at: 'link' }, { sentAt: NOW - 42_000 }),
    }),
  },
  { id: 'factors', title: 'Second factor', state: showing({ ...mina, state: factors }) },
  {
    id: 'authenticator',
    title: 'Authenticator code',
    state: showing({ ...mina, state: { ...factors, factor: 'authenticator' } }),
  },
  {
    id: 'last-digits',
    title: 'Last four digits',
    state: showing({ ...mina, state: factors }, { place: { at: 'factor', factor: 'phone_otp' } }),
  },
  {
    id: 'factor-phone',
    title: 'Texted code',
    state: showing({
      ...mina,
      state: { ...factors, factor: 'phone_otp', sentAt: NOW - 5_000, masked: '+1******4821' },
    }),
  },
  {
    id: 'backup-code',
    title: 'Backup code',
    state: showing({ ...mina, state: { ...factors, factor: 'backup_code' } }),
  },
  {
    id: 'profile',
    title: 'Complete profile',
    state: showing({ ...mina, state: plantStep({ at: 'profile', missing: ['last_name', 'phone'] }) }),
  },
  {
    id: 'challenge',
    title: 'Challenge',
    state: showing(mina, { busy: true, puzzle: { done: 32, total: 50 } }),
  },
  { id: 'unsolved', title: 'Challenge: not here', state: showing(mina, { place: { at: 'unsolved' } }) },
  { id: 'forgotten', title: 'Forgotten password', state: showing(mina, { place: { at: 'forgotten' } }) },
  {
    id: 'forgotten-code',
    title: 'Forgotten password: code',
    state: showing(mina, { place: { at: 'forgotten-code', email: MINA, sentAt: NOW - 61_000 } }),
  },
  { id: 'new-password', title: 'New password', state: showing(mina, { place: { at: 'new-password' } }) },
  {
    id: 'locked',
    title: 'Locked out',
    state: showing({ ...mina, state: { at: 'locked', until: NOW + 29 * 60_000 } }),
  },
  {
    id: 'no-factor',
    title: 'A second step without a method',
    state: showing({ ...mina, state: plantStep({ at: 'second-factor', factors: [] }) }),
  },
  {
    id: 'link-opened',
    title: 'A link that was opened elsewhere',
    state: showing({ ...mina, state: plantStep({ at: 'opened' }) }),
  },
  {
    id: 'hosted',
    title: 'Unknown step',
    state: showing({ ...mina, state: plantStep({ at: 'hosted', step: 'verify_selfie' }) }),
  },
  {
    id: 'enrol',
    title: 'Two-step verification missing',
    state: showing({ ...mina, state: plantStep({ at: 'enrol' }) }),
  },
  { id: 'elsewhere', title: 'Signs in elsewhere', state: showing(mina, { place: { at: 'elsewhere' } }) },
  { id: 'sign-up', title: 'Create an account', state: showing(signUp) },
  {
    id: 'sign-up-taken',
    title: 'Create an account: taken',
    state: showing(signUp, {
      checked: {
        email: { typed: 'kenji@mori.works', taken: false },
        username: { typed: 'kenji', taken: true },
      },
    }),
  },
  {
    id: 'invited',
    title: 'Create an account: invited',
    state: showing(
      { ...signUp, ...halyard },
      {
        place: {
          at: 'invited',
          invitation: {
            valid: true,
            firstName: 'Kenji',
            lastName: 'Mori',
            email: 'kenji@mori.works',
            code: null,
          },
        },
      },
    ),
  },
  {
    id: 'invitation',
    title: 'By invitation',
    state: showing({ ...halyard, kind: 'signup', settings: closed, active: null }),
  },
  {
    id: 'waitlist',
    title: 'Waiting list',
    state: showing({ ...halyard, kind: 'signup', settings: waiting, active: null }),
  },
  {
    id: 'waitlisted',
    title: 'On the waiting list',
    state: showing(
      { ...halyard, kind: 'signup', settings: waiting },
      { place: { at: 'waitlisted', email: MINA } },
    ),
  },
  ...ENDS,
  ...ELSEWHERE,
  { id: 'maintenance', title: 'Maintenance', state: showing({ barred: 'maintenance' }) },
  { id: 'limit', title: 'Account limit', state: showing({ barred: 'limit', accountLimit: 5 }) },
  { id: 'one-account', title: 'One account', state: showing({ barred: 'one-account' }) },
  { id: 'nothing', title: 'Nothing to sign in to', state: { ...UNREAD, flow: null } },
  { id: 'unread', title: 'Sign-in not read', state: { ...UNREAD, unread: failure('interrupted') } },
];
