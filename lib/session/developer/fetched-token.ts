/** One member of a token's payload. */
export interface Claim {
  name: string;
  /** A text itself, anything else as JSON. */
  text: string;
  isText: boolean;
}

/** What a token says of itself, nothing of it proved. */
export interface SaidByToken {
  /** Null where the header names none. */
  alg: string | null;
  kid: string | null;
  /** In the order in which they were written. */
  claims: Claim[];
}

/** A token for an app's own servers (section 4.1.6), as the worker hands it on without keeping it. */
export interface FetchedToken {
  token: string;
  /** Null where header or payload cannot be read. */
  said: SaidByToken | null;
  /** When it runs out as the reply around it tells, in milliseconds; null where that does not. */
  expires: number | null;
  /** The server's clock when it answered, in milliseconds; null where it tells none. */
  serverTime: number | null;
}
