import { expect } from 'vitest';
import { attackWithEach } from '../../test/attack/attack';
import { createCounter } from '../../test/attack/counted';
import type { Attempt } from '../session/attempt';
import type { Account, Session } from '../session/types';
import { areGone, withClaims } from './asking/claims';
import { begun, type FlowRecord } from './known/flow-record';
import { newcomer } from './known/newcomer';
import { EMPTY_ROSTER } from './known/records';
import { adopt, liveIds } from './known/roster';

const CROWD = 3_000;
/** As often each person may be looked at, whoever else is there: a look at everybody for each would be 3,000. */
const LOOKS = 200;

const account = (name: string): Account => ({
  signInId: `s${name}`,
  userId: `u${name}`,
  title: name,
  detail: null,
  identifiers: [],
  identifier: null,
  named: true,
  organization: null,
  workspace: null,
  membershipId: null,
  nowhere: false,
  expiresAt: 1,
  disabled: false,
});
const crowd = (prefix: string) => Array.from({ length: CROWD }, (_, n) => account(`${prefix}${n}`));
const attempts = crowd('a').map(
  ({ signInId, userId }): Attempt => ({
    id: signInId,
    kind: 'signin',
    method: 'impersonation',
    userId,
    errored: false,
    createdAt: null,
    expiresAt: null,
    currentStep: '',
    completed: true,
    missingFields: [],
    secondFactors: [],
  }),
);
const session = (accounts: Account[]): Session => ({ id: '1', accounts, activeId: null, attempts: [] });
const known = adopt(EMPTY_ROSTER, session(crowd('a')), 1);

const inTab: FlowRecord = {
  ...begun({
    kind: 'signin',
    identifier: '',
    startedAt: 1,
    question: 1,
    sessionId: '1',
    activeId: null,
    signInIds: liveIds(known),
  }),
  standing: {
    at: 'tab',
    asked: null,
    tab: { id: 1, run: '', elsewhere: { by: 'app' }, since: 1, ended: null },
  },
};

type Counted = ReturnType<typeof createCounter>['counted'];

const remembered = (counted: Counted) => ({ ...known, entries: counted(known.entries) });

const DEEDS: [string, (counted: Counted) => unknown][] = [
  ['they are there again', (counted) => adopt(remembered(counted), session(counted(crowd('a'))), 2)],
  ['all others came', (counted) => adopt(remembered(counted), session(counted(crowd('b'))), 2)],
  [
    'each has another sign-in',
    (counted) =>
      adopt(
        remembered(counted),
        session(counted(crowd('a').map((each) => ({ ...each, signInId: `${each.signInId}'` })))),
        2,
      ),
  ],
  [
    'all are one person',
    (counted) =>
      adopt(remembered(counted), session(counted(crowd('b').map((each) => ({ ...each, userId: 'one' })))), 2),
  ],
  [
    'each is a guise',
    (counted) =>
      adopt(remembered(counted), { ...session(counted(crowd('a'))), attempts: counted(attempts) }, 2),
  ],
  [
    'all were signed out',
    (counted) =>
      withClaims(
        session(counted(crowd('a'))),
        [areGone(liveIds(known), { sessionId: '1', until: 9, broken: () => undefined })],
        1,
      ),
  ],
  [
    'somebody new is looked for among them',
    (counted) => newcomer(inTab, { roster: remembered(counted), attempts: [], now: 2 }),
  ],
];

attackWithEach(
  'thousands of people are looked at a few times each',
  { row: 'T22', cases: DEEDS },
  ([name, deed]) => {
    const { counted, reads } = createCounter();
    deed(counted);
    expect(reads() / CROWD, name).toBeGreaterThan(0);
    expect(reads() / CROWD, name).toBeLessThan(LOOKS);
  },
);
