import { expect } from 'vitest';
import { attackWithEach } from '../../test/attack/attack';
import { createCounter } from '../../test/attack/counted';
import { longestSlice } from '../../test/attack/longest-slice';
import { inOneGo } from '../../test/in-one-go';
import { plantedAccount, plantedApp, plantedSession } from '../../test/worker/planted-people';
import type { Attempt } from '../session/attempt';
import { LIGHT_SLICE, SLICE } from '../session/slices';
import type { Account } from '../session/types';
import { areGone, withClaims } from './asking/claims';
import { adopt as adoptInSlices } from './known/adopting';
import { lookAtNames } from './known/alike';
import { type AppState, emptyState } from './known/app-state';
import { begun, type FlowRecord } from './known/flow-record';
import { newcomer } from './known/newcomer';
import { PAINTED_ROWS, paint, paintWhole } from './known/paint';
import { EMPTY_ROSTER, type RosterEntry } from './known/records';
import { liveIds } from './known/roster';

const CROWD = 3_000;
/** As often each person may be looked at, whoever else is there: a look at everybody for each would be 3,000. */
const LOOKS = 200;

const adopt = (...read: Parameters<typeof adoptInSlices>) => inOneGo(adoptInSlices(...read));

const crowd = (prefix: string) =>
  Array.from({ length: CROWD }, (_, n) => plantedAccount(`${prefix}${n}`, { expiresAt: 1 }));
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
const session = (accounts: Account[]) => plantedSession(accounts);
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

const stateOf = (entries: RosterEntry[]): AppState => ({
  ...emptyState(plantedApp),
  roster: { ...known, entries },
});
const MOMENT = { now: 2, set: 0 };

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

const again = session(crowd('a'));
const others = session(crowd('b'));

const SLICED: [string, () => number][] = [
  [
    'those known, who are there again',
    () => longestSlice(known.entries, (entries) => adoptInSlices({ ...known, entries }, again, 2)),
  ],
  [
    'those known, who are gone',
    () => longestSlice(known.entries, (entries) => adoptInSlices({ ...known, entries }, others, 2)),
  ],
  [
    'those read again',
    () => longestSlice(again.accounts, (accounts) => adoptInSlices(known, session(accounts), 2)),
  ],
  [
    'those who came',
    () => longestSlice(others.accounts, (accounts) => adoptInSlices(known, session(accounts), 2)),
  ],
  [
    'those who were impersonated',
    () => longestSlice(attempts, (all) => adoptInSlices(known, { ...again, attempts: all }, 2)),
  ],
  ['names compared', () => longestSlice(known.entries, lookAtNames)],
];

attackWithEach(
  'thousands of people are taken in in slices',
  { row: 'T22', cases: SLICED },
  ([name, longest]) => {
    expect(longest(), name).toBeGreaterThan(1);
    // The end of one list, and the beginning of the next.
    expect(longest(), name).toBeLessThanOrEqual(2 * LIGHT_SLICE);
  },
);

attackWithEach(
  'a change paints no more than a first frame, whoever else is there',
  { row: 'T22', cases: ['somebody', null] },
  (active) => {
    const { counted, reads } = createCounter();
    const state = stateOf(counted(known.entries));
    const activeId = active && (known.entries.at(-1)?.signInId ?? null);
    paint({ ...state, roster: { ...state.roster, activeId } }, MOMENT);
    expect(reads() / CROWD).toBeGreaterThan(0);
    expect(reads() / CROWD).toBeLessThan(8);
  },
);

attackWithEach(
  'names are compared while people are taken in, not when they are painted',
  { row: 'T22', cases: ['a', 'b'] },
  (prefix) => {
    const { entries } = adopt(known, session(crowd(prefix)), 2);
    let reads = 0;
    for (const entry of entries) {
      const { title } = entry;
      const get = () => {
        reads += 1;
        return title;
      };
      Object.defineProperty(entry, 'title', { get });
    }
    paint(stateOf(entries), MOMENT);
    expect(reads, prefix).toBeGreaterThan(0);
    expect(reads, prefix).toBeLessThan(5 * PAINTED_ROWS);
  },
);

attackWithEach('a list of thousands is painted whole in slices', { row: 'T22', cases: ['rows'] }, () => {
  const { counted, reads } = createCounter();
  const painting = paintWhole(stateOf(counted(known.entries)), MOMENT);
  painting.next();
  const first = reads();
  painting.next();
  expect(reads() - first).toBeGreaterThan(SLICE);
  expect(reads() - first).toBeLessThan(SLICE * 40);
});
