import type { Questions } from './contract';
import { send } from './send';

/**
 * The worker's questions as plain functions for a page. A worker that dies before it answers gives a failure of
 * kind `interrupted`: what it was doing is then unknown, and `refresh` finds out.
 */
export const ask: Questions = {
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
  probe: (about) => send('probe', about),
  connect: (wish) => send('connect', wish),
  disconnect: (wish) => send('disconnect', wish),
  settings: (about) => send('settings', about),
  saveSettings: (wish) => send('saveSettings', wish),
};
