/** One person's way to a social provider and back, in an attempt of a session. */
export interface OAuthJourney {
  attemptId: string;
  /** The deployment's own string, such as `google_oauth`. */
  provider: string;
  /** As it went out; it comes back once. */
  state: string;
  used: boolean;
  /** PKCE: only who began can trade the code in. */
  verifier: string;
  /** Binds the provider's id token to this journey. */
  nonce: string;
  /** Where the provider sends the person. */
  callback: string;
  /** Where the person goes in the end. */
  redirect: string;
  inviteToken: string | null;
}
