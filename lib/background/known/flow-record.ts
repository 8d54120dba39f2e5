import type { AttemptKind, SecondFactor } from '../../session/attempt';
import type { Way } from '../../session/auth-settings';
import type { Elsewhere, Left, LeftBecause } from '../../session/elsewhere';
import type { Aside } from '../../session/flow';
import type { SignInId } from '../../session/types';

/**
 * A sign-in or sign-up that runs, durable so that it can be resumed after a kill, a closed page or a restarted browser
 * (rule FR-7). It holds what the person typed to say who they are, and no secret. Only `flowStep` makes a later one.
 */
export interface FlowRecord extends FlowStart {
  /** Names this flow: when the person began it, in milliseconds. */
  begunAt: number;
  kind: AttemptKind;
  way: Way | null;
  identifier: string;
  /** Who is active stays so, or is made so again (rule FR-14). */
  stay: boolean;
  /** Who is added is a guise: somebody of the app's staff acts as them (section 4.1.7). */
  byTicket: boolean;
  standing: Standing;
  /** Where the person stands on our page before anything is asked. */
  aside: Aside | null;
  /** A tab in which nothing is left to do: it is closed once it is seen where its sign-in ends. */
  behind: FlowTab | null;
}

/** Who was there before the first question: whoever comes later is the flow's new account (rules FR-7, FR-8). */
export interface FlowStart {
  startedAt: number;
  /** Names the question that begins from here: an answer to an earlier one comes too late for it. */
  question: number;
  /** The session it belongs to (rule FR-16); null until the first read. */
  sessionId: string | null;
  signInIds: SignInId[];
  activeId: SignInId | null;
}

/** Where a flow stands. */
export type Standing =
  | { at: 'form' } // nothing was asked yet, or the person went back
  | { at: 'asked'; asked: Asked } // the server was asked, and its attempt says what comes next
  | { at: 'locked'; until: number } // too many wrong passwords for this identifier
  | { at: 'leaving'; exit: FlowExit; asked: Asked | null } // about to go, once the person agrees
  | { at: 'tab'; tab: FlowTab; asked: Asked | null } // the person signs in in a tab
  | { at: 'left'; left: Left; asked: Asked | null } // and came back without an account
  | { at: 'over'; outcome: FlowOutcome };

/** What the server was asked. */
export interface Asked {
  /** Null while the answer is missing: the server may know an attempt that is not named yet. */
  attemptId: string | null;
  factor: SecondFactor | null;
  /** What was sent last for this attempt, so that no code is sent twice for one step. */
  sent: Sent | null;
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
}

/** How the server is asked to send or expect the next proof. */
export type Strategy = 'email_otp' | 'phone_otp' | 'magic_link' | 'authenticator' | 'backup_code';

export interface Sent {
  strategy: Strategy;
  at: number;
  masked: string | null;
  /**
   * `refused`: nothing was sent, and it may be asked for again at once. `impossible`: this server sends nothing for
   * this step, so its own page has to go on (section 4.4.3). `unproven`: it wants a new proof of work, which only a page
   * of ours can make.
   */
  outcome: 'sent' | 'refused' | 'impossible' | 'unproven';
}

export type FlowOutcome =
  | { at: 'done'; title: string; key: string; switched: boolean }
  | { at: 'already'; title: string; signInId: SignInId };

/** A flow at its first form. */
export const begun = ({ kind, identifier, ...start }: Beginning): FlowRecord => ({
  ...start,
  begunAt: start.startedAt,
  kind,
  way: null,
  identifier,
  stay: false,
  byTicket: false,
  standing: { at: 'form' },
  aside: null,
  behind: null,
});

type Beginning = FlowStart & Pick<FlowRecord, 'kind' | 'identifier'>;

/** What the server was asked in this flow, or null when it knows nothing of it. */
export const askedOf = ({ standing }: FlowRecord): Asked | null =>
  'asked' in standing ? standing.asked : null;

/** The tab that the flow cares about still. */
export const tabOf = ({ standing, behind }: FlowRecord): FlowTab | null =>
  standing.at === 'tab' ? standing.tab : behind;

/** Something was asked that may bring an account. */
export const isUnderWay = (flow: FlowRecord | null): boolean =>
  flow !== null && flow.standing.at !== 'form' && flow.standing.at !== 'over';
