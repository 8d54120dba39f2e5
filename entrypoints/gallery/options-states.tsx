import type { JSX } from 'preact';
import { DEFAULT_SETTINGS } from '../../lib/session/default-settings';
import { failure } from '../../lib/session/failure';
import type { Jar } from '../../lib/session/view';
import type { Deeds } from '../options/deeds/deeds';
import { OptionsPage } from '../options/options-page';
import { type ConnectState, EMPTY_FORM, type Form, formWith } from '../options/state/connect';
import { firstState, type OptionsState } from '../options/state/state';
import { NO_SIGN_IN_DEEDS } from './planted/no-deeds';
import { plantFace, plantSummary, plantView } from './planted/planted-apps';
import { FLOWS } from './sign-in/flow-states';
import type { GalleryFlow } from './sign-in/gallery-flow';

export interface GalleryState {
  id: string;
  title: string;
  node: () => JSX.Element;
}

const own = ['https://accounts.fieldnote.app', 'https://fieldnote.app', 'https://notes.fieldnote.app'];
const fieldnote = plantFace({ tabOrigins: own });
/** Its pages lie on hosts that may be somebody else's, too. */
const spread = plantFace({
  tabOrigins: [...own, 'https://fieldnote-help.example', 'https://a-rather-long-name.of-a-host.example'],
  seen: [...own, 'https://fieldnote-help.example'],
});
const halyard = plantFace({ origin: 'https://id.halyard.dev', name: 'Halyard', hue: 6 });
const staging = plantFace({ origin: 'https://fieldnote.trywacht.xyz', mode: 'staging', jar: 'own' });
const renamed = plantFace({ name: 'accounts.fieldnote.app · Halyard', was: 'Fieldnote' });
const namesake = plantFace({ ...halyard, name: 'id.halyard.dev · Halyard' });
const orrery = plantFace({
  origin: 'https://orrery.trywacht.xyz',
  name: 'Orrery of a rather long name that has to be cut somewhere',
  mode: 'staging',
  jar: 'own',
  hue: 8,
});

const fieldnotePeople = plantView(fieldnote, [
  ['Ada Quell', 7],
  ['Jonas Wirth', 0],
  ['Mina Okafor', 5],
  ['Théo Lamarque', 2],
  ['Priya Raman', 9],
]);

const ready: OptionsState = {
  ...firstState('apps'),
  settings: DEFAULT_SETTINGS,
  toolbar: { pinned: true, shortcut: 'Alt+Shift+Y' },
};

const several: OptionsState = {
  ...ready,
  apps: [
    plantSummary(fieldnote, 5, 'Ada Quell'),
    plantSummary(halyard, 0, null),
    plantSummary(staging, 2, 'Kenji Mori'),
    plantSummary(orrery, null, null),
  ],
  views: {
    [fieldnote.origin]: fieldnotePeople,
    [staging.origin]: plantView(staging, [
      ['Kenji Mori', 8],
      ['Théo Lamarque', 2],
    ]),
  },
  ungranted: [orrery.origin],
};

const alone: OptionsState = { ...several, apps: [plantSummary(fieldnote, 5, 'Ada Quell')], ungranted: [] };
const none: OptionsState = { ...ready, apps: [], toolbar: { pinned: false, shortcut: 'Alt+Shift+Y' } };

const target = { origin: fieldnote.origin, mode: 'production' as const };
const host = 'accounts.fieldnote.app';
const offline = failure('offline');

const connecting = (connect: ConnectState, base = none): OptionsState => ({
  ...base,
  route: 'connect',
  connect,
});
const wrong = (text: string, problem: Form['problem'], missed: string[] = []): OptionsState =>
  connecting({ ...formWith(text), shown: true, missed, problem });
const LOOKED = {
  page: 'https://shop.example',
  keys: [
    `pk_live_${btoa('https://frontend.shop.example')}`,
    `pk_live_${btoa('https://api.elsewhere.example')}`,
  ],
  scopes: [],
  called: [],
};
const pasted = (text: string): OptionsState => connecting({ ...formWith(text), shown: true });
const search = { text: host, missed: [], looked: null, target };

