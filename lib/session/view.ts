import type { Step } from './attempt';
import type { Failure } from './failure';
import type { Theme } from './settings/settings';
import type { MembershipId, Mode, Origin, SignInId } from './types';

/** Everything a page paints of one app, already in display form. Plain JSON; nothing in it is secret. */
export interface View {
  app: AppFace;
  /** Grows with every change; a page never paints an older one over a newer one (law L12). */
  revision: number;
  /** When the server last confirmed this, in milliseconds since 1970; null before the first read. */
  readAt: number | null;
  phase: Phase;
  /** Key of the active account's row, or null when nobody is active. */
  activeKey: string | null;
  /** All known accounts in the one order (lib/session/order), the active one among them; at most 50 in a painted view. */
  rows: Row[];
  /** Another number than before: the person has arranged them, and an open popup does so anew. */
  arranged: number;
  /** How many rows exist beyond those in `rows`. */
  more: number;
  leftOut: LeftOut;
  obstacle: Obstacle | null;
  /** A change was sent, and nobody knows yet what became of it: who is active is not certain. */
  unsettled: boolean;
  /** Set after a switch while tabs may still show the previous account. */
  staleTabs: StaleTabs | null;
  notice: Notice | null;
  /** Set while a sign-in tab opened by "Add account" is being watched. */
  signInTab: { since: number } | null;
  /** Set while a sign-in in our own pages is half-way; `step` is null when the server was not asked yet. */
  unfinished: { identifier: string; step: Step['at'] | null } | null;
  /** Where the person wants pictures of this app's accounts. */
  pictures?: Pictures;
}

export interface Pictures {
  /** Another number than before: whoever shows them reads them anew. */
  stamp: number;
  /** Hosts that the person has allowed for them, beside the API's. */
  hosts: Origin[];
  /** Those from which more would come. */
  missing: Origin[];
}

/** What a list lacks, because its app lists what cannot be kept: `live` accounts, those who ended earlier, details. */
export interface LeftOut {
  live: number;
  ended: boolean;
  details: boolean;
}

/**
 * `unread`: connected, never read. `signed-in`: at least one live account. `signed-out`: the session is there and
 * empty. `ended`: the server forgot the session and everybody in it (section 2.7 of the protocol).
 */
export type Phase = 'unread' | 'signed-in' | 'signed-out' | 'ended';

/** How an app looks and what may be done with it. */
export interface AppFace {
  origin: Origin;
  /** API host as shown to a person, with the port where there is one. */
  host: string;
  /** What it is called; behind the host where its name alone could be taken for another's (ruling 62). */
  name: string;
  /** The name that the person agreed to, where its server gives another one now. */
  was: string | null;
  mode: Mode;
  /** Where its session lives. */
  jar: Jar;
  hue: Hue;
  maintenance: boolean;
  /** Origins whose tabs belong to this app: the API host and the app's own pages. */
  tabOrigins: Origin[];
  /** Where its own pages keep the session that is shared with them, as written down with the link; else empty. */
  sites: Origin[];
  /** Those of them whose tabs the person lets the switcher see and reload, as far as their hosts are granted. */
  seen: Origin[];
  /** All of those are reloaded after each switch, whatever the settings say. */
  reloads?: boolean;
  severalAccounts: boolean;
  accountLimit: number | null;
  organizations: boolean;
  /** Which pages of its own there are to go to: one to use it, and one where the active account is managed. */
  leads?: ('front' | 'profile')[];
}

/** One of the ten avatar hues of the design, 0 to 9. */
export type Hue = number;

