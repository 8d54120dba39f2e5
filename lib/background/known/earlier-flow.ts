import type { AttemptKind, SecondFactor } from '../../session/attempt';
import type { Way } from '../../session/auth-settings';
import type { Left } from '../../session/elsewhere';
import type {
  Asked,
  FlowExit,
  FlowOutcome,
  FlowRecord,
  FlowStart,
  FlowTab,
  Sent,
  Standing,
} from './flow-record';

/** A flow as release 0.1 wrote it down: where it stood followed from which of these were there. */
export interface EarlierFlow extends Omit<FlowStart, 'question'> {
  kind: AttemptKind;
  way: Way | null;
  identifier: string;
  stay: boolean;
  asked: boolean;
  attemptId: string | null;
  factor: SecondFactor | null;
  sent: (Sent & { attemptId: string }) | null;
  lockedUntil: number | null;
  /** From here on missing in a flow from before sign-ins elsewhere. */
  byTicket?: boolean;
  leaving?: FlowExit | null;
  /** One from before sign-ins elsewhere is not waited for any more. */
  tab?: (FlowTab & { isBehind: boolean }) | { id: number; closedAt: number | null } | null;
  left?: Left | null;
  outcome?: FlowOutcome | null;
}

/** The same flow as it is written down today. */
export function upgradedFlow(flow: FlowRecord | EarlierFlow): FlowRecord {
  if ('standing' in flow) return flow;
  const { startedAt, sessionId, signInIds, activeId, kind, way, identifier, stay, byTicket = false } = flow;
  const tab = watchedTab(flow);
  return {
    ...{ startedAt, sessionId, signInIds, activeId, kind, way, identifier, stay, byTicket },
    question: startedAt,
    begunAt: startedAt,
    standing: standingOf(flow),
    aside: null,
    behind: tab?.isBehind ? ours(tab) : null,
  };
}

/** The one that goes on of several; a lock-out ends by itself. */
function standingOf(flow: EarlierFlow): Standing {
  const { outcome = null, lockedUntil, leaving = null, left = null } = flow;
  const tab = watchedTab(flow);
  const asked = askedIn(flow);
  if (outcome) return { at: 'over', outcome };
  if (tab && !tab.isBehind) return { at: 'tab', tab: ours(tab), asked };
  if (leaving) return { at: 'leaving', exit: leaving, asked };
  if (left) return { at: 'left', left, asked };
  if (asked) return { at: 'asked', asked };
  return lockedUntil === null ? { at: 'form' } : { at: 'locked', until: lockedUntil };
}

function askedIn({ asked, attemptId, factor, sent }: EarlierFlow): Asked | null {
  if (!asked && attemptId === null) return null;
  return { attemptId, factor, sent: sent && sent.attemptId === attemptId ? withoutAttempt(sent) : null };
}

const withoutAttempt = ({ strategy, at, masked, outcome }: Sent): Sent => ({ strategy, at, masked, outcome });

const watchedTab = ({ tab }: EarlierFlow) => (tab && 'elsewhere' in tab ? tab : null);

const ours = ({ id, run, elsewhere, since, ended }: FlowTab): FlowTab => ({
  id,
  run,
  elsewhere,
  since,
  ended,
});
