import type { JsonObject } from './raw-json';

export type Factor = 'email_password' | 'username_password' | 'email_otp' | 'email_magic_link' | 'phone_otp';

/** Whether a field of a person is asked for. */
export type Demand = 'off' | 'optional' | 'required';

export interface PasswordPolicy {
  minLength: number;
  lowercase?: boolean;
  uppercase?: boolean;
  number?: boolean;
  special?: boolean;
}

/** Pages of the app that its settings name, as absolute addresses; empty: none is told. */
export type Link = 'sign_up' | 'waitlist' | 'support' | 'privacy_policy' | 'tos' | 'user_profile';

/** Where the people of an organisation sign in (section 4.7). */
export interface SsoConnection {
  /** Decimal digits, like every id. */
  id: string;
  kind: 'saml' | 'oidc';
  /** Host name of the identity provider without port. */
  host: string;
  /** As people call the organisation. */
  name: string;
  /** Domains of the e-mail addresses that the provider is believed for; `/auth/identify` leads them there. */
  domains: string[];
  /** Somebody whom the provider knows and this deployment does not is created (“just in time”). */
  createsPeople: boolean;
  enabled: boolean;
}

/** A kind of session token beside the usual one (section 4.1.6). */
export interface TokenTemplate {
  /** In seconds. */
  life: number;
  /** What its tokens say under `metadata`. */
  metadata: JsonObject;
}

/** Mutable while the server runs; what is changed shows in the next reply. */
export interface DeploymentSettings {
  /** Null: the name that it was made with. */
  name: string | null;
  maintenance: boolean;
  /** Off, the build has no `/.well-known/meta`, as that of June 2025 (section 2.7). */
  tellsMeta: boolean;
  severalAccounts: boolean;
  /** 0: no limit, and the field is left out on the wire. */
  accountLimit: number;
  organizations: boolean;
  workspaces: boolean;
  /** Null: the sign-in page this server itself has, on the scheme and port of the request; empty: none is told. */
  signInPageUrl: string | null;
  /** Null: the app's root on this server. */
  afterSignInUrl: string | null;
  /** Where the app's own picture lies; empty for none. */
  logoUrl: string;
  /** Without `sign_up` and `waitlist` the pages that this server itself has are told, and none for the others. */
  links: Partial<Record<Link, string>>;
  /** `session_inactive_timeout`, which is also the life of a Go-26 cookie, in seconds (section 2.2). */
  inactivityTimeoutSeconds: number;
  /** How long server-rendered pages believe what they noted of who is active, in seconds (section 2.6). */
  noteSeconds: number;
  /** User ids signed in to every new session by itself: for a demo of a staging app, never faithful. */
  newSessionUserIds: string[];
  firstFactor: Factor;
  /** Those that are on; any other is refused. */
  factors: Factor[];
  secondFactorPolicy: 'none' | 'optional' | 'enforced';
  email: Demand;
  phone: Demand;
  username: Demand;
  firstName: Demand;
  lastName: Demand;
  usernameLength: { least: number; most: number };
  verifyEmailAtSignUp: boolean;
  verifyPhoneAtSignUp: boolean;
  password: PasswordPolicy;
  /** A magic link counts only in the session that asked for it. */
  sameDeviceLinks: boolean;
  signUpMode: 'public' | 'restricted' | 'waitlist';
  /** E-mail addresses, or domains written `@example.com`, that may not sign up. */
  blockedEmails: string[];
  /** Words that no user name or name may hold. */
  bannedWords: string[];
  /** Provider strings of the social buttons, e.g. `google_oauth`. */
  socialProviders: string[];
  /** The portal's callback page shows an error itself; off, it goes on to the sign-in page with it. */
  callbackKeepsErrors: boolean;
  enterpriseSso: boolean;
  /** Off, the build has no `/auth/identify`: no page of the documentation tells of it. */
  identifies: boolean;
  ssoConnections: SsoConnection[];
  /**
   * The hazard of section 4.7.2: the SAML answer comes without the `SameSite=Lax` cookie, so it is given a new empty
   * session, whose cookie replaces the browser's.
   */
  samlReplacesCookie: boolean;
  /** Each reply hands the token out again, a refusal as well, whatever this build does by itself (section 2.2). */
  resendsToken: boolean;
  /** Whether anybody's passkey opens anything (section 4.8). */
  passkeys: boolean;
  /** Shown in the sign-up form; empty: none. */
  termsStatement: string;
  /** Asks for a challenge token, in builds that know it (section 4.3); off, the build has no `/captcha`. */
  challenge: boolean;
  puzzle: { count: number; saltLength: number; difficulty: number };
  /** A code or link asked for again sooner than this is refused with 429 (the protocol names no figure). */
  resendSeconds: number;
  /** By their names; `default` is always there. */
  tokenTemplates: Record<string, TokenTemplate>;
}

export const DEFAULT_SETTINGS: DeploymentSettings = {
  name: null,
  maintenance: false,
  tellsMeta: true,
  severalAccounts: true,
  accountLimit: 5,
  organizations: true,
  workspaces: true,
  signInPageUrl: null,
  afterSignInUrl: null,
  logoUrl: '',
  links: {},
  inactivityTimeoutSeconds: 7 * 24 * 3600,
  noteSeconds: 27,
  newSessionUserIds: [],
  firstFactor: 'email_password',
  factors: ['email_password', 'username_password', 'email_otp', 'email_magic_link', 'phone_otp'],
  secondFactorPolicy: 'optional',
  email: 'required',
  phone: 'optional',
  username: 'optional',
  firstName: 'optional',
  lastName: 'optional',
  usernameLength: { least: 3, most: 30 },
  verifyEmailAtSignUp: true,
  verifyPhoneAtSignUp: true,
  password: { minLength: 8 },
  sameDeviceLinks: false,
  signUpMode: 'public',
  blockedEmails: [],
  bannedWords: [],
  socialProviders: [],
  callbackKeepsErrors: false,
  enterpriseSso: false,
  identifies: true,
  ssoConnections: [],
  samlReplacesCookie: false,
  resendsToken: false,
  passkeys: false,
  termsStatement: '',
  challenge: false,
  puzzle: { count: 50, saltLength: 32, difficulty: 4 },
  resendSeconds: 30,
  tokenTemplates: {},
};
