import { words } from '../../../lib/i18n/words';
import type { MadeActiveBy } from '../../../lib/session/kept/history';

/** From where somebody was made active. */
export const madeActiveWords = (by: MadeActiveBy): string => words(WORDS[by]);

const WORDS = {
  popup: 'options.history.byPopup',
  settings: 'options.history.bySettings',
  command: 'options.history.byCommand',
  omnibox: 'options.history.byOmnibox',
  menu: 'options.history.byMenu',
  'sign-in': 'options.history.bySignIn',
  site: 'options.history.bySite',
  'put-back': 'options.history.byPutBack',
} as const satisfies Record<MadeActiveBy, string>;
