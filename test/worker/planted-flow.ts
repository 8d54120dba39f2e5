import type { Asked, FlowRecord, FlowTab, Standing } from '../../lib/background/known/flow-record';

/** A flow that stands there, begun when two were signed in. */
export const plantedFlow = (standing: Standing, known: Partial<FlowRecord> = {}): FlowRecord => ({
  begunAt: 1_000,
  startedAt: 1_000,
  question: 1_000,
  sessionId: 'session',
  signInIds: ['ada', 'jonas'],
  activeId: 'ada',
  kind: 'signin',
  way: null,
  identifier: 'mina@tidewell.io',
  stay: false,
  byTicket: false,
  standing,
  aside: null,
  behind: null,
  ...known,
});

export const plantedAsked = (known: Partial<Asked> = {}): Asked => ({
  attemptId: 'attempt',
  factor: null,
  sent: null,
  ...known,
});

export const plantedTab = (known: Partial<FlowTab> = {}): FlowTab => ({
  id: 7,
  run: 'first',
  elsewhere: { by: 'sso' },
  since: 2_000,
  ended: null,
  ...known,
});
