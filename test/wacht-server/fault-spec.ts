/** What can go wrong with the next requests to a deployment's API host, on demand. */
export interface Fault {
  path: string;
  method?: string;
  /** How many matching requests it strikes; once when left out. */
  times?: number;
  kind: FaultKind;
}

export type FaultKind =
  | { do: 'delay'; ms: number } // applied, then the reply waits
  | { do: 'hold' } // applied, the reply waits for `release` or `clearFaults`
  | { do: 'linger' } // the connection is cut; applied at `release` or `clearFaults`
  | { do: 'drop'; when: 'before' | 'after' } // the connection is cut before or after applying
  | { do: 'status'; status: number; body?: string; headers?: Record<string, string>; contentType?: string } // not applied
  | { do: 'body'; body: string; contentType?: string } // applied, but this body with status 200
  | Flood
  | { do: 'lie' } // 200 with the wished state in the body, not applied
  | { do: 'redirect'; to: string } // not applied
  | { do: 'numeric-ids' } // applied, every id in the reply is a bare number
  | { do: 'lose-session' } // as if the token were unknown: a new empty session
  | { do: 'lose-token' } // applied, but the reply hands no token out
  | { do: 'hand-out'; token: string }; // applied, but the reply hands out this token, whosever it is

/** Applied, but a body of that many bytes follows, piece by piece and without a length. */
export interface Flood {
  do: 'flood';
  bytes: number;
  /** Compressed on the way; only where the server listens does anybody unpack it. */
  gzip?: boolean;
  /** A length that is claimed, whatever comes. */
  claimed?: number;
}

export interface Hold {
  /** Lets the held reply go, or what lingers take effect. */
  release(): void;
  /** Settles once the request has arrived; one that is held has been applied by then. */
  reached: Promise<void>;
}
