import { failure } from '../../lib/session/failure';
import type { PolicyView } from '../../lib/session/settings/policy';
import type { Jar } from '../../lib/session/view';
import type { Deeds } from '../options/deeds/deeds';
import { OptionsPage } from '../options/options-page';
import type { OptionsState } from '../options/state/state';
import { ACCOUNTS_STATES } from './accounts-states';
import { BACKUP_STATES } from './backup-states';
import { CONNECT_STATES } from './connect-states';
import { DRAWER_STATES } from './drawer-states';
import type { GalleryState } from './gallery-state';
import { HISTORY_STATES } from './history-states';
import { NO_SIGN_IN_DEEDS } from './planted/no-deeds';
import { plantFace, plantSummary } from './planted/planted-apps';
import { withoutKeys } from './planted/planted-keys';
import {
  alone,
  fieldnote,
  fieldnotePeople,
  halyard,
  none,
  own,
  type PageState,
  ready,
  several,
  staging,
} from './planted/planted-page';
import { standingDesk } from './planted/standing-desk';
import { FLOWS } from './sign-in/flow-states';
import type { GalleryFlow } from './sign-in/gallery-flow';

/** Its pages lie on hosts that may be somebody else's, too. */
const spread = plantFace({
  tabOrigins: [...own, 'https://fieldnote-help.example', 'https://a-rather-long-name.of-a-host.example'],
  seen: [...own, 'https://fieldnote-help.example'],
});
const renamed = plantFace({ name: 'accounts.fieldnote.app · Halyard', was: 'Fieldnote' });
const namesake = plantFace({ ...halyard, name: 'id.halyard.dev · Halyard' });
const PICTURES = {
  stamp: 1,
  hosts: ['https://images.fieldnote.app'],
  missing: ['https://pictures-of-people.example'],
};
const POLICY: PolicyView = {
  allowed: ['*.fieldnote.app', 'id.halyard.dev', 'id.orrery.dev'],
  offered: ['https://id.orrery.dev'],
  barred: ['https://frontend.acme.example'],
  forced: ['theme', 'afterSwitch', 'history', 'localApps'],
  noPictures: true,
  noSignUp: true,
  ignored: ['undo', 'offeredApps[2]'],
};
const offline = failure('offline');

const nothing = () => undefined;

const STATES: PageState[] = [
  { id: 'apps', title: 'Apps', state: several },
  { id: 'apps-alone', title: 'One app, its settings open', state: alone },
  {
    id: 'apps-hosts',
    title: 'An app that names hosts of others as its own',
    state: { ...alone, apps: [plantSummary(spread, 5, 'Ada Quell')] },
  },
  {
    id: 'apps-pictures',
    title: 'Pictures are shown, and more would come from a host that is not allowed',
    state: {
      ...alone,
      views: { [fieldnote.origin]: { ...fieldnotePeople, pictures: PICTURES } },
    },
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
  {
    id: 'apps-policy',
    title: 'What the organization has set about apps, with parts that cannot be read',
    state: { ...several, policy: POLICY },
  },
  {
    id: 'appearance-policy',
    title: 'A theme that is set',
    state: { ...ready, route: 'appearance', policy: POLICY },
  },
  {
    id: 'behaviour-policy',
    title: 'Settings that are set',
    state: { ...ready, route: 'behaviour', policy: POLICY },
  },
  { id: 'apps-none', title: 'No app', state: none },
  { id: 'apps-unread', title: 'Apps, not read yet', state: ready },
  ...CONNECT_STATES,
  { id: 'appearance', title: 'Appearance', state: { ...several, route: 'appearance' } },
  { id: 'behaviour', title: 'Behavior', state: { ...several, route: 'behaviour' } },
  {
    id: 'behaviour-keyless',
    title: 'Keys that were asked for and not given',
    state: keyless('_execute_action'),
  },
  {
    id: 'behaviour-keys-missing',
    title: 'Keys of two commands that were asked for and not given',
    state: keyless('previous', 'account-1'),
  },
  {
    id: 'behaviour-failed',
    title: 'A setting that was not saved',
    state: { ...several, route: 'behaviour', settingsFailure: failure('interrupted') },
  },
  {
    id: 'behaviour-notices',
    title: 'Notifications turned on',
    state: {
      ...several,
      route: 'behaviour',
      settings: several.settings && { ...several.settings, notices: true },
    },
  },
  {
    id: 'behaviour-notices-refused',
    title: 'Notifications that the browser was not allowed to show',
    state: { ...several, route: 'behaviour', settingsFailure: failure('permission') },
  },
  ...ACCOUNTS_STATES,
  ...HISTORY_STATES,
  ...BACKUP_STATES,
  ...DRAWER_STATES,
  { id: 'about', title: 'About', state: { ...several, route: 'about' } },
  { id: 'apps-updated', title: 'After an update', state: { ...alone, isNew: true } },
  { id: 'remove', title: 'Remove an app', state: removing(null) },
  { id: 'remove-failed', title: 'Remove: signing out failed', state: removing(offline) },
  ...FLOWS.map((flow) => ({ id: `sign-in-${flow.id}`, title: flow.title, state: signingIn(flow) })),
];

/** Every state of the options page with made-up apps; each stands for a whole page. */
export const optionStates: GalleryState[] = STATES.map(({ id, title, state }) => ({
  id,
  title,
  node: () => (
    <OptionsPage state={state} deeds={NO_DEEDS} desk={standingDesk(state)} version="0.1.0" landed={nothing} />
  ),
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

const NO_DEEDS: Deeds = {
  app: {
    allow: nothing,
    seeTabs: nothing,
    alwaysReload: nothing,
    showPictures: nothing,
    open: nothing,
    addAccount: nothing,
    share: nothing,
    keepName: nothing,
    openDrawer: nothing,
    askRemoval: nothing,
    chooseSignOut: nothing,
    keep: nothing,
    remove: nothing,
    putAway: nothing,
  },
  connect: {
    type: nothing,
    paste: nothing,
    look: nothing,
    show: nothing,
    choose: nothing,
    submit: nothing,
    accept: nothing,
    abandon: nothing,
  },
  settings: { change: nothing, notify: nothing, allowLocalApps: nothing, openShortcuts: nothing },
  signIn: NO_SIGN_IN_DEEDS,
};

function keyless(...names: string[]): OptionsState {
  return { ...several, route: 'behaviour', toolbar: { ...several.toolbar, keys: withoutKeys(...names) } };
}
