import type { Failure } from '../../../lib/session/failure';
import { asTheyStood } from '../../../lib/session/order/as-they-stood';
import type { PolicyView } from '../../../lib/session/settings/policy';
import type { Settings, Theme } from '../../../lib/session/settings/settings';
import type { Origin } from '../../../lib/session/types';
import type { AppIndex, AppSummary, View } from '../../../lib/session/view';
import { isNewer } from '../../../lib/session/view';
import { type SignInEvent, type SignInState, signInStep, UNREAD } from '../sign-in/state/state';
import { type AccountsState, UNTOUCHED } from './accounts/accounts-state';
import { type BackupState, NO_BACKUP } from './backup-state';
import { type ConnectEvent, type ConnectState, connectStep, EMPTY_FORM } from './connect';
import { type DrawerState, drawerBeside } from './drawer/drawer-state';
import { type HistoryState, UNREAD_HISTORY } from './history-state';
import { type Removal, type RemovalEvent, removalStep } from './removal';
import type { Route } from './route';
import type { Toolbar } from './toolbar';

export interface OptionsState {
  route: Route;
  /** The id of what the person was led to, until it is there and has the focus. */
  landing: string | null;
  /** The look of the first frame, before the settings are read. */
  theme: Theme;
  /** Null until first read. */
  apps: AppSummary[] | null;
  /** Hosts of apps of which something stored could not be read. */
  setAside: readonly string[];
  views: Readonly<Record<Origin, View>>;
  notes: Readonly<Record<Origin, AppNote>>;
  /** Null until first read: nothing can be saved over settings that nobody has seen. */
  settings: Settings | null;
  settingsFailure: Failure | null;
  /** What the administrator of the browser has set; null until it is read. */
  policy: PolicyView | null;
  accounts: AccountsState;
  history: HistoryState;
  backup: BackupState;
  /** What developers of an app look at, while it is open. */
  drawer: DrawerState | null;
  connect: ConnectState;
  signIn: SignInState;
  removal: Removal | null;
  toolbar: Toolbar;
  /** Apps that lack a host that they need. */
  ungranted: readonly Origin[];
  /** The extension was updated, and what is new was not read yet. */
  isNew: boolean;
  said: Saying | null;
}

/** What a person should read at one app. */
export type AppNote =
  | { kind: 'denied' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'waiting'; for: 'accounts' | 'session' | 'tabs' };

/** What changed without moving the focus, for people who hear the page. */
export type Saying =
  | {
      kind:
        | 'allowed'
        | 'tabs-seen'
        | 'tabs-unseen'
        | 'pictures-shown'
        | 'pictures-hidden'
        | 'shared'
        | 'unshared'
        | 'removed';
      name: string;
    }
  | { kind: 'local-apps-on' | 'history-cleared' | 'backup-saved' | 'copied' };

export type OptionsEvent =
  | { kind: 'routed'; route: Route; landing: string }
  | { kind: 'landed' }
  | { kind: 'index'; index: AppIndex }
  | { kind: 'view'; view: View }
  | { kind: 'settings'; settings: Settings }
  | { kind: 'settings-read'; settings: Settings } // as they were when the page asked: a change since then stands
  | { kind: 'settings-failed'; before: Settings; failure: Failure }
  | { kind: 'policy'; policy: PolicyView }
  | { kind: 'accounts'; accounts: AccountsState }
  | { kind: 'history'; history: HistoryState }
  | { kind: 'backup'; backup: BackupState }
  | { kind: 'drawer'; drawer: DrawerState | null }
  | { kind: 'connect'; event: ConnectEvent }
  | { kind: 'sign-in'; event: SignInEvent }
  | { kind: 'note'; origin: Origin; note: AppNote | null }
  | RemovalEvent
  | { kind: 'removed'; origin: Origin; name: string }
  | { kind: 'toolbar'; toolbar: Toolbar }
  | { kind: 'grants'; ungranted: Origin[] }
  | { kind: 'news'; isNew: boolean }
  | { kind: 'said'; said: Saying };

export const firstState = (route: Route, landing: string | null = null): OptionsState => ({
  route,
  landing,
  theme: 'system',
  apps: null,
  setAside: [],
  views: {},
  notes: {},
  settings: null,
  settingsFailure: null,
  policy: null,
  accounts: UNTOUCHED,
  history: UNREAD_HISTORY,
  backup: NO_BACKUP,
  drawer: null,
  connect: EMPTY_FORM,
  signIn: UNREAD,
  removal: null,
  toolbar: { pinned: null, keys: [] },
  ungranted: [],
  isNew: false,
  said: null,
});

