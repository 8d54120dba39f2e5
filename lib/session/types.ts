import type { Attempt } from './attempt';
import type { AuthSettings } from './auth-settings';

/** Canonical origin of a deployment's API host, such as `https://frontend.acme.example`; the key of everything. */
export type Origin = string;

/** Ids are opaque strings: they are larger than a JavaScript number can hold (rules TR-4 to TR-6). */
export type SignInId = string;

/**
 * Where an account works: the id of its membership in the workspace, else in the organisation, or null for neither. Two
 * organisations may have one name, and older servers tell the id alone (section 4.1.1).
 */
export type MembershipId = string | null;

export type Mode = 'production' | 'staging';

/** One signed-in person of a session, as the server tells it. Times are milliseconds since 1970. */
export interface Account {
  signInId: SignInId;
  userId: string | null;
  /** Name to call the person by, after the row rules of the protocol (section 6.2). */
  title: string;
  /** What tells two people of one name apart: e-mail, else username, else phone; null when the title is that already. */
  detail: string | null;
  /** Everything this person can be told by when signing in: e-mails, username and phones, as the server has them. */
  identifiers: string[];
  /** The one to sign in with again; null where the reply tells none. */
  identifier: string | null;
  /** False where the title is made up, because the reply does not tell who it is. */
  named: boolean;
  organization: string | null;
  workspace: string | null;
  membershipId: MembershipId;
  /** The server said that it works in no organisation; otherwise, without a membership, nobody knows. */
  nowhere: boolean;
  expiresAt: number | null;
  /** Null where the reply does not say. */
  disabled: boolean | null;
  /** Where the picture is, as the server wrote it and not yet judged; empty without one, null where the reply does not say. */
  picture: string | null;
}

export interface Session {
  id: string;
  accounts: Account[];
  /** How many more the reply lists that cannot be used: their ids are none or too long, or they are too many. */
  leftOut: number;
  /** Null when nobody is active or the pointer dangles (rule TR-13). */
  activeId: SignInId | null;
  /** Sign-ins and sign-ups begun in this session, finished ones among them, newest first (section 4.1.1). */
  attempts: Attempt[];
}

/** What a deployment says of itself, reduced to what the switcher acts on. */
export interface Deployment {
  mode: Mode;
  name: string;
  /** Where its picture lies, exactly as sent, for whoever fetches it to judge; empty where it has none. */
  logo: string;
  maintenance: boolean;
  /** Origins of the app's own pages, portal and site, to recognise a tab exactly. Never the API's. */
  siteOrigins: string[];
  /** Hosted sign-in page, absolute http(s) URL, or null when none can be told. */
  signInUrl: string | null;
  /** Where the active account manages itself, or null when none is told. */
  profileUrl: string | null;
  /** Where its sign-in pages go on to afterwards, which is a redirect it allows; null when none can be told. */
  afterSignInUrl: string | null;
  /** False only when the deployment says that one session holds one account. */
  severalAccounts: boolean;
  /** Most accounts one session may hold, or null for no limit. */
  accountLimit: number | null;
  /** Whether rows should have an organisation line. */
  organizations: boolean;
  auth: AuthSettings;
}

/** A place the active account can work in: an organisation, or a workspace of it. */
export interface PlaceChoice {
  organizationId: string;
  organization: string;
  /** Null: the organisation itself. */
  workspaceId: string | null;
  workspace: string | null;
  /** What an account that works here has. */
  membershipId: MembershipId;
  /** Why it cannot be chosen, in the server's words, or null when it can. */
  barred: string | null;
}

/** Where an account can work, as its app tells it. */
export interface ToldPlaces {
  choices: PlaceChoice[];
  /** The users whose places these are, as far as the reply names them: more than one, where they changed meanwhile. */
  people: string[];
}

/** Where an account can work, as it was told last: nobody is asked for that while the account is not active. */
export interface SeenPlaces {
  /** In milliseconds since 1970. */
  at: number;
  choices: PlaceChoice[];
  /** How many more there were than are kept. */
  more: number;
}
