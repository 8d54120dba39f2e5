import type { Questions } from '../../lib/rpc/contract';
import { send } from '../../lib/rpc/send';

/** What the popup asks the worker. The options page's questions stay out of its first frame. */
export type PopupQuestions = Omit<Questions, 'probe' | 'connect' | 'disconnect' | 'saveSettings'>;

export const ask: PopupQuestions = {
  refresh: (about) => send('refresh', about),
  view: (about) => send('view', about),
  index: (about) => send('index', about),
  switchTo: (wish) => send('switchTo', wish),
  signOut: (wish) => send('signOut', wish),
  undoSignOut: (wish) => send('undoSignOut', wish),
  signOutAll: (wish) => send('signOutAll', wish),
  forget: (wish) => send('forget', wish),
  dismiss: (wish) => send('dismiss', wish),
  places: (about) => send('places', about),
  moveTo: (wish) => send('moveTo', wish),
  reloadTabs: (wish) => send('reloadTabs', wish),
  repair: (wish) => send('repair', wish),
  addAccount: (wish) => send('addAccount', wish),
  showSignInTab: (wish) => send('showSignInTab', wish),
  cancelSignIn: (wish) => send('cancelSignIn', wish),
  settings: (about) => send('settings', about),
};
