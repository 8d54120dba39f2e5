import type { MadeActiveBy } from '../../session/kept/history';
import type { Marked } from '../../session/mine/touch';
import type { MembershipId, Mode, Origin, SeenPlaces, SignInId } from '../../session/types';
import type { Hue, LeftOut, Phase } from '../../session/view';

/** A connected app, as the person connected it. */
export interface AppRecord {
  origin: Origin;
  mode: Mode;
  /** As its server gave it last. */
  name: string;
  /** As the person saw it at connecting, or has kept it since. */
  agreedName: string;
  hue: Hue;
  /** The person does not want to hear that this app's tabs cannot be seen. */
  tabsHintDismissed: boolean;
  /** A staging app that shares the session of its own pages (section 7.5). */
  linked: boolean;
  /** Where those pages are, written down with the link: without them the session could not be found again. */
  sites: Origin[];
  /** Its own pages whose tabs the person has let the switcher see: what is granted says nothing of that (ruling 63). */
  seen: Origin[];
  /** They are reloaded after each switch, whatever the settings say of all apps. */
  reloads: boolean;
  /** What the browser is asked for now. */
  asked: AskedPages | null;
  /** Hosts that the person has allowed for pictures of its accounts, beside its API's; null where they want none. */
  pictures: Origin[] | null;
  /** Hosts that the person has agreed to go to for this app's sign-ins, as `agreedAs` writes them (rule FR-17). */
  knownHosts: string[];
}

/** Pages whose tabs are to be reloaded once the browser gives them: in Chromium no popup outlives its question. */
export interface AskedPages {
  pages: Origin[];
  /** Whether a refusal is told: not where the message was put away, or a killed worker knew of it. */
  tells: boolean;
  at: number;
}

/** Everybody known in one app's session, in the order they were first seen, ended accounts included (law L7). */
export interface Roster {
  sessionId: string | null;
  activeId: SignInId | null;
  /** When the server last confirmed this, in milliseconds; null before the first read. */
  readAt: number | null;
  phase: Phase;
  entries: RosterEntry[];
  leftOut: LeftOut;
  /** How far the server's clock was before this computer's when it was heard last; missing where it never was. */
  ahead?: number | undefined;
}

export interface RosterEntry {
  key: string;
  signInId: SignInId | null;
  /** Null where no reply has told it yet. */
  userId: string | null;
  /** What to sign in with again: e-mail, else username, else phone; it is never taken from what is shown. */
  identifier: string | null;
  title: string;
  detail: string | null;
  organization: string | null;
  workspace: string | null;
  membershipId: MembershipId;
  nowhere: boolean;
  hue: Hue;
  digit: number | null;
  disabled: boolean;
  expiresAt: number | null;
  endedAt: number | null;
  /** Until when it is known that its end comes or came, by the server's clock: what mattered until then is no news. */
  endKnown?: number | undefined;
  /** When it was last known to be the active one, in milliseconds; null when that was never seen. */
  activeAt: number | null;
  /** Open tabs may show it: it was active since they were last reloaded here. */
  inTabs?: boolean | undefined;
  /** It appeared by itself among others, and nobody has touched it here since. */
  foreign: boolean;
  /** When it appeared so, in milliseconds. */
  cameAt?: number | null | undefined;
  /** The sign-in is a guise, put on over the one named here (section 4.1.7). */
  guise: { signInId: SignInId; before: SignInId | null } | null;
}

/** What the person made their own of one app's accounts. It outlives them, and goes with the app. */
export interface Mine {
  /** Whatever was changed last comes last. */
  people: OwnMark[];
  /** Those whom the person has arranged, in that order, as `personOf` names them; everybody else comes after, as they came. */
  order: string[];
  /** Grows whenever the accounts are arranged: an open popup then arranges them anew. */
  turn: number;
}

export interface OwnMark extends Marked {
  person: string;
}

/** Where one person can work. */
export interface Memberships extends SeenPlaces {
  /** As `personOf` names them. */
  person: string;
}

export const NOTHING_LEFT_OUT: LeftOut = { live: 0, ended: false, details: false };

export const EMPTY_ROSTER: Roster = {
  sessionId: null,
  activeId: null,
  readAt: null,
  phase: 'unread',
  entries: [],
  leftOut: NOTHING_LEFT_OUT,
};

/**
 * Written before a mutation is sent and cleared with its outcome: after a killed worker it says what may have
 * happened (law L13). It names no secret.
 */
export interface Journal {
  operation: string;
  kind: 'switch' | 'sign-out' | 'sign-out-all' | 'move' | 'flow';
  /** The sign-in it is about; null for all. */
  target: SignInId | null;
  /** Who was active before somebody else signed out, and has to be so again (rule FR-3). */
  restores: SignInId | null;
  /** Of what a sign-in asked: how the session stood when it was sent (known/trace.ts). */
  trace: number | null;
  /** From where somebody is made active; null where nobody chose. */
  by: MadeActiveBy | null;
  /**
   * Where somebody is to work, and what that is called; null where it is not known, or asked. Whoever is switched to
   * for a place is taken there in a second step: the journal of the first one stays until then.
   */
  place: { membershipId: MembershipId; name: string | null } | null;
  sentAt: number;
  /** When its request is over for certain, one way or the other. */
  deadline: number;
}

/** Our own sign-in page's tab, and the app that it is for. */
export interface OpenPage {
  origin: Origin;
  tabId: number;
  /** The browser's run that gave the id: in the next one it is another tab's. */
  run: string;
}

/** An app that goes, with the hosts that were granted for it. */
export interface Removal {
  origin: Origin;
  hosts: Origin[];
}

/** The staging session's token, and the session it is known to be for. */
export interface TokenRecord {
  token: string | null;
  sessionId: string | null;
}

/** For how long an app wants to be left alone, from when on (rule ER-2). */
export interface PauseRecord {
  since: number;
  ms: number;
}

/** Somebody was made active. Persons stand by their keys: a name is in the list of accounts alone, and goes with it. */
export interface Activity {
  at: number;
  key: string;
  from: string | null;
  by: MadeActiveBy;
}

/** An app in a file that the person keeps, or out of one: what they said of it, and nothing that its server said. */
export interface KeptApp extends Pick<AppRecord, 'origin' | 'mode' | 'name' | 'hue'> {
  mine: Mine;
}

/** Such a file. Of the settings it may have others than this version: each is judged by itself. */
export interface Backup {
  savedAt: number;
  settings: object;
  apps: KeptApp[];
}
