import type { Attempt } from '../../session/attempt';
import type { FlowState, FlowView } from '../../session/flow';
import { hasExpired, stepFor } from '../../session/step';
import { jarOf } from '../../session/view';
import { LOOK_FOR } from '../asking/pace';
import type { AppState } from './app-state';
import type { FlowRecord } from './flow-record';
import { entryOf, liveIds } from './roster';

type Known = Pick<AppState, 'app' | 'roster' | 'attempts' | 'serverAhead'> & { now: number };

/** Where a flow stands; the server's attempt decides (rules FR-8 to FR-11 and FR-16). */
export function flowState(record: FlowRecord, known: Known): FlowState {
  const { roster, attempts, serverAhead, now } = known;
  if (record.outcome) return record.outcome;
  if (record.sessionId !== null && roster.sessionId !== record.sessionId)
    return sessionChanged(record, known);
  if (record.lockedUntil !== null && now < record.lockedUntil)
    return { at: 'locked', until: record.lockedUntil };
  const outside = outsideState(record, now);
  if (outside) return outside;
  if (record.attemptId === null) return { at: 'start' };
  const attempt = attempts.find(({ id }) => id === record.attemptId);
  if (!attempt || (!attempt.completed && hasExpired(attempt, { now: now + serverAhead })))
    return { at: 'gone' };
  if (awaitsProvider(attempt)) return { at: 'start' };
  const sent = record.sent?.attemptId === attempt.id ? record.sent : null;
  return {
    at: 'step',
    step: sent?.outcome === 'impossible' ? { at: 'hosted', step: attempt.currentStep } : stepFor(attempt),
    factor: record.factor,
    sentAt: sent?.outcome === 'sent' ? sent.at : null,
    masked: sent?.masked ?? null,
    expiresAt: attempt.expiresAt,
  };
}

/** Begun for somebody else to vouch for, and nobody has yet: there is no step to do here. */
const awaitsProvider = (attempt: Attempt): boolean =>
  isVouchedFor(attempt) && attempt.userId === null && stepFor(attempt).at === 'hosted';

const isVouchedFor = ({ method }: Attempt): boolean => method === 'sso' || method === 'enterprise_sso';

function outsideState({ leaving, tab, left }: FlowRecord, now: number): FlowState | null {
  // A closed tab is told at once, though two more looks follow (rule ER-3): the account may still come.
  if (tab?.ended?.why === 'closed')
    return { at: 'left', elsewhere: tab.elsewhere, why: 'closed', code: null, words: null };
  if (tab && !tab.isBehind) return { at: 'tab', elsewhere: tab.elsewhere, since: tab.since };
  if (leaving && now >= leaving.since + LOOK_FOR) return { at: 'gone' };
  if (leaving) return { at: 'leaving', elsewhere: leaving.elsewhere, host: leaving.host };
  return left && { at: 'left', ...left };
}

/**
 * Whoever ended since the flow began was lost by that. An organisation's answer that comes back to an empty session is
 * known to replace it (section 4.7.2); of anything else only the outcome is known.
 */
function sessionChanged({ tab, left, startedAt }: FlowRecord, { app, roster }: Known): FlowState {
  const lost = roster.entries.filter(({ endedAt }) => endedAt !== null && endedAt >= startedAt);
  const elsewhere = tab?.elsewhere ?? left?.elsewhere ?? null;
  const isHazard = elsewhere?.by === 'sso' && jarOf(app) === 'browser' && roster.phase === 'ended';
  return { at: 'session-changed', after: isHazard ? elsewhere : null, lost: lost.map(({ title }) => title) };
}

/** The flow as pages show it, or null while there is none or the app's settings were never read. */
export function flowView(state: AppState, now: number): FlowView | null {
  const { app, flow, roster, deployment } = state;
  if (!flow || !deployment) return null;
  const stays = entryOf(roster, flow.activeId)?.title ?? null;
  return {
    origin: app.origin,
    app: {
      name: app.name,
      host: new URL(app.origin).host,
      hue: app.hue,
      mode: app.mode,
      jar: jarOf(app),
      pageHost: deployment.signInUrl && new URL(deployment.signInUrl).host,
    },
    kind: flow.kind,
    way: flow.way,
    identifier: flow.identifier,
    state: flowState(flow, { ...state, now }),
    stayAs: flow.stay ? stays : null,
    active: stays,
    settings: deployment.auth,
    barred: barredBy(state),
    accountLimit: deployment.accountLimit,
  };
}

/** Why nobody can be added (rules FR-12 and FR-13). */
function barredBy({ deployment, roster }: AppState): FlowView['barred'] {
  const count = liveIds(roster).length;
  if (deployment?.maintenance) return 'maintenance';
  if (deployment?.severalAccounts === false && count > 0) return 'one-account';
  const limit = deployment?.accountLimit ?? null;
  return limit !== null && count >= limit ? 'limit' : null;
}
