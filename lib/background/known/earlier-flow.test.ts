import { expect, test } from 'vitest';
import { plantedAsked, plantedTab } from '../../../test/worker/planted-flow';
import { type EarlierFlow, upgradedFlow } from './earlier-flow';
import type { FlowExit, Standing } from './flow-record';

const exit: FlowExit = {
  elsewhere: { by: 'app' },
  url: 'https://a.example/',
  host: 'a.example',
  since: 3,
  handOver: false,
};
const left = { elsewhere: { by: 'sso' }, why: 'closed', code: null, words: null } as const;
const tab = { ...plantedTab(), isBehind: false };
const sent = { strategy: 'email_otp', at: 5, masked: 'm…@tidewell.io', outcome: 'sent' } as const;
const done = { at: 'done', title: 'Mina', key: 'mina', switched: true } as const;
const asked = plantedAsked();

/** As release 0.1 wrote it. */
const earlier = (known: Partial<EarlierFlow>): EarlierFlow => ({
  kind: 'signin',
  way: 'email_otp',
  identifier: 'mina@tidewell.io',
  startedAt: 1_000,
  sessionId: 'session',
  signInIds: ['ada'],
  activeId: 'ada',
  stay: true,
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
  ...known,
});

test.each<[string, Partial<EarlierFlow>, Standing]>([
  ['nothing asked', {}, { at: 'form' }],
  [
    'a question without an answer',
    { asked: true },
    { at: 'asked', asked: plantedAsked({ attemptId: null }) },
  ],
  [
    'a code that was sent',
    { asked: true, attemptId: 'attempt', factor: 'phone_otp', sent: { ...sent, attemptId: 'attempt' } },
    { at: 'asked', asked: plantedAsked({ factor: 'phone_otp', sent }) },
  ],
  [
    'a code that was sent for an attempt before',
    { asked: true, attemptId: 'attempt', sent: { ...sent, attemptId: 'before' } },
    { at: 'asked', asked },
  ],
  ['a lock-out', { lockedUntil: 99 }, { at: 'locked', until: 99 }],
  [
    'a lock-out beside a tab',
    { lockedUntil: 99, asked: true, attemptId: 'attempt', tab },
    { at: 'tab', tab: plantedTab(), asked },
  ],
  [
    'a lock-out before a step',
    { lockedUntil: 99, asked: true, attemptId: 'attempt' },
    { at: 'asked', asked },
  ],
  ['a host that was named', { leaving: exit }, { at: 'leaving', exit, asked: null }],
  ['a tab', { asked: true, attemptId: 'attempt', tab }, { at: 'tab', tab: plantedTab(), asked }],
  ['a tab that was left', { asked: true, attemptId: 'attempt', left }, { at: 'left', left, asked }],
  ['a new account', { asked: true, outcome: done }, { at: 'over', outcome: done }],
])('a flow of release 0.1 with %s stands where it stood', (_, known, standing) => {
  expect(upgradedFlow(earlier(known))).toEqual({
    begunAt: 1_000,
    aside: null,
    startedAt: 1_000,
    question: 1_000,
    sessionId: 'session',
    signInIds: ['ada'],
    activeId: 'ada',
    kind: 'signin',
    way: 'email_otp',
    identifier: 'mina@tidewell.io',
    stay: true,
    byTicket: false,
    standing,
    behind: null,
  });
});

test('a tab in which nothing was left to do stays behind', () => {
  const flow = upgradedFlow(earlier({ asked: true, attemptId: 'attempt', tab: { ...tab, isBehind: true } }));

  expect(flow).toMatchObject({ standing: { at: 'asked', asked }, behind: plantedTab() });
});

test('a flow from before sign-ins elsewhere opens, and nobody waits for its tab', () => {
  const { byTicket, leaving, left: _, outcome, ...before } = earlier({ asked: true, attemptId: 'attempt' });
  const tabOfThen = { id: 7, since: 5 };

  expect(upgradedFlow({ ...before, ...{ tab: JSON.parse(JSON.stringify(tabOfThen)) } })).toMatchObject({
    byTicket: false,
    standing: { at: 'asked', asked },
    behind: null,
  });
});

test('a flow of today is left as it is', () => {
  const flow = upgradedFlow(earlier({}));

  expect(upgradedFlow(flow)).toBe(flow);
});