export interface Row {
  /** Names the person for good: the user id, else the sign-in id. */
  key: string;
  /** Null once the account has ended. */
  signInId: SignInId | null;
  /** What to sign in with again; null where nobody knows. */
  identifier: string | null;
  /** As the person calls it, else its own name. */
  title: string;
  /** Its own name, where the person calls it otherwise. */
  realName?: string;
  detail: string | null;
  organization: string | null;
  workspace: string | null;
  membershipId: MembershipId;
  /** It is known to work in no organisation; otherwise, without a membership, nobody knows. */
  nowhere: boolean;
  initials: string;
  hue: Hue;
  /** 1 to 9, given at first sight and kept; null when all nine are taken. */
  digit: number | null;
  state: 'live' | 'ended' | 'disabled';
  /** When a live account may run out, or when an ended one was last seen; null when unknown. */
  at: number | null;
  /** When it was last known to be the active one, in milliseconds; null when that was never seen. */
  activeAt: number | null;
  /** A sign-in that came by the site, as most do, and was not added here (threat of a planted account). */
  isForeign: boolean;
  /** When it was first seen here, in milliseconds; null when that was before anybody noted it. */
  cameAt: number | null;
  /** Its title is taken for another row's, so that the detail is needed to tell them apart. */
  isAlike: boolean;
  /** Somebody of the app's staff acts as this person for a short time (section 4.1.7). */
  isGuise: boolean;
  /** It stands before all that are not. */
  pinned?: boolean;
  /** It is listed only when it is asked for. */
  hidden?: boolean;
  work: RowWork | null;
}

/** What is being done with a row, or went wrong with it. */
export type RowWork =
  | { kind: 'switching'; since: number }
  | { kind: 'leaving'; until: number } // signs out when the time has come, unless undone
  | { kind: 'signing-out'; since: number }
  | { kind: 'moving'; since: number } // its place is not known for certain meanwhile
  | { kind: 'kept' } // the worker ended while the row was leaving: nobody was signed out
  | FailedWork;

interface FailedWork {
  kind: 'failed';
  wish: 'switch' | 'sign-out' | 'move';
  failure: Failure;
  /** What was to be opened, by its name and by what an account has that works there, as far as they are known. */
  place?: string;
  membershipId?: MembershipId;
}

/** Why the app's accounts cannot be confirmed or changed right now. */
export type Obstacle =
  | { kind: 'permission' }
  | { kind: 'throttled'; until: number }
  | { kind: 'unreachable'; failure: Failure }
  | { kind: 'refused' } // the server refuses the session itself, again and again: it can be repaired
  | { kind: 'not-opened' } // the session is that of the app's own pages, and they have none here yet
  | { kind: 'no-cookies' } // the browser keeps none of the app's: nothing is known of its session
  | { kind: 'not-saved' }; // the disk refuses writes: working from memory

/** What happened to the session that nobody did here, or did not happen that somebody asked for from elsewhere. */
export type Notice =
  | { kind: 'two-cookies' } // the browser sends two of one name: one may be planted (row T26)
  | { kind: 'failed'; message: string } // nobody was switched to by a key or a menu, and the icon has said why
  | { kind: 'changed-outside'; previous: string }; // somebody else was made active (row T8)

/** Tabs that may still show who was active before. */
export interface StaleTabs {
  /** Null where they may be of more than one. */
  previous: string | null;
  /** Null when not all of the app's tabs may be seen. */
  count: number | null;
  /** Pages on the app's own hosts that one click may ask the browser for; null once it has not given them. */
  pages: Origin[] | null;
}

/** What the popup reads first: which apps there are, and how to look. */
export interface AppIndex {
  theme: Theme;
  lastOrigin: Origin | null;
  apps: AppSummary[];
  /** Hosts of apps of which something stored could not be read, until the person has put the message away. */
  setAside: string[];
}

export interface AppSummary {
  face: AppFace;
  /** Live accounts, and who is active, for the app picker; the count is null before the first read. */
  count: number | null;
  active: string | null;
}

/**
 * A session lives in a jar: the browser's own cookies, a token that the worker keeps, or the token that the app's own
 * pages keep (section 7.5).
 */
export type Jar = 'browser' | 'own' | 'site';

/** Production sessions ride on the browser's cookie; staging ones on a token (rules CR-8, CR-9). */
export function jarOf({ mode, linked }: { mode: Mode; linked: boolean }): Jar {
  if (mode === 'production') return 'browser';
  return linked ? 'site' : 'own';
}

/** Whether a view is to be painted over another (law L12): a later one, or the same with fewer rows left out. */
export const isNewer = (view: View, before: View): boolean =>
  (view.revision - before.revision || before.more - view.more) > 0;
