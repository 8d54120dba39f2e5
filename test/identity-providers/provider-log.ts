/** One request to an identity provider: where it went, never what it carried. */
export interface ProviderRequest {
  /** Milliseconds, by the clock of the server that hosts it. */
  at: number;
  /** Without port. */
  host: string;
  method: string;
  /** Without query: codes and states travel there. */
  path: string;
}
