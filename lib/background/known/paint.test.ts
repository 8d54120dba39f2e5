import { expect, test } from 'vitest';
import { inOneGo } from '../../../test/in-one-go';
import { plantedApp, plantedEntry } from '../../../test/worker/planted-people';
import { emptyState } from './app-state';
import { PAINTED_ROWS, paint, paintWhole } from './paint';
import { EMPTY_ROSTER } from './records';

const entry = (n: number) =>
  plantedEntry(n, {
    identifier: `person${n}@acme.example`,
    detail: `person${n}@acme.example`,
    organization: 'An organisation',
    workspace: 'Its workspace',
    membershipId: '7',
  });
const MOMENT = { now: 0, set: 0 };
const stateOf = (count: number, active: number | null = null) => ({
  ...emptyState(plantedApp),
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

test('of a long list those are painted who come first in its order, also where the active account is none of them', () => {
  const state = stateOf(70, 66);
  const [first, ...others] = state.roster.entries.map((each) => ({ ...each, expiresAt: null }));
  const entries = [...(first ? [{ ...first, signInId: null, endedAt: 5 }] : []), ...others];
  const view = paint({ ...state, roster: { ...state.roster, entries } }, MOMENT);

  expect(view.rows[0]?.key).toBe('person 1');
  expect(view.rows.some(({ key }) => key === 'person 0')).toBe(false);
});

test('fifty full rows fit the size a first frame reads quickly', () => {
  expect(JSON.stringify(paint(stateOf(200), MOMENT)).length).toBeLessThan(22_000);
});
