import type { Failure } from '../failure';

/** Why nothing was done for somebody who asked without any page of ours. */
export type Refusal = { why: RefusedWhy } | { why: 'failed'; failure: Failure };

export type RefusedWhy =
  | 'no-app' // none is connected
  | 'nobody-there' // no account of the app has that number
  | 'no-previous'
  | 'no-next'
  | 'not-found' // nobody is called what was typed
  | 'gone' // the account was in a menu that is older than the list
  | 'ended'
  | 'disabled'
  | 'leaving'
  | 'foreign' // it was not added here, and only the list says so before it is chosen
  | 'no-tabs'; // none of the app's tabs may be reloaded

export const refused = (why: RefusedWhy): Refusal => ({ why });
