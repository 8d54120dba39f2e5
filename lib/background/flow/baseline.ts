import type { AppState } from '../ledger';
import { liveIds } from '../roster';
import type { FlowRecord } from './record';

/** Who was there before: whoever comes later is the flow's new account (rules FR-7, FR-8). */
export function baseline(
  { roster }: AppState,
  now: number,
): Pick<FlowRecord, 'startedAt' | 'sessionId' | 'signInIds' | 'activeId'> {
  const { sessionId, activeId } = roster;
  return { startedAt: now, sessionId, activeId, signInIds: liveIds(roster) };
}