const STATES: { id: string; title: string; state: OptionsState }[] = [
  { id: 'apps', title: 'Apps', state: several },
  { id: 'apps-alone', title: 'One app, its settings open', state: alone },
  {
    id: 'apps-hosts',
    title: 'An app that names hosts of others as its own',
    state: { ...alone, apps: [plantSummary(spread, 5, 'Ada Quell')] },
  },
  { id: 'apps-staging', title: 'One staging app, with a session of its own', state: stagingApp('own') },
  { id: 'apps-linked', title: 'One staging app that shares its pages’ session', state: stagingApp('site') },
  { id: 'apps-denied', title: 'A permission that was not given', state: denied(alone) },
  {
    id: 'apps-set-aside',
    title: 'Something stored that could not be read, of an app and of one that is missing',
    state: { ...several, setAside: [fieldnote.host, 'accounts.lumen.app'] },
  },
  {
    id: 'apps-list-lost',
    title: 'The list was lost',
    state: { ...none, setAside: [fieldnote.host, halyard.host] },
  },
  {
    id: 'apps-renamed',
    title: 'An app that took another one’s name',
    state: { ...several, apps: [plantSummary(renamed, 5, 'Ada Quell'), plantSummary(namesake, 1, null)] },
  },
  { id: 'apps-none', title: 'No app', state: none },
  { id: 'apps-unread', title: 'Apps, not read yet', state: ready },
  { id: 'connect', title: 'Connect, first run', state: connecting(EMPTY_FORM) },
  {
    id: 'connect-understood',
    title: 'Connect: understood',
    state: pasted('https://www.shop.example/cart?item=41#top'),
  },
  {
    id: 'connect-looked',
    title: 'Connect: the page in front',
    state: connecting({ ...formWith(LOOKED.page, LOOKED), shown: true }),
  },
  {
    id: 'connect-key',
    title: 'Connect: a key',
    state: pasted('pk_test_aHR0cHM6Ly9vcnJlcnkuZmFwaS50cnl3YWNodC54eXo='),
  },
  {
    id: 'connect-number',
    title: 'Connect: number address',
    state: wrong('192.168.0.12', { kind: 'address', problem: 'ip-address' }),
  },
  {
    id: 'connect-local',
    title: 'Connect: local app',
    state: wrong('accounts.localhost:4100', { kind: 'address', problem: 'local-apps-off' }),
  },
  {
    id: 'connect-unseen',
    title: 'Connect: a page that cannot be looked at',
    state: connecting({ ...formWith(''), problem: { kind: 'unseen' } }),
  },
  { id: 'connect-denied', title: 'Connect: denied', state: wrong(host, { kind: 'denied', host }) },
  {
    id: 'connect-stranger',
    title: 'Connect: a miss leads on',
    state: wrong('shop.example', { kind: 'page', host: 'frontend.shop.example' }, [
      'https://frontend.shop.example',
    ]),
  },
  {
    id: 'connect-nowhere',
    title: 'Connect: nothing left to try',
    state: wrong('frontend.shop.example', { kind: 'not-wacht', host: 'frontend.shop.example' }, [
      'https://frontend.shop.example',
    ]),
  },
  {
    id: 'connect-silent',
    title: 'Connect: no answer',
    state: wrong(host, { kind: 'no-answer', host, failure: failure('network') }),
  },
  {
    id: 'connect-already',
    title: 'Connect: already there',
    state: wrong(host, { kind: 'already', name: 'Fieldnote' }),
  },
  { id: 'connect-asking', title: 'Connect: prompt', state: connecting({ ...search, at: 'asking' }) },
  {
    id: 'connect-probing',
    title: 'Connect: looking',
    state: connecting({ ...search, at: 'probing' }),
  },
  {
    id: 'connect-trust',
    title: 'Connect: trust',
    state: connecting({ ...search, at: 'trust', name: 'Fieldnote', failure: null }),
  },
  {
    id: 'connect-trust-nameless',
    title: 'Connect: a server without a name',
    state: connecting({ ...search, at: 'trust', name: null, failure: null }),
  },
  {
    id: 'connect-trust-failed',
    title: 'Connect: failed',
    state: connecting({ ...search, at: 'trust', name: 'Fieldnote', failure: offline }),
  },
  {
    id: 'connect-connecting',
    title: 'Connect: connecting',
    state: connecting({ ...search, at: 'connecting', name: 'Fieldnote' }),
  },
  {
    id: 'connect-done',
    title: 'Connected',
    state: connecting({ at: 'connected', target, name: 'Fieldnote' }, { ...alone, toolbar: none.toolbar }),
  },
  { id: 'appearance', title: 'Appearance', state: { ...several, route: 'appearance' } },
  { id: 'behaviour', title: 'Behavior', state: { ...several, route: 'behaviour' } },
  {
    id: 'behaviour-failed',
    title: 'A setting that was not saved',
    state: { ...several, route: 'behaviour', settingsFailure: failure('interrupted') },
  },
  { id: 'about', title: 'About', state: { ...several, route: 'about' } },
  { id: 'remove', title: 'Remove an app', state: removing(null) },
  { id: 'remove-failed', title: 'Remove: signing out failed', state: removing(offline) },
  ...FLOWS.map((flow) => ({ id: `sign-in-${flow.id}`, title: flow.title, state: signingIn(flow) })),
];

