import type { OptionsQuestions } from './contract';
import { send } from './send';

/** The options page's questions as plain functions; failures as for the popup. */
export const ask: OptionsQuestions = {
  refresh: (about) => send('refresh', about),
  view: (about) => send('view', about),
  index: (about) => send('index', about),
  switchTo: (wish) => send('switchTo', wish),
  signOut: (wish) => send('signOut', wish),
  showSignInTab: (wish) => send('showSignInTab', wish),
  cancelSignIn: (wish) => send('cancelSignIn', wish),
  probe: (about) => send('probe', about),
  connect: (wish) => send('connect', wish),
  disconnect: (wish) => send('disconnect', wish),
  linkSession: (wish) => send('linkSession', wish),
  settings: (about) => send('settings', about),
  saveSettings: (wish) => send('saveSettings', wish),
};
