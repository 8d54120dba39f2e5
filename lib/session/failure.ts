/**
 * What went wrong with one request, told apart once at the wire (rule ER-1).
 * `http`: the server answered with a refusal; every other kind says that no usable answer came.
 */
export type FailureKind =
  | 'offline' // the browser itself says that there is no network
  | 'network' // nothing came back: connection refused or dropped, no such name, bad certificate
  | 'timeout' // no complete answer in time
  | 'permission' // the browser has not granted this host
  | 'redirected' // the host answered with a redirect, which is never followed
  | 'http' // a status of 400 or more, or a 2xx that carries only an error (rule TR-2)
  | 'parse' // a 2xx whose body is not what the protocol says: HTML, broken JSON, too large
  | 'throttled' // not sent: the app asked for a pause (rule ER-2)
  | 'superseded' // not sent: a later wish took its place (rule FR-2)
  | 'not-taken' // the server answered well, but reading shows that nothing changed
  | 'interrupted' // the worker ended in the middle and reading shows that nothing changed
  | 'own' // not sent, or of no use here: what our own reason says
  | 'aborted'; // stopped by us, for instance because the app was removed

export interface FieldError {
  field: string;
  code: string;
}

export interface Failure {
  kind: FailureKind;
  status: number | null;
  /** The server's error code in upper case, or null. */
  code: string | null;
  /** The server's own words as plain text, at most 200 characters, or null. */
  message: string | null;
  fieldErrors: FieldError[];
  retryAfterMs: number | null;
}

/** A failure of one kind with nothing more known about it. */
export const failure = (kind: FailureKind, known: Partial<Failure> = {}): Failure => ({
  kind,
  status: null,
  code: null,
  message: null,
  fieldErrors: [],
  retryAfterMs: null,
  ...known,
});

/** What the switcher itself has to say; no server can say it for us. */
export type OwnReason =
  | 'not-connected'
  | 'not-begun'
  | 'not-saved'
  | 'no-address'
  | 'unsafe-address'
  | 'no-own-page'
  | 'ticket-elsewhere'
  | 'attempt-over';

export const ownFailure = (reason: OwnReason): Failure => failure('own', { code: reason });
