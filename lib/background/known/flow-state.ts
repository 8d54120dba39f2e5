import { ageOf } from '../../session/age';
import { earlierName } from '../../session/app-name';
import type { Attempt, Step } from '../../session/attempt';
import type { FlowState, FlowView } from '../../session/flow';
import { LOCKED_FOR, LOOK_FOR } from '../../session/limits';
import { hasExpired, stepFor } from '../../session/step';
import { jarOf } from '../../session/view';
import type { AppState } from './app-state';
import { type Asked, type FlowExit, type FlowRecord, type FlowTab, type Sent, tabOf } from './flow-record';
import { titleOf } from './mine/mine';
import { entryOf, liveIds } from './roster';

type Known = Pick<AppState, 'app' | 'roster' | 'attempts' | 'serverAhead'> & { now: number };

/** What a page shows of where a flow stands; the server's attempt decides (rules FR-8 to FR-11 and FR-16). */
export function flowState(flow: FlowRecord, known: Known): FlowState {
  const { standing } = flow;
  const { roster, now } = known;
  if (standing.at === 'over') return standing.outcome;
  if (flow.sessionId !== null && roster.sessionId !== flow.sessionId) return sessionChanged(flow, known);
  switch (standing.at) {
    case 'form':
      return { at: 'start' };
    case 'asked':
      return askedState(standing.asked, known);
    case 'locked':
      return isLocked(standing, now) ? { at: 'locked', until: standing.until } : { at: 'start' };
    case 'leaving':
      return leavingState(standing.exit, now);
    case 'tab':
      return tabState(standing.tab);
    case 'left':
      return { at: 'left', ...standing.left };
  }
}

function askedState({ attemptId, factor, sent }: Asked, { attempts, serverAhead, now }: Known): FlowState {
  if (attemptId === null) return { at: 'start' };
  const attempt = attempts.find(({ id }) => id === attemptId);
  if (!attempt || (!attempt.completed && hasExpired(attempt, { now: now + (serverAhead ?? 0) })))
    return { at: 'gone' };
  if (awaitsProvider(attempt)) return { at: 'start' };
  return {
    at: 'step',
    step: stepAt(attempt, sent),
    factor,
    sentAt: sent?.outcome === 'sent' ? sent.at : null,
    masked: sent?.masked ?? null,
    unproven: sent?.outcome === 'unproven',
    expiresAt: attempt.expiresAt === null ? null : attempt.expiresAt - (serverAhead ?? 0),
  };
}

function stepAt(attempt: Attempt, sent: Sent | null): Step {
  if (sent?.outcome === 'impossible') return { at: 'hosted', step: attempt.currentStep };
  return attempt.completed && sent?.strategy === 'magic_link' ? { at: 'opened' } : stepFor(attempt);
}

/** Begun for somebody else to vouch for, and nobody has yet: there is no step to do here. */
const awaitsProvider = (attempt: Attempt): boolean =>
  isVouchedFor(attempt) && attempt.userId === null && stepFor(attempt).at === 'hosted';

const isVouchedFor = ({ method }: Attempt): boolean => method === 'sso' || method === 'enterprise_sso';

const leavingState = ({ elsewhere, host, since }: FlowExit, now: number): FlowState =>
  ageOf(since, now) >= LOOK_FOR ? { at: 'gone' } : { at: 'leaving', elsewhere, host };

/** A lock whose beginning lies in the future is none. */
export const isLocked = ({ until }: { until: number }, now: number): boolean =>
  ageOf(until - LOCKED_FOR, now) < LOCKED_FOR;

/** A closed tab is told at once, though two more looks follow (rule ER-3): the account may still come. */
const tabState = ({ elsewhere, since, ended }: FlowTab): FlowState =>
  ended?.why === 'closed'
    ? { at: 'left', elsewhere, why: 'closed', code: null, words: null }
    : { at: 'tab', elsewhere, since };

/**
 * Whoever ended since the flow began was lost by that. An organisation's answer that comes back to an empty session is
 * known to replace it (section 4.7.2); of anything else only the outcome is known.
 */
function sessionChanged(flow: FlowRecord, { app, roster }: Known): FlowState {
  const lost = roster.entries.filter(({ endedAt }) => endedAt !== null && endedAt >= flow.startedAt);
  const left = flow.standing.at === 'left' ? flow.standing.left : null;
  const elsewhere = tabOf(flow)?.elsewhere ?? left?.elsewhere ?? null;
  const isHazard = elsewhere?.by === 'sso' && jarOf(app) === 'browser' && roster.phase === 'ended';
  return { at: 'session-changed', after: isHazard ? elsewhere : null, lost: lost.map(({ title }) => title) };
}

/** The flow as pages show it, or null while there is none or the app's settings were never read. */
export function flowView(state: AppState, now: number): FlowView | null {
  const { app, called, flow, roster, deployment } = state;
  if (!flow || !deployment) return null;
  const where = flowState(flow, { ...state, now });
  const entry = entryOf(roster, flow.activeId);
  const active = entry ? titleOf(state.mine, entry) : null;
  return {
    id: `${app.origin} ${flow.begunAt}`,
    origin: app.origin,
    revision: state.revision,
    app: {
      name: called,
      was: earlierName(app),
      host: new URL(app.origin).host,
      hue: app.hue,
      mode: app.mode,
      jar: jarOf(app),
      pageHost: deployment.signInUrl && new URL(deployment.signInUrl).host,
    },
    kind: flow.kind,
    way: flow.way,
    identifier: flow.identifier,
    state: where,
    aside: asideAt(where, flow),
    stayAs: (flow.stay && active) || null,
    active,
    activeKey: entry?.key ?? null,
    settings: deployment.auth,
    barred: barredBy(state),
    accountLimit: deployment.accountLimit,
  };
}

/** Only before the server knows of anybody, and who is locked out can reset the password alone. */
function asideAt({ at }: FlowState, { aside }: FlowRecord): FlowView['aside'] {
  return at === 'start' || (at === 'locked' && aside?.at !== 'password') ? aside : null;
}

/** Why nobody can be added (rules FR-12 and FR-13). */
function barredBy({ deployment, roster }: AppState): FlowView['barred'] {
  const count = liveIds(roster).length;
  if (deployment?.maintenance) return 'maintenance';
  if (deployment?.severalAccounts === false && count > 0) return 'one-account';
  const limit = deployment?.accountLimit ?? null;
  return limit !== null && count >= limit ? 'limit' : null;
}
