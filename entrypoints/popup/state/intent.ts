import type { Landing } from '../../../lib/platform/landing-note';
import type { Touch } from '../../../lib/session/mine/touch';
import type { AccountOrder } from '../../../lib/session/settings/settings';
import type { Origin } from '../../../lib/session/types';
import type { Modifiers } from './asks-to-go';
import type { Gesture } from './event';
import type { KeyPress } from './key-facts';
import type { Press } from './press';
import type { WantedLeaf } from './wanted-leaf';

/** Enter, a click or a digit on a row. */
export interface Choose {
  kind: 'choose';
  /** Empty for an app's own row. */
  key: string;
  /** Its app, where that is not the one in front. */
  app?: Origin | undefined;
  /** To the app, too. */
  goes?: boolean | undefined;
}

/** What needs more than a change of what is shown: a question to the worker, the browser, the focus. */
export type Deed =
  | Choose
  | { kind: 'clicked'; press: Press | null; release: Press; by?: Modifiers } // where the pointer went down before, and up
  | { kind: 'pressed'; press: KeyPress } // in the filter, before there was what understands it
  | { kind: 'clear' }
  | { kind: 'focus-filter' }
  | { kind: 'step-app'; by: 1 | -1 }
  | { kind: 'choose-app'; origin: Origin }
  | { kind: 'sign-out'; key: string }
  | { kind: 'undo'; key: string }
  | { kind: 'ask'; question: 'showSignInTab' | 'cancelSignIn' }
  | { kind: 'repair' }
  | { kind: 'dismiss'; key: string | null }
  | { kind: 'put-away' } // the message about what was set aside
  | { kind: 'choose-keys' }
  | { kind: 'go-without-keys' }
  | { kind: 'add-account' }
  | { kind: 'allow'; hosts: Origin[] } // those that were named beside the button
  | { kind: 'allow-tabs'; pages: Origin[] } // likewise
  | { kind: 'refresh' }
  | { kind: 'settings'; at: Landing | null };

/** Likewise, where only what comes by a press asks for it or answers it. */
export type AskedDeed =
  | Choose // in another app, with the way to the app, or a leaf that the filter has found
  | { kind: 'there'; app: Origin; deed: Intent } // what is asked of an app that is not in front
  | { kind: 'open-app' } // to a tab of it
  | { kind: 'manage' } // the active account, on the app's own page
  | { kind: 'look-around'; apps: Origin[] } // what is known of those of the other apps
  | { kind: 'open-places'; key?: string | undefined } // of the active account, or of whoever stands there
  | { kind: 'recall' } // where people can work, as far as that was seen
  | ({ kind: 'go-to' } & WantedLeaf)
  | { kind: 'leave-places' } // the active account works in no organization then
  | { kind: 'confirm-sign-out'; key: string }
  | { kind: 'sign-out-all' }
  | { kind: 'forget'; key: string }
  | { kind: 'touch'; key: string; to: Touch }
  | { kind: 'place'; key: string; by: 1 | -1 }
  | { kind: 'list-tabs' } // that may still show somebody else
  | { kind: 'reload-tabs'; tab?: number } // all of them, or one
  | { kind: 'show-tab'; tab: number }
  | { kind: 'always-reload'; wanted: boolean }
  | { kind: 'copy'; key: string }
  | { kind: 'choose-order'; order: AccountOrder }
  | { kind: 'connect'; pasted: string | null } // an app, by its address or by a look at the page in front
  | { kind: 'sample' }; // the popup with made-up accounts

/** Everything a person can ask of the popup, by key or by pointer. */
export type Intent = Deed | AskedDeed | Gesture;

/** The same, asked of an app that need not be the one in front. */
export function inApp(app: Origin | undefined, deed: Intent): Intent {
  if (app === undefined) return deed;
  return deed.kind === 'choose' ? { ...deed, app } : { kind: 'there', app, deed };
}
