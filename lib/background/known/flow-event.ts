import type { AttemptKind, SecondFactor } from '../../session/attempt';
import type { Left, LeftBecause } from '../../session/elsewhere';
import type { Aside } from '../../session/flow';
import type { FlowExit, FlowOutcome, FlowRecord, FlowStart, FlowTab, Sent } from './flow-record';

/**
 * What happens to a flow. What is about one question names it (`of`), and what is about one tab by its id: of an earlier one it comes too late, and changes nothing.
 */
export type FlowEvent =
  | { kind: 'asking'; start: FlowStart; told: Told } // a first question is about to be sent
  | { kind: 'attempt-known'; of: number; id: string | null }
  | { kind: 'given-up'; of: number } // what was asked led nowhere: the server has nothing half-way
  | { kind: 'factor-chosen'; factor: SecondFactor }
  | { kind: 'sending'; sent: Sent } // also with how that went
  | { kind: 'locked-out'; of: number; until: number }
  | { kind: 'rebased'; start: FlowStart } // who is there was read anew
  | { kind: 'leaving'; exit: FlowExit }
  | { kind: 'tab-opened'; tab: FlowTab }
  | { kind: 'tab-ended'; id: number; at: number; why: LeftBecause }
  | { kind: 'tab-left-behind'; id: number; at: number } // steps remain, and our own page asks for them
  | { kind: 'tab-let-go'; id: number } // whatever tab there was is the person's own from now on
  | { kind: 'came-back'; id: number; how: Omit<Left, 'elsewhere'> } // without an account
  | { kind: 'session-replaced'; inBrowser: boolean }
  | { kind: 'over'; outcome: FlowOutcome; at: number }
  | { kind: 'restarted'; attempt: AttemptKind; start: FlowStart; forgetsWho: boolean }
  | { kind: 'stay-chosen'; stay: boolean }
  | { kind: 'went-aside'; aside: Aside | null; identifier: string }
  | { kind: 'browser-started'; run: string };

/** What a first question says of the person. */
type Told = Partial<Pick<FlowRecord, 'kind' | 'way' | 'identifier' | 'byTicket'>>;

export type EventOf<Kind extends FlowEvent['kind']> = Extract<FlowEvent, { kind: Kind }>;

/** What happens around a tab in which somebody signs in. */
export type TabEvent = EventOf<
  | 'tab-opened'
  | 'tab-ended'
  | 'tab-left-behind'
  | 'tab-let-go'
  | 'came-back'
  | 'session-replaced'
  | 'browser-started'
>;
