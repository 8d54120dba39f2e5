import type { Result } from '../result';
import type { Failure } from '../session/failure';
import type { Deployment, Mode, Origin, PlaceChoice, Session, SignInId } from '../session/types';

/** What the wire needs of the browser; passed in, so that tests can stand in for it. */
export interface Transport {
  fetch: typeof fetch;
  now(): number;
  /** `navigator.onLine` */
  online(): boolean;
  hostGranted(origin: Origin): Promise<boolean>;
}

/** Staging only: where the session token rests. Production passes null: the browser's cookie jar does the work. */
export interface TokenKeeper {
  /** Read right before each request is built (rule CR-3). */
  current(): Promise<string | null>;
  /**
   * Awaited before the body is read and before the caller sees anything (rule CR-4); the keeper decides by rule
   * CR-5. When it throws, so does the question: what to do about a disk that refuses is the owner's to say.
   */
  received(token: string, sentWith: string | null): Promise<void>;
}

/** `sessionId` is what the reply says of itself, for loss detection (rule CR-6); `serverTime` is its Date header. */
export interface Reply<Value> {
  value: Value;
  sessionId: string | null;
  serverTime: number | null;
}

export type Answer<Value> = Promise<Result<Reply<Value>, Failure>>;

/**
 * The frontend API of one deployment, as far as the switcher uses it. Nothing is ever sent again by itself
 * (rule CR-7) but for the one PUT of section 4.1.4 of the protocol; one question at a time is the owner's care.
 */
export interface WachtClient {
  /** An unusable payload is a failure of kind `parse`. `withoutToken` matters in staging only. */
  session(how?: { withoutToken: boolean }): Answer<Session>;
  /** Null: success, but the payload is unusable, so read the session again (rule TR-1). */
  switchSignIn(id: SignInId): Answer<Session | null>;
  /** Throws on an empty id, because the server would understand "everybody". */
  signOut(id: SignInId): Answer<null>;
  signOutAll(): Answer<null>;
  /** Null clears the organisation and the workspace. */
  switchOrganization(id: string | null): Answer<null>;
  switchWorkspace(id: string): Answer<null>;
  /** Where the active account can work. */
  places(): Answer<PlaceChoice[]>;
  /** What a host says of itself; creates no session there. A host that is no Wacht gives a failure. */
  meta(): Answer<{ name: string }>;
  deployment(): Answer<Deployment>;
}

export function createWachtClient(
  _deployment: { origin: Origin; mode: Mode },
  _ports: Transport & { tokens: TokenKeeper | null },
): WachtClient {
  throw new Error('The wire is being laid.');
}
