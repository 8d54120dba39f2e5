import type { IncomingMessage, ServerResponse } from 'node:http';

/** Somebody who vouches for people, on host names of their own; the local Wacht asks them as any app would. */
export interface IdentityProvider {
  /** Host name without port, e.g. `accounts.google.localhost`. */
  host: string;
  answer(request: IncomingMessage, response: ServerResponse): void;
}
