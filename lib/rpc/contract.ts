import type { Result } from '../result';
import type { Failure } from '../session/failure';
import type { FlowView } from '../session/flow';
import type { Mode, Origin, PlaceChoice, SignInId } from '../session/types';
import type { AppIndex, Settings, View } from '../session/view';
import type { FlowQuestions } from './flow-questions';

type Answer<Value = null> = Promise<Result<Value, Failure>>;

/**
 * Every question a page may ask the worker. Arguments are one plain object each and are checked on arrival
 * (lib/rpc/gate.ts); what changes is told to every open page as news, so answers carry little.
 */
export interface Questions {
  /** Finishes what a killed worker left, then reads the session unless it was read less than 5 s ago. */
  refresh(about: { origin: Origin }): Answer;
  /** The whole view, every row included; for lists longer than a painted view holds. */
  view(about: { origin: Origin }): Answer<View>;
  /** Rebuilds a lost cache and answers what the popup needs first. */
  index(about: Record<never, never>): Answer<AppIndex>;
  switchTo(wish: { origin: Origin; signInId: SignInId }): Answer;
  /** Signs one account out: in 5 s with `undo`, at once without. Whom a guise was put on over is active again then. */
  signOut(wish: { origin: Origin; signInId: SignInId; undo: boolean }): Answer;
  undoSignOut(wish: { origin: Origin; signInId: SignInId }): Answer;
  signOutAll(wish: { origin: Origin; forgetLabels: boolean }): Answer;
  /** Removes the label of an ended account. */
  forget(wish: { origin: Origin; key: string }): Answer;
  /** Clears a failed row's message, the mark of a foreign account, or (no key) the stale-tabs message. */
  dismiss(wish: { origin: Origin; key: string | null }): Answer;
  /** Where the active account can work; asks the server. */
  places(about: { origin: Origin }): Answer<PlaceChoice[]>;
  /** Both null: no organisation. */
  moveTo(wish: { origin: Origin; organizationId: string | null; workspaceId: string | null }): Answer;
  reloadTabs(wish: { origin: Origin }): Answer;
  /** Gives up a session that the server refuses: removes the dead cookie or token, then reads. */
  repair(wish: { origin: Origin }): Answer;
  /** Begins a sign-in, or goes on with an unfinished one, and opens its page; `identifier` fills the first field. */
  addAccount(wish: { origin: Origin; identifier: string | null }): Answer;
  /** Brings the tab of a running sign-in to the front. */
  showSignInTab(wish: { origin: Origin }): Answer;
  cancelSignIn(wish: { origin: Origin }): Answer;
  /** Asks a granted host what it is, without creating a session there (section 2.7). */
  probe(about: { origin: Origin }): Answer<{ name: string }>;
  /** Connects a probed host; creates the session there. */
  connect(wish: { origin: Origin; mode: Mode | null }): Answer<{ name: string }>;
  /** Gives the host back and forgets everything of the app, after signing out when asked to. */
  disconnect(wish: { origin: Origin; signOut: boolean }): Answer;
  /** Shares one session with the app's own pages, or stops it (section 7.5); staging apps only. */
  linkSession(wish: { origin: Origin; linked: boolean }): Answer;
  settings(about: Record<never, never>): Answer<Settings>;
  saveSettings(wish: { settings: Settings }): Answer;
}

/** What the options page alone asks, and what both pages do. */
type OptionsOnly = 'probe' | 'connect' | 'disconnect' | 'linkSession' | 'saveSettings';
type OfBoth =
  | 'refresh'
  | 'view'
  | 'index'
  | 'switchTo'
  | 'signOut'
  | 'showSignInTab'
  | 'cancelSignIn'
  | 'settings';

export type PopupQuestions = Omit<Questions, OptionsOnly>;
export type OptionsQuestions = Pick<Questions, OptionsOnly | OfBoth>;

/** Everything a page may ask; the sign-in pages' part is in a file of its own. */
export type AllQuestions = Questions & FlowQuestions;

export type QuestionName = keyof AllQuestions;

/** What the worker tells every open page, over one BroadcastChannel. */
export type News =
  | { kind: 'view'; view: View }
  | { kind: 'index'; index: AppIndex }
  | { kind: 'settings'; settings: Settings }
  | { kind: 'flow'; flow: FlowView | null } // the sign-in that the sign-in page shows
  | { kind: 'stale'; origin: Origin }; // something changed outside: a page that shows this app asks for a refresh

export const NEWS_CHANNEL = 'wacht-news';
