import type { IdentityProvider } from '../identity-providers/identity-provider';
import type { OpenIdPersonSpec } from '../identity-providers/openid-people';
import type { ProviderRequest } from '../identity-providers/provider-log';
import type { Fault, Hold } from './fault-spec';
import type { LoggedRequest } from './log';
import type { Message } from './outbox';
import type { DeploymentSettings } from './settings';

/** What a test, the e2e harness and the demo say to the local Wacht, and what it tells them. Times are milliseconds. */
export type Dialect = 'seed' | 'go25' | 'go26-early' | 'go26-latest';

export interface DeploymentSpec {
  /** Host name of the API without port, e.g. `frontend.fieldnote.localhost`. */
  apiHost: string;
  /** Host name of the app and its hosted pages (`frontend_host`), e.g. `fieldnote.localhost`. */
  siteHost: string;
  /** More hosts that lead to the API: for clients that look up no `*.localhost`. */
  alsoAt?: string[];
  /** Host name of the hosted pages where it is another one than the app's, e.g. `accounts.fieldnote.localhost`. */
  portalHost?: string;
  name: string;
  mode: 'production' | 'staging';
  dialect: Dialect;
  settings?: Partial<DeploymentSettings>;
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
  /** True when left out. */
  emailVerified?: boolean;
  secondFactors?: SecondFactorSpec;
  /** `/auth/identify` sends this person to a provider, e.g. `google_oauth`. */
  socialProvider?: string;
  /** For a demo: what this person is there to try. “Sign everybody in” leaves such a person out. */
  toTry?: string;
}

export interface SecondFactorSpec {
  /** The secret is made up; `control.totp` tells the current code. */
  authenticator?: true;
  /** Number for SMS, as `+` and digits. */
  phone?: string;
  /** Each counts once. */
  backupCodes?: string[];
}

export interface InvitationSpec {
  email?: string;
  firstName?: string;
  lastName?: string;
  expired?: boolean;
}

/** Something that a back end hands over once (section 4.1.7); an impersonation when no kind is named. */
export interface TicketSpec {
  userId: string;
  expired?: boolean;
  kind?: 'impersonation' | 'agent' | 'webhook' | 'api_auth';
}

export interface PasskeySpec {
  /** In base64url. */
  credentialId: string;
  /** As COSE writes a key; text is base64url. */
  publicKey: Uint8Array | string;
  counter?: number;
}

/** A passkey as Chromium's virtual authenticator takes it (`WebAuthn.addCredential`); binary values are base64. */
export interface CreatedPasskey {
  credentialId: string;
  isResidentCredential: true;
  rpId: string;
  /** PKCS#8. */
  privateKey: string;
  userHandle: string;
  signCount: number;
}

export interface OrganizationSpec {
  name: string;
  /** Tells it from another one of its name. */
  key?: string;
  workspaces?: (string | { name: string; barred?: Barred })[];
  barred?: Barred;
}

export interface WachtServerOptions {
  deployments: DeploymentSpec[];
  now?: () => number;
  /**
   * Requests per clock minute, client address and path (section 3.6), with which `/session/token` keeps its own limits;
   * no limit at all when left out.
   */
  requestsPerMinute?: number;
  /** Hears of each mail and SMS as it is sent. */
  sent?: (message: Message) => void;
}

export interface WachtServer {
  /** Answers in-process, by the URL's host name. Rejects with a TypeError where a connection would be cut. */
  fetch(request: Request): Promise<Response>;
  /** Every request in the order of arrival; an entry is complete once its reply has left. */
  log: LoggedRequest[];
  deployment(apiHost: string): DeploymentControl;
  /** Listens on 127.0.0.1; a free port when none is named. Every reply closes its connection. */
  listen(port?: number, options?: ListenOptions): Promise<Listening>;
  /** A social provider by its string, e.g. `google_oauth`; it answers once the server listens. */
  provider(name: string): ProviderControl;
  /** One more identity provider beside the social ones, at the host that it names. */
  addIdentityProvider(provider: IdentityProvider): void;
  /** Every request to any provider, in the order of arrival; what it carried is left out. */
  providerLog: ProviderRequest[];
  /** Files by host and path; they lie at hosts of anybody's, those of Wacht among them. */
  files: Map<string, () => Promise<Response>>;
  /** Moves the server's clock forward, on top of `now`. */
  advance(ms: number): void;
  /** The server's clock, as its Date headers tell it. */
  now(): number;
}

export interface ListenOptions {
  /** PEM texts; with them the server answers by https, too. */
  tls?: { key: string; cert: string };
}

export interface Listening {
  port: number;
  /** The port of https, or null without a certificate. */
  securePort: number | null;
  close(): Promise<void>;
}

export interface ProviderControl {
  /** Without port. */
  host: string;
  /** As its pages call it. */
  name: string;
  /** Gives the provider's own name for the person. */
  addPerson(person: OpenIdPersonSpec): string;
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
  /** Where this person's picture is from now on; empty for none. */
  setPicture(userId: string, address: string): void;
  /** It ends then, by the server’s time. */
  endSignIn(sessionId: string, signInId: string, at: number): void;
  expireSignIn(sessionId: string, signInId: string): void;
  session(sessionId: string): SessionTruth;
  sessions(): string[];
  settings: DeploymentSettings;
  /** Mails and SMS, oldest first. */
  outbox: Message[];
  /** What this person's authenticator app shows now. */
  totp(userId: string): string;
  /** Gives the invitation's token. */
  invite(invitation?: InvitationSpec): string;
  /** Gives a ticket that counts once. */
  ticket(ticket: TicketSpec): string;
  /** Registers the public half of a passkey; without `settings.passkeys` it opens nothing. */
  addPasskey(userId: string, passkey: PasskeySpec): void;
  /** Makes a passkey, registers it and gives the private half for an authenticator. */
  createPasskey(userId: string): CreatedPasskey;
  /** Queues a fault for the next matching requests to the API host. */
  fault(fault: Fault): void;
  /** Queues a `hold` for the next matching request and gives its handle. */
  hold(path: string, method?: string): Hold;
  /** Cuts the next matching request off, and has it take effect when the handle releases it. */
  linger(path: string, method?: string): Hold;
  /** Drops queued faults and releases whatever is held. */
  clearFaults(): void;
  /** Two server instances: a read within 5 s of a write answers from a copy made before it (section 2.10). */
  staleReads(on: boolean): void;
  /** Everything this deployment remembers, and the same taken up by another one of its kind, later. */
  remember(): Buffer;
  /** Throws where these are not the bytes of `remember`. */
  recall(memory: Buffer): void;
}
