import type { PopupQuestions } from './contract';
import { send } from './send';

/**
 * The popup's questions as plain functions. A worker that dies before it answers gives a failure of kind
 * `interrupted`: what it was doing is then unknown, and `refresh` finds out.
 */
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
