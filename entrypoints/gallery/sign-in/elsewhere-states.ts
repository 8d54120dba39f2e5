import type { Elsewhere } from '../../../lib/session/elsewhere';
import { elsewhereWords } from '../../options/sign-in/words/elsewhere-words';
import { plantSettings } from '../planted/planted-flow';
import { type GalleryFlow, MINA, NOW, showing, told, wrong } from './gallery-flow';

const GOOGLE: Elsewhere = { by: 'provider', provider: 'google_oauth' };
const NOT_GOOGLE = { by: 'provider', provider: 'google_oauth', host: 'id.quelllabs.co' } as const;
const APP: Elsewhere = { by: 'app' };
const SSO: Elsewhere = { by: 'sso' };

const everyWay = plantSettings({
  enterpriseSso: true,
  passkeys: true,
  providers: ['google', 'github', 'microsoft', 'gitlab', 'apple', 'discord', 'linkedin', 'facebook', 'x'].map(
    (name) => `${name}_oauth`,
  ),
});
const priya = { identifier: 'priya@quelllabs.co', settings: everyWay };
const staging = {
  app: {
    name: 'Fieldnote',
    was: null,
    host: 'fieldnote.trywacht.xyz',
    hue: 4,
    mode: 'staging' as const,
    jar: 'own' as const,
    pageHost: 'accounts.fieldnote.app',
  },
};
const support = { ...everyWay, links: { ...everyWay.links, support: 'https://fieldnote.app/help' } };
const refused = (words: string | null) => ({
  state: { at: 'left' as const, elsewhere: GOOGLE, why: 'refused' as const, code: null, words },
});

/** The cards around tabs, passkeys and tickets. */
export const ELSEWHERE: GalleryFlow[] = [
  { id: 'start-every-way', title: 'Sign in: every way', state: showing({ settings: everyWay }) },
  {
    id: 'start-unavailable',
    title: 'Sign in: a provider is not available',
    state: showing({}, wrong(null, elsewhereWords(GOOGLE, 'Fieldnote').unavailable)),
  },
  {
    id: 'organization',
    title: 'Single sign-on: whose',
    state: showing({}, { place: { at: 'organization' } }),
  },
  {
    id: 'leaving-sso',
    title: 'Single sign-on',
    state: showing({ ...priya, state: { at: 'leaving', elsewhere: SSO, host: 'login.quelllabs.co' } }),
  },
  {
    id: 'leaving-provider',
    title: 'Leaving for a host that is not the provider’s',
    state: showing({ state: { at: 'leaving', elsewhere: NOT_GOOGLE, host: NOT_GOOGLE.host } }),
  },
  {
    id: 'leaving-unusual',
    title: 'Leaving for an unusual address',
    state: showing({ ...priya, state: { at: 'leaving', elsewhere: SSO, host: 'login.xn--qulllabs-e4a.co' } }),
  },
  {
    id: 'tab-provider',
    title: 'Waiting for a tab',
    state: showing({ state: { at: 'tab', elsewhere: GOOGLE, since: NOW } }),
  },
  {
    id: 'tab-host',
    title: 'Waiting for a host that is not the provider’s',
    state: showing({ state: { at: 'tab', elsewhere: NOT_GOOGLE, since: NOW } }),
  },
  {
    id: 'tab-app',
    title: 'Waiting for the app’s page',
    state: showing({ state: { at: 'tab', elsewhere: APP, since: NOW } }),
  },
  {
    id: 'tab-sso',
    title: 'Waiting for an organisation',
    state: showing({ ...priya, state: { at: 'tab', elsewhere: SSO, since: NOW } }),
  },
  {
    id: 'left-closed',
    title: 'The tab was closed',
    state: showing({ state: { at: 'left', elsewhere: GOOGLE, why: 'closed', code: null, words: null } }),
  },
  {
    id: 'left-expired',
    title: 'The tab took too long',
    state: showing({
      ...priya,
      state: { at: 'left', elsewhere: SSO, why: 'expired', code: null, words: null },
    }),
  },
  { id: 'left-refused', title: 'The provider said no', state: showing(refused('access_denied')) },
  {
    id: 'left-words',
    title: 'The provider said why',
    state: showing(refused('Your administrator has not allowed <b>Fieldnote</b> yet.')),
  },
  {
    id: 'left-unchanged',
    title: 'Back with nobody new',
    state: showing({ state: { at: 'left', elsewhere: APP, why: 'unchanged', code: null, words: null } }),
  },
  {
    id: 'session-replaced',
    title: 'Session replaced',
    state: showing({
      settings: support,
      state: { at: 'session-changed', after: SSO, lost: ['Ada Quell', 'Jonas Wirth', 'Mina Okafor'] },
    }),
  },
  {
    id: 'hand-over',
    title: 'Staging: the page gets the session',
    state: showing(staging, { place: { at: 'hand-over' } }),
  },
  { id: 'passkey', title: 'Passkey', state: showing({}, { place: { at: 'passkey' }, busy: true }) },
  {
    id: 'passkey-host',
    title: 'Passkey: whose host it needs',
    state: showing({}, { place: { at: 'passkey-host', domain: 'fieldnote.app' } }),
  },
  {
    id: 'passkey-elsewhere',
    title: 'Passkey: not here',
    state: showing({}, { place: { at: 'passkey-elsewhere' } }),
  },
  { id: 'more-ways', title: 'More ways', state: showing({}, { place: { at: 'more-ways' } }) },
  { id: 'ticket', title: 'Ticket', state: showing({ identifier: MINA }, { place: { at: 'ticket' } }) },
  {
    id: 'ticket-refused',
    title: 'Ticket, refused',
    state: showing({}, { place: { at: 'ticket' }, ...wrong('ticket', told('ticket-invalid')) }),
  },
];
