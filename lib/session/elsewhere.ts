/** Where a person signs in when it is not on a page of ours. */
export type Elsewhere =
  | { by: 'app' } // the app's own sign-in or sign-up page
  | { by: 'provider'; provider: string } // a social provider, as the server names it, such as `google_oauth`
  | { by: 'sso' }; // the sign-in of the person's organisation

/** Why a sign-in elsewhere is over without a new account. */
export type LeftBecause =
  | 'closed' // its tab was closed
  | 'expired' // ten minutes are over (rule ER-3)
  | 'refused' // the page came back with an error, such as a cancelled consent
  | 'unchanged'; // the page came back as if done, and nobody new is there