export function reduce(state: OptionsState, event: OptionsEvent): OptionsState {
  switch (event.kind) {
    case 'routed':
      return {
        ...state,
        route: event.route,
        landing: event.landing,
        removal: state.removal?.busy ? state.removal : null,
      };
    case 'landed':
      return { ...state, landing: null };
    case 'index':
      return afterIndex(state, event.index);
    case 'view':
      return besideDrawer(keepNewest(state, event.view));
    case 'settings':
      return besideDrawer({ ...state, settings: event.settings, settingsFailure: null });
    case 'settings-read':
      return { ...state, settings: state.settings ?? event.settings };
    case 'settings-failed':
      return { ...state, settings: event.before, settingsFailure: event.failure };
    case 'policy':
      return { ...state, policy: event.policy };
    case 'accounts':
      return { ...state, accounts: event.accounts };
    case 'history':
      return { ...state, history: event.history };
    case 'backup':
      return { ...state, backup: event.backup };
    case 'drawer':
      return besideDrawer({ ...state, drawer: event.drawer });
    case 'connect':
      return { ...state, connect: connectStep(state.connect, event.event) };
    case 'sign-in':
      return { ...state, signIn: signInStep(state.signIn, event.event) };
    case 'note':
      return { ...state, notes: withNote(state.notes, event.origin, event.note) };
    case 'toolbar':
      return { ...state, toolbar: event.toolbar };
    case 'grants':
      return { ...state, ungranted: event.ungranted };
    case 'news':
      return { ...state, isNew: event.isNew };
    case 'said':
      return { ...state, said: event.said };
    case 'removed':
      return forgetApp(state, event);
    default:
      return { ...state, removal: removalStep(state.removal, event) };
  }
}

/** Whether the administrator has set it: then nobody changes it here. */
export const isForced = ({ policy }: Pick<OptionsState, 'policy'>, name: keyof Settings): boolean =>
  policy?.forced.includes(name) ?? false;

/** The theme to paint now. */
export const themeOf = (state: OptionsState): Theme => state.settings?.theme ?? state.theme;

export const findApp = (state: OptionsState, origin: Origin): AppSummary | undefined =>
  state.apps?.find((app) => app.face.origin === origin);

/** A question about an app that is gone goes with it. */
function afterIndex(state: OptionsState, { theme, apps, setAside }: AppIndex): OptionsState {
  const isThere = apps.some(({ face }) => face.origin === state.removal?.origin);
  return besideDrawer({ ...state, theme, apps, setAside, removal: isThere ? state.removal : null });
}

/** It is there with its app and with developer tools on, and goes by who is active. */
function besideDrawer(state: OptionsState): OptionsState {
  const { drawer, settings, views } = state;
  if (drawer === null) return state;
  if (!settings?.developer || !findApp(state, drawer.origin)) return { ...state, drawer: null };
  const view = views[drawer.origin];
  return view ? { ...state, drawer: drawerBeside(drawer, view) } : state;
}

function forgetApp(state: OptionsState, { origin, name }: { origin: Origin; name: string }): OptionsState {
  const apps = state.apps?.filter((app) => app.face.origin !== origin) ?? null;
  const said: Saying = { kind: 'removed', name };
  return besideDrawer({ ...state, apps, said, removal: null, notes: withNote(state.notes, origin, null) });
}

/** News and answers may arrive out of order. */
function keepNewest(state: OptionsState, view: View): OptionsState {
  const known = state.views[view.app.origin];
  if (known && !isNewer(view, known)) return state;
  const shown = inPlace(withRest(view, known), known, state.settings);
  return { ...state, views: { ...state.views, [view.app.origin]: shown } };
}

/** Only another choice of the order changes the one that is shown. */
function inPlace(view: View, known: View | undefined, settings: Settings | null): View {
  if (settings?.order !== 'used' || known?.arranged !== view.arranged) return view;
  return { ...view, rows: asTheyStood(view.rows, known.rows) };
}

/** A long list is told in part: until the rest is told, too, it stays as it was. */
function withRest(view: View, known: View | undefined): View {
  if (view.more === 0 || !known) return view;
  const told = new Set(view.rows.map(({ key }) => key));
  return { ...view, rows: [...view.rows, ...known.rows.filter(({ key }) => !told.has(key))] };
}

function withNote(notes: OptionsState['notes'], origin: Origin, note: AppNote | null): OptionsState['notes'] {
  const { [origin]: _, ...others } = notes;
  return note ? { ...others, [origin]: note } : others;
}
