/**
 * Where a person signs in when it is not on a page of ours. `host`: where the address does not prove that it is that
 * app's or provider's, which is then called by its host alone.
 */
export type Elsewhere =
  | { by: 'app'; host?: string } // the app's own sign-in or sign-up page
  | { by: 'provider'; provider: string; host?: string } // as the server names it, such as `google_oauth`
  | { by: 'sso' }; // the sign-in of the person's organisation

/** How a sign-in elsewhere ended without a new account. */
export interface Left {
  elsewhere: Elsewhere;
  why: LeftBecause;
  /** The refusal's name, such as `access_denied` or `INVALID_STATE`; null where there is none. */
  code: string | null;
  /** What the other page said, as plain text; null when it said nothing. */
  words: string | null;
}

/** Why it is over. */
export type LeftBecause =
  | 'closed' // its tab was closed
  | 'expired' // ten minutes are over (rule ER-3)
  | 'refused' // the page came back with an error, such as a cancelled consent
  | 'unchanged'; // the page came back as if done, and nobody new is there