/** Every state of the options page with made-up apps; each stands for a whole page. */
export const optionStates: GalleryState[] = STATES.map(({ id, title, state }) => ({
  id,
  title,
  node: () => <OptionsPage state={state} deeds={NO_DEEDS} version="0.1.0" />,
}));

function signingIn({ state, row }: GalleryFlow): OptionsState {
  const rows = fieldnotePeople.rows.map((each) => (each.key === row?.key ? { ...each, ...row } : each));
  const views = {
    ...several.views,
    [fieldnote.origin]: { ...fieldnotePeople, rows, activeKey: activeIn(state) },
  };
  return { ...several, views, route: 'sign-in', signIn: state };
}

/** A new account is active where the state says so. */
function activeIn({ flow }: GalleryFlow['state']): string | null {
  const end = flow?.state;
  return end?.at === 'done' && end.switched ? end.key : fieldnotePeople.activeKey;
}

function stagingApp(jar: Jar): OptionsState {
  const face = {
    ...staging,
    jar,
    tabOrigins: [staging.origin, 'https://staging.fieldnote.app'],
    sites: jar === 'site' ? ['https://staging.fieldnote.app'] : [],
    seen: [staging.origin],
  };
  return { ...several, apps: [plantSummary(face, 2, 'Kenji Mori')], ungranted: [] };
}

function denied(state: OptionsState): OptionsState {
  return { ...state, notes: { [fieldnote.origin]: { kind: 'denied' } } };
}

function removing(problem: typeof offline | null): OptionsState {
  const removal = { origin: fieldnote.origin, signOut: problem !== null, busy: false, failure: problem };
  return { ...alone, removal };
}

const nothing = () => undefined;

const NO_DEEDS: Deeds = {
  app: {
    allow: nothing,
    seeTabs: nothing,
    share: nothing,
    keepName: nothing,
    askRemoval: nothing,
    chooseSignOut: nothing,
    keep: nothing,
    remove: nothing,
    putAway: nothing,
  },
  connect: {
    type: nothing,
    look: nothing,
    show: nothing,
    choose: nothing,
    submit: nothing,
    accept: nothing,
    abandon: nothing,
  },
  settings: { change: nothing, allowLocalApps: nothing, openShortcuts: nothing },
  signIn: NO_SIGN_IN_DEEDS,
};
