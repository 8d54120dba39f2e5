import { ageOf } from '../../session/age';
import type { Attempt } from '../../session/attempt';
import { CLOCK_SLACK, LOOK_FOR } from '../../session/limits';
import type { AppState } from './app-state';
import { askedOf, type FlowRecord, tabOf } from './flow-record';
import type { RosterEntry } from './records';

type Known = Pick<AppState, 'roster' | 'attempts'> & { now: number };

/**
 * Whom a flow has been waiting for, once they are there (rule FR-8). It is somebody new in its own session: the one for
 * whom its own attempt is, or, while that names nobody, who came while it was young. Anybody else is a stranger.
 */
export function newcomer(flow: FlowRecord, { roster, attempts, now }: Known): RosterEntry | undefined {
  if (!isWaiting(flow) || roster.sessionId !== flow.sessionId) return undefined;
  const before = new Set<string | null>([null, ...flow.signInIds]);
  const fresh = roster.entries.filter(({ signInId }) => !before.has(signInId));
  const named = namedIn(attempts, flow);
  if (named !== null) return fresh.find(({ userId }) => userId === named);
  if (isLongAgo(tabOf(flow)?.since ?? flow.startedAt, now)) return undefined;
  return fresh.find(({ signInId }) => signInId === roster.activeId) ?? fresh[0];
}

/** For whom the flow's own attempt is, as soon as it says so: nobody else ends the flow then (rule FR-8). */
export const namedIn = (attempts: readonly Attempt[], flow: FlowRecord): string | null =>
  attempts.find(({ id }) => id === askedOf(flow)?.attemptId)?.userId ?? null;

/** The server was asked, or a page of the app's is open: from then on somebody may come. */
const isWaiting = (flow: FlowRecord): boolean => flow.standing.at === 'tab' || askedOf(flow) !== null;

const isLongAgo = (moment: number, now: number): boolean => ageOf(moment, now) > LOOK_FOR + CLOCK_SLACK;
