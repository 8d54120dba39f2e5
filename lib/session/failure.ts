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
  | 'parse' // a 2xx whose body is not what the protocol says: HTML, broken JSON
  | 'too-large' // a 2xx whose body is longer than any that is taken in
  | 'paused' // not sent: the app asked for a pause (rule ER-2)
  | 'superseded' // not sent: a later wish took its place (rule FR-2)
  | 'not-taken' // the server answered well, but reading shows that nothing changed
  | 'interrupted' // the worker ended in the middle and reading shows that nothing changed
  | 'aborted'; // stopped by us, for instance because the app was removed

export interface FieldError {
  field: string;
  code: string;
}

/** What the switcher itself has to say, about something that it did not send or cannot use. */
export type OwnReason =
  | 'not-connected' // the app was removed meanwhile
  | 'not-begun' // no sign-in runs for it any more
  | 'not-saved' // the browser's disk took nothing
  | 'not-opened' // the session is that of the app's own pages, which have not been opened in this browser's run
  | 'no-cookies' // the browser keeps none of the app's, so that each request makes a session of its own
  | 'no-address' // the server sent none for the provider, or for the organisation's sign-in
  | 'unsafe-address' // the server sent one that is not opened (rule FR-17)
  | 'no-own-page'
  | 'pages-not-own' // others claim every page that the app names, so that none is its alone
  | 'ticket-elsewhere' // it signs nobody in: it is for a console of the app's
  | 'challenge-unsupported' // only the app's own page can solve this one (rule FR-5)
  | 'attempt-over'
  | 'no-longer-signed-in'
  | 'not-allowed' // the browser's administrator does not want it
  | 'not-switched'; // the person's click never became a change

interface Facts {
  status: number | null;
  /** The server's error code in upper case, or null. */
  code: string | null;
  /** The server's own words as plain text, at most 200 characters, or null. */
  message: string | null;
  fieldErrors: FieldError[];
  retryAfterMs: number | null;
}

/** Our own reason has a kind of its own: nothing that a server says can pass for it. */
export type Failure = Facts & ({ kind: FailureKind } | { kind: 'own'; own: OwnReason });

/** A failure of one kind with nothing more known about it. */
export const failure = (kind: FailureKind, known: Partial<Facts> = {}): Failure => ({
  kind,
  status: null,
  code: null,
  message: null,
  fieldErrors: [],
  retryAfterMs: null,
  ...known,
});

export const ownFailure = (own: OwnReason): Failure => ({ ...failure('aborted'), kind: 'own', own });
