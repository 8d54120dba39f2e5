/** What a test, the e2e harness and the demo say to the local Wacht, and what it tells them. Times are milliseconds. */
export type Dialect = 'seed' | 'go25' | 'go26-early' | 'go26-latest';

export interface DeploymentSpec {
  /** Host name of the API without port, e.g. `frontend.fieldnote.localhost`. */
  apiHost: string;
  /** Host name of the app and its hosted pages (`frontend_host`), e.g. `fieldnote.localhost`. */
  siteHost: string;
  name: string;
  mode: 'production' | 'staging';
  dialect: Dialect;
  settings?: Partial<DeploymentSettings>;
}

/** Mutable while the server runs; what is changed shows in the next reply. */
export interface DeploymentSettings {
  maintenance: boolean;
  severalAccounts: boolean;
  /** 0: no limit, and the field is left out on the wire. */
  accountLimit: number;
  organizations: boolean;
  workspaces: boolean;
  /** Null: the sign-in page this server itself has, on the scheme and port of the request; empty: none is told. */
  signInPageUrl: string | null;
  /** Null: the app's root on this server. */
  afterSignInUrl: string | null;
  /** `session_inactive_timeout`, which is also the life of a Go-26 cookie, in seconds (section 2.2). */
  inactivityTimeoutSeconds: number;
  /** User ids signed in to every new session by itself: for a demo of a staging app, never faithful. */
  newSessionUserIds: string[];
}

export type Barred = 'ip_not_allowed' | 'mfa_required';

export interface PersonSpec {
  firstName?: string;
  lastName?: string;
  username?: string;
  email?: string;
  phone?: string;
  password?: string;
  organizations?: OrganizationSpec[];
  disabled?: boolean;
  pictureUrl?: string;
}

export interface OrganizationSpec {
  name: string;
  workspaces?: (string | { name: string; barred?: Barred })[];
  barred?: Barred;
}

export interface WachtServerOptions {
  deployments: DeploymentSpec[];
  now?: () => number;
  /** Requests per clock minute, client address and path (section 3.6); no limit when left out. */
  requestsPerMinute?: number;
}

export interface WachtServer {
  /** Answers in-process, by the URL's host name. Rejects with a TypeError where a connection would be cut. */
  fetch(request: Request): Promise<Response>;
  /** Every request in the order of arrival; an entry is complete once its reply has left. */
  log: LoggedRequest[];
  deployment(apiHost: string): DeploymentControl;
  /** Listens on 127.0.0.1; a free port when none is named. Every reply closes its connection. */
  listen(port?: number): Promise<{ port: number; close(): Promise<void> }>;
  /** Moves the server's clock forward, on top of `now`. */
  advance(ms: number): void;
  /** The server's clock, as its Date headers tell it. */
  now(): number;
}

export interface LoggedRequest {
  at: number;
  host: string;
  method: string;
  path: string;
  /** As sent, except that a token is replaced by its fingerprint. */
  query: Record<string, string>;
  /** As the strict form binder read it, except that a password is replaced by `(withheld)`. */
  form: Record<string, string>;
  /** First 16 hex digits of the SHA-256 of the presented token. */
  tokenFingerprint: string | null;
  tokenExpired: boolean;
  /** The session that the presented token names, when its signature holds. */
  sessionIdBefore: string | null;
  /** The session that the reply stands for. */
  sessionIdAfter: string | null;
  /** Null until the reply has left, and for good when the connection was cut. */
  status: number | null;
  /** Whether the server really did what was asked. */
  applied: boolean;
  headers: {
    origin: string | null;
    referer: string | null;
    secFetchSite: string | null;
    cookieSent: boolean;
  };
}

export interface SessionStart {
  sessionId: string;
  token: string;
  /** Ready `name=value` for a Cookie header. */
  cookie: string;
  /** In the order of the people given. */
  signInIds: string[];
}

export interface SessionTruth {
  /** Null also when the pointer dangles. */
  activeSignInId: string | null;
  /** Live ones, newest first. */
  signIns: { id: string; userId: string }[];
}

export interface Hold {
  /** Lets the held reply go. */
  release(): void;
  /** Settles once the request has been applied and its reply is waiting. */
  reached: Promise<void>;
}

export interface DeploymentControl {
  /** Gives the user id. */
  addPerson(spec: PersonSpec): string;
  /** A session with these people signed in, in this order; `active` is an index, the first when left out. */
  createSession(people: { userId: string }[], active?: number | null): SessionStart;
  /** As a site tab would: the new sign-in becomes active. */
  signIn(sessionId: string, userId: string): string;
  switchTo(sessionId: string, signInId: string): void;
  /** Null: everybody. */
  signOut(sessionId: string, signInId: string | null): void;
  /** The record and its tokens are gone. */
  endSession(sessionId: string): void;
  /** Every token issued so far for the session counts as past its `exp`. */
  expireTokens(sessionId: string): void;
  expireSignIn(sessionId: string, signInId: string): void;
  session(sessionId: string): SessionTruth;
  sessions(): string[];
  settings: DeploymentSettings;
  /** Queues a fault for the next matching requests to the API host. */
  fault(fault: Fault): void;
  /** Queues a `hold` for the next matching request and gives its handle. */
  hold(path: string, method?: string): Hold;
  /** Drops queued faults and releases whatever is held. */
  clearFaults(): void;
  /** Two server instances: a read within 5 s of a write answers from a copy made before it (section 2.10). */
  staleReads(on: boolean): void;
}

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
  | { do: 'drop'; when: 'before' | 'after' } // the connection is cut before or after applying
  | { do: 'status'; status: number; body?: string; headers?: Record<string, string>; contentType?: string } // not applied
  | { do: 'body'; body: string; contentType?: string } // applied, but this body with status 200
  | { do: 'lie' } // 200 with the wished state in the body, not applied
  | { do: 'redirect'; to: string } // not applied
  | { do: 'numeric-ids' } // applied, every id in the reply is a bare number
  | { do: 'lose-session' }; // as if the token were unknown: a new empty session
