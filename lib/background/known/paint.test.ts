import { expect, test } from 'vitest';
import { inOneGo } from '../../../test/in-one-go';
import { emptyState } from './app-state';
import { PAINTED_ROWS, paint, paintWhole } from './paint';
import { type AppRecord, EMPTY_ROSTER, type RosterEntry } from './records';

const app: AppRecord = {
  origin: 'https://frontend.acme.example',
  mode: 'production',
  name: 'Acme',
  agreedName: 'Acme',
  hue: 1,
  tabsHintDismissed: false,
  linked: false,
  sites: [],
  seen: [],
  knownHosts: [],
};
const entry = (n: number): RosterEntry => ({
  key: `person ${n}`,
  signInId: `sign-in ${n}`,
  userId: `person ${n}`,
  identifier: `person${n}@acme.example`,
  title: `Person ${n}`,
  detail: `person${n}@acme.example`,
  organization: 'An organisation',
  workspace: 'Its workspace',
  membershipId: '7',
  nowhere: false,
  hue: 1,
  digit: null,
  disabled: false,
  expiresAt: null,
  endedAt: null,
  activeAt: null,
  foreign: false,
  guise: null,
});
const MOMENT = { now: 0, set: 0 };
const stateOf = (count: number, active: number | null = null) => ({
  ...emptyState(app),
  roster: {
    ...EMPTY_ROSTER,
    activeId: active === null ? null : `sign-in ${active}`,
    entries: Array.from({ length: count }, (_, n) => entry(n)),
  },
});

test('a short list is painted whole', () => {
  const state = stateOf(PAINTED_ROWS);

  expect(paint(state, MOMENT)).toEqual(inOneGo(paintWhole(state, MOMENT)));
});

test('a long list is cut, and says by how much', () => {
  const view = paint(stateOf(70, 3), MOMENT);

  expect(view.rows).toHaveLength(PAINTED_ROWS);
  expect(view.more).toBe(20);
});

test('the whole list leaves nobody out', () => {
  const view = inOneGo(paintWhole(stateOf(70, 3), MOMENT));

  expect(view.rows).toHaveLength(70);
  expect(view.more).toBe(0);
});

test('the active account is never cut off', () => {
  const view = paint(stateOf(70, 66), MOMENT);

  expect(view.rows).toHaveLength(PAINTED_ROWS);
  expect(view.rows.at(-1)?.key).toBe('person 66');
});

test('fifty full rows fit the size a first frame reads quickly', () => {
  expect(JSON.stringify(paint(stateOf(200), MOMENT)).length).toBeLessThan(22_000);
});
