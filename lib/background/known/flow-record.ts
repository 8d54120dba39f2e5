import type { AttemptKind, SecondFactor } from '../../session/attempt';
import type { Way } from '../../session/auth-settings';
import type { Elsewhere, Left, LeftBecause } from '../../session/elsewhere';
import type { SignInId } from '../../session/types';

/** How the server is asked to send or expect the next proof. */
export type Strategy = 'email_otp' | 'phone_otp' | 'magic_link' | 'authenticator' | 'backup_code';

/**
 * A running sign-in or sign-up, durable so that it can be resumed after a kill, a closed page or a restarted browser
 * (rule FR-7). It holds what the person typed to say who they are, and no secret.
 */
export interface FlowRecord {
  kind: AttemptKind;
  way: Way | null;
  identifier: string;
  startedAt: number;
  /** The session it belongs to (rule FR-16); null until the first read. */
  sessionId: string | null;
  /** Who was signed in already: a new id means success (rule FR-8). */
  signInIds: SignInId[];
  /** Who was active, and whether they are to be so again (rule FR-14). */
  activeId: SignInId | null;
  stay: boolean;
  /** A first question was sent, so the server may know an attempt that this record does not name yet. */
  asked: boolean;
  attemptId: string | null;
  factor: SecondFactor | null;
  /** What was sent last, so that no code is sent twice for one step. */
  sent: Sent | null;
  lockedUntil: number | null;
  /** Who is added is a guise: somebody of the app's staff acts as them (section 4.1.7). */
  byTicket: boolean;
  /** Where the person is about to go, once they agree. */
  leaving: FlowExit | null;
  tab: FlowTab | null;
  /** Why the person came back from elsewhere without an account. */
  left: Left | null;
  outcome: FlowOutcome | null;
}

/** An address to go to. It names no secret: it counts in this session alone, and for ten minutes (section 4.6.2). */
export interface FlowExit {
  elsewhere: Elsewhere;
  url: string;
  host: string;
  since: number;
  /** The page gets our session as well, when it opens (section 7.5). */
  handOver: boolean;
}

/** The tab in which the person signs in elsewhere. */
export interface FlowTab {
  id: number;
  /** The browser's run that gave the id: in the next one it is another tab's. */
  run: string;
  elsewhere: Elsewhere;
  since: number;
  /** When it was closed, or came back to the app's own pages: two more looks, and it is over (rule ER-3). */
  ended: { at: number; why: LeftBecause } | null;
  /** The sign-in is done, or goes on here: the tab is only to be closed once it is seen where it ends. */
  isBehind: boolean;
}

export interface Sent {
  attemptId: string;
  strategy: Strategy;
  at: number;
  masked: string | null;
  /**
   * `refused`: nothing was sent, and it may be asked for again at once. `impossible`: this server sends nothing for
   * this step, so its own page has to go on (section 4.4.3).
   */
  outcome: 'sent' | 'refused' | 'impossible';
}

export type FlowOutcome =
  | { at: 'done'; title: string; key: string; switched: boolean }
  | { at: 'already'; title: string; signInId: SignInId };

interface Beginning {
  kind: AttemptKind;
  identifier: string;
  startedAt: number;
  sessionId: string | null;
  signInIds: SignInId[];
  activeId: SignInId | null;
}

/** How every flow is before anything was asked. */
export const UNASKED = {
  way: null,
  asked: false,
  attemptId: null,
  factor: null,
  sent: null,
  lockedUntil: null,
  byTicket: false,
  leaving: null,
  tab: null,
  left: null,
  outcome: null,
};

export const begun = (beginning: Beginning): FlowRecord => ({ ...beginning, ...UNASKED, stay: false });

/** The same flow at its first form again: what was typed stays, the attempt is left to run out (rule FR-15). */
export const restarted = (record: FlowRecord, kind: AttemptKind): FlowRecord => ({
  ...record,
  ...UNASKED,
  kind,
});

/** The person is done with the tab. */
export const behind = (tab: FlowTab, now: number): FlowTab => ({
  ...tab,
  isBehind: true,
  ended: { at: now, why: 'unchanged' },
});

/** After a restart of the browser the tab is as good as closed, even when one of that number is there. */
export function ofThisRun(record: FlowRecord, run: string): FlowRecord {
  const { tab } = record;
  if (!tab || tab.run === run) return record;
  const left: Left = { elsewhere: tab.elsewhere, why: 'closed', code: null, words: null };
  return { ...record, tab: null, left: tab.isBehind ? null : left };
}

/** What a code or link step needs sent, or null where nothing is to be sent by itself. */
export function strategyFor(step: { at: string; by?: 'email' | 'phone' }): Strategy | null {
  if (step.at === 'link') return 'magic_link';
  if (step.at !== 'code') return null;
  return step.by === 'phone' ? 'phone_otp' : 'email_otp';
}
